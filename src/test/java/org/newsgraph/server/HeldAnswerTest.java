package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are kept until they are whole. */
class HeldAnswerTest {
    private static final String PART = "ein Teil der Antwort, der sich wiederholt\n".repeat(1000);

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** Takes what is sent, and does nothing else. */
    private HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int b) {
                sent.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getOutputStream") ? out : null);
    }

    private static void write(HeldAnswer held, int parts) throws IOException {
        for (int i = 0; i < parts; i++) {
            held.getOutputStream().write(PART.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsLongIsSentInOrderAndLeavesNoFile() throws IOException {
        for (int parts : new int[] {0, 1, 6, 7, 50}) {
            sent.reset();
            try (HeldAnswer held = new HeldAnswer(response(), () -> {}, 1L << 30, folder)) {
                write(held, parts);
                assertThat(sent.size()).isZero();
                held.send();
            }
            assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo(PART.repeat(parts));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aDiskThatTakesNothingIsToldWithoutItsPlaceAndNothingIsSent() throws IOException {
        Path gone = folder.resolve("gone");
        try (HeldAnswer held = new HeldAnswer(response(), () -> {}, 1L << 30, gone)) {
            write(held, 6);
            assertThatThrownBy(() -> write(held, 4))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(503))
                    .hasMessageContaining("no room on its disk")
                    .hasMessageNotContaining("gone");
        }
        assertThat(sent.size()).isZero();
    }
}
