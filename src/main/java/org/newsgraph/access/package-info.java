/** What a request shows becomes a user with roles: secrets are kept as digests, and guessing is slowed. */
@NullMarked
package org.newsgraph.access;

import org.jspecify.annotations.NullMarked;
