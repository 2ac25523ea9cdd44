package org.newsgraph.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The web pages with segments that must and must not be extracted, which are not part of this repository but of its
 * surroundings: {@code data/pages/html.tar.xz} and {@code data/pages/evaldata.json} in the shared folder, unpacked once into
 * {@code target/pages}.
 */
final class EvaluationPages {
    /**
     * A page and what is known of it.
     *
     * @param truth title, author and date, and the segments {@code with} and {@code without}
     */
    record EvaluationPage(Path file, JsonNode truth, boolean german) {
        Article article() throws IOException {
            return ArticleReader.fromHtml(file.toString(), Files.readAllBytes(file), null);
        }

        String html() throws IOException {
            return Decoding.page(Files.readAllBytes(file), null);
        }
    }

    private static final Path UNPACKED = Path.of("target", "pages");
    private static final Pattern GERMAN = Pattern.compile("GERMAN = frozenset\\(\"{3}(.*?)\"{3}", Pattern.DOTALL);

    private EvaluationPages() {}

    /** The pages in the order of their truth; null, and a line that says so, when the data is not there. */
    static @Nullable List<EvaluationPage> in(Path shared) throws IOException {
        Path folder = shared.resolve("data").resolve("pages");
        Path truth = folder.resolve("evaldata.json");
        if (!Files.exists(truth)) {
            System.out.println("skipped: no " + truth + "; give the shared folder");
            return null;
        }
        unpack(folder.resolve("html.tar.xz"));
        Set<String> german = german(shared.resolve("tools").resolve("score_pages.py"));
        List<EvaluationPage> pages = new ArrayList<>();
        for (JsonNode page : new ObjectMapper().readTree(truth.toFile())) {
            String name = page.path("file").asText();
            pages.add(new EvaluationPage(file(name), page, german.contains(hash(name))));
        }
        return pages;
    }

    private static Path file(String name) {
        Path cached = UNPACKED.resolve("cache").resolve(name);
        return Files.exists(cached) ? cached : UNPACKED.resolve("eval").resolve(name);
    }

    private static void unpack(Path archive) throws IOException {
        if (Files.exists(UNPACKED.resolve("eval"))) {
            return;
        }
        Files.createDirectories(UNPACKED);
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", UNPACKED.toString())
                .inheritIO()
                .start();
        try {
            if (tar.waitFor() != 0) {
                throw new IOException(archive + ": tar cannot unpack it; install tar and xz");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(archive + ": unpacking was interrupted", e);
        }
    }

    /** The pages in German, as the common scorer lists them. */
    private static Set<String> german(Path scorer) throws IOException {
        Matcher list = GERMAN.matcher(Files.readString(scorer));
        if (!list.find()) {
            throw new IOException(scorer + ": has no list GERMAN; take the scorer of the shared tools");
        }
        return Pattern.compile("\\s+").splitAsStream(list.group(1).strip()).collect(Collectors.toSet());
    }

    private static String hash(String name) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
