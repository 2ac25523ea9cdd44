/** A seed becomes a corpus of invented news; a corpus becomes figures of every stage from text to answered query. */
@NullMarked
package org.newsgraph.bench;

import org.jspecify.annotations.NullMarked;
