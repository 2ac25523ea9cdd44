/** A source becomes an article: its text without boilerplate, and what its publisher says about it. */
@NullMarked
package org.newsgraph.article;

import org.jspecify.annotations.NullMarked;
