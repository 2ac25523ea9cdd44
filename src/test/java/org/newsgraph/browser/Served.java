package org.newsgraph.browser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.cli.Main;

/** {@code newsgraph serve} in a thread of its own, on a free port; what it costs to start, this process has paid already. */
record Served(Thread thread, String url) implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("Serving (http://\\S+?)/? until");

    /** Serves articles from memory. */
    static Served articles(List<Path> inputs) {
        String[] command = Stream.concat(
                        Stream.of("serve", "--port", "0"), inputs.stream().map(Path::toString))
                .toArray(String[]::new);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Thread thread = Thread.ofPlatform().name("serve").daemon().start(() -> Main.run(command, out, out));
        return new Served(thread, url(thread, said));
    }

    private static String url(Thread thread, ByteArrayOutputStream said) {
        try {
            boolean alive = true;
            while (alive) {
                alive = !thread.join(Duration.ofMillis(20));
                Matcher serving = SERVING.matcher(said.toString(StandardCharsets.UTF_8));
                if (serving.find()) {
                    return serving.group(1);
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
        }
        throw new IllegalStateException("newsgraph serve ended, saying " + said.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
