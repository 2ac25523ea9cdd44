/** Input that nobody would write becomes a measurement, a mutation or a claim that newsgraph bears it. */
@NullMarked
package org.newsgraph.fuzz;

import org.jspecify.annotations.NullMarked;
