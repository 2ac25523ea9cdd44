/**
 * A dataset is kept, updated article by article, and queried.
 *
 * <p>A {@link org.newsgraph.store.Store} is in memory or a TDB2 database in a directory; its default graph is the union of the named
 * ones. A {@link org.newsgraph.store.QueryCatalogue} holds ready questions.
 */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
