package org.newsgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** How much memory a server takes, as its {@code /metrics} and the system tell. */
record ServerMemory(URI server, OptionalLong process, HttpClient client) {
    ClientReport.MemorySample at(double second) throws InterruptedException {
        return new ClientReport.MemorySample(second, heap(), resident());
    }

    private long heap() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/metrics"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() != 200
                    ? -1
                    : (long) answer.body()
                            .lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum();
        } catch (IOException e) { // one sample is missing
            return -1;
        }
    }

    /** Where Linux tells. */
    private long resident() {
        if (process.isEmpty()) {
            return -1;
        }
        try (var lines = Files.lines(Path.of("/proc/" + process.getAsLong() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
