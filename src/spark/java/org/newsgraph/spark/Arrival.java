package org.newsgraph.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;

/** What an input held: bytes that are an article, or nothing that could be read. */
sealed interface Arrival extends Serializable {
    /** What a {@link Resource} of a file is made of. */
    // Up to 20 MB, handed on once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(
            String name,
            @Nullable String address,
            Resource.Kind kind,
            byte[] bytes,
            long offset,
            @Nullable String charset)
            implements Arrival {
        static Bytes of(Resource resource) {
            return new Bytes(
                    resource.name(),
                    resource.address(),
                    resource.kind(),
                    resource.bytes(),
                    resource.offset(),
                    resource.charset());
        }

        Resource resource() {
            return new Resource(name, address, false, kind, bytes, offset, charset, Told.NOTHING);
        }
    }

    /** A source, or a part of one, without an article. */
    record Missed(FailureLine failure) implements Arrival {}
}
