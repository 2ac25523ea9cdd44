package org.newsgraph.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;

/** Tells when the heap is nearly full of what is still used. */
final class Heap {
    /** Of the heap, what may be used after a garbage collection. */
    private static final double FULL = 0.75;

    private final MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
            .orElseThrow();

    /** True when the last collection left it nearly full. */
    boolean isFull() {
        MemoryUsage kept = old.getCollectionUsage();
        MemoryUsage now = old.getUsage();
        double most = now.getMax() < 0 ? Runtime.getRuntime().maxMemory() : now.getMax();
        return kept != null && Math.min(kept.getUsed(), now.getUsed()) > FULL * most;
    }
}
