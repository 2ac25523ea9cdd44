package org.newsgraph.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something computed from the whole graph, kept until the graph is another. */
public final class Snapshot<T> {
    private @Nullable Kept<T> kept;

    private record Kept<T>(DataVersion version, T value) {}

    /** The value of this version; who asks while it is computed waits for it. */
    public synchronized T get(DataVersion version, Supplier<T> compute) {
        Kept<T> last = kept;
        if (last == null || !last.version().equals(version)) {
            last = new Kept<>(version, compute.get());
            kept = last;
        }
        return last.value();
    }
}
