package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command left behind when it ran within the test's process. */
record Ran(int code, String out, String err) {
    static Ran newsgraph(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** It failed with this code and said why in one line that holds these words. */
    Ran saysInOneLine(int expectedCode, String... words) {
        assertThat(err).startsWith("newsgraph: ").contains(words);
        assertThat(err.strip().lines()).hasSize(1);
        assertThat(code).isEqualTo(expectedCode);
        return this;
    }

    Ran succeeds() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        return this;
    }
}
