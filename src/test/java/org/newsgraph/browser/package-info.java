/** The pages as a person sees them: a served graph, looked at with headless Chromium. */
@NullMarked
package org.newsgraph.browser;

import org.jspecify.annotations.NullMarked;
