package org.newsgraph.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it was found in the end, redirects followed
 * @param mediaType as declared, lower case, without parameters, such as {@code text/html}; or null
 * @param charset as declared, or null
 * @param bytes the content, decompressed; not copied, not to be changed
 */
// Up to 20 MB, handed on once and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        URI address, @Nullable String mediaType, @Nullable String charset, byte[] bytes) {}
