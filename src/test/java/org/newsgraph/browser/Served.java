package org.newsgraph.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code newsgraph serve} in a process of its own, on a free port. */
record Served(Process process, String url) implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("Serving (http://\\S+?)/? until.*");

    /** Serves articles from memory. */
    static Served articles(List<Path> inputs) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.newsgraph.cli.Main",
                "serve",
                "--port",
                "0"));
        inputs.forEach(input -> command.add(input.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Served(process, url(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher serving = SERVING.matcher(line);
            if (serving.matches()) {
                drain(lines);
                return serving.group(1);
            }
        }
        throw new IllegalStateException("newsgraph serve ended, saying " + said);
    }

    /** Reads on, so that the process never waits for a reader. */
    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try (Stream<String> rest = lines.lines()) {
                rest.forEach(line -> {});
            } catch (UncheckedIOException e) { // the process has ended
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
