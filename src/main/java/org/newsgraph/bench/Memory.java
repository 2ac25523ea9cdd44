package org.newsgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** How much memory the process took. */
public final class Memory {
    private Memory() {}

    /** From here on the heap's peak is measured anew. */
    static void forget() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most bytes of the heap that were taken, garbage included; the sum of its parts' peaks, so at most too high. */
    public static long heapPeak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** The most resident bytes that the process ever had, where Linux tells. */
    public static OptionalLong processPeak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
