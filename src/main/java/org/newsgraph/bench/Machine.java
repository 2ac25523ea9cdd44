package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a benchmark ran.
 *
 * @param heap most bytes it may have
 * @param version of newsgraph
 */
public record Machine(
        String system, String processor, int processors, String java, long heap, String version, String finished) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This one, now. */
    static Machine here() {
        String version = Machine.class.getPackage().getImplementationVersion();
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                Runtime.getRuntime().maxMemory(),
                version == null ? "(development)" : version,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String processorName() {
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
