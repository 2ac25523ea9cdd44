package org.newsgraph.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.bench.ClientBench;
import org.newsgraph.bench.ClientReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a running server fares under many clients, some of which mean it ill. */
@Command(
        name = "clients",
        description = "Lets many clients ask a running server for cheap, costly and malicious things at the same time;"
                + " exit 1 when a cheap request is not answered or a malicious one is not refused.",
        footer = {
            "%nExample:",
            "  newsgraph serve --store news &",
            "  newsgraph bench clients http://localhost:3030/ --clients 200 --seconds 600 --pid $!"
        })
final class BenchClientsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "Of the start page.")
    private URI server = URI.create("http://localhost:3030/");

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "200",
            description = "At the same time (default: ${DEFAULT-VALUE}).")
    private int clients = 200;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long they ask (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(
            names = "--pause",
            paramLabel = "MS",
            defaultValue = "500",
            description = "Milliseconds between two requests of a client, on average (default: ${DEFAULT-VALUE}).")
    private int pause = 500;

    @Option(names = "--pid", paramLabel = "PID", description = "Process of the server, to tell its memory.")
    private @Nullable Long process;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the tables there too.")
    private @Nullable Path report;

    private final Terminal terminal;

    BenchClientsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (clients < 1 || seconds < 1 || pause < 0) {
            throw new UsageException("--clients " + clients + ", --seconds " + seconds + ", --pause " + pause
                    + ": give at least 1, 1, 0");
        }
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("(?i)https?")) {
            throw new UsageException(server + ": no address of a server; give one such as http://localhost:3030/");
        }
        ClientReport told = measured();
        terminal.out().print(told.markdown());
        if (report != null) {
            OutFile.write(report, file -> file.write(told.markdown().getBytes(StandardCharsets.UTF_8)));
        }
        return told.wrong() == 0 ? 0 : 1;
    }

    private ClientReport measured() {
        try (BenchProgress progress = new BenchProgress(terminal)) {
            return new ClientBench(
                            server,
                            clients,
                            Duration.ofSeconds(seconds),
                            Duration.ofMillis(pause),
                            process == null ? OptionalLong.empty() : OptionalLong.of(process))
                    .run(progress);
        }
    }
}
