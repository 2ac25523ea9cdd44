/** The command line: one class a command. */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
