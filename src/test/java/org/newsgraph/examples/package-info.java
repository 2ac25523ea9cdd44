/**
 * What a program does that uses newsgraph as a library. Each class is an example to read and to copy, runs by itself, and is
 * asserted by {@code ExamplesTest}; {@code LibraryJarTest} compiles and runs them as a project does that depends on newsgraph.
 */
@NullMarked
package org.newsgraph.examples;

import org.jspecify.annotations.NullMarked;
