package org.newsgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Invented articles about invented firms, and the files that hold them. */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRMS = List.of(
            "Veltrona",
            "Kassimo",
            "Brennwald",
            "Orvinta",
            "Tellmark",
            "Sonnhauser",
            "Quantelis",
            "Nordhafen",
            "Pellworm");
    private static final List<String> PEOPLE =
            List.of("Jutta Reimwald", "Karsten Ohlbrecht", "Mira Santelmann", "Tobias Wendekamp", "Ayla Korkut");
    private static final List<String> PLACES = List.of("Bremen", "Leipzig", "Graz", "Luzern", "Kassel");

    /** An article. */
    record Story(String url, String title, String text, String published) {
        String json() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("url", url);
            line.put("title", title);
            line.put("text", text);
            line.put("published", published);
            line.put("language", "de");
            line.put("authors", List.of("Redaktion Probe"));
            try {
                return JSON.writeValueAsString(line) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        String html() {
            return "<!doctype html><html lang=\"de\"><head><title>" + title + "</title><link rel=\"canonical\" href=\""
                    + url + "\"><meta property=\"article:published_time\" content=\"" + published
                    + "\"></head><body><article><h1>" + title + "</h1><p>"
                    + text.replace("\n\n", "</p><p>") + "</p></article></body></html>";
        }
    }

    private Corpus() {}

    /** Articles {@code from} to {@code to}, exclusive. */
    static List<Story> stories(String host, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> story(host, number)).toList();
    }

    private static Story story(String host, int n) {
        String firm = of(FIRMS, n);
        String other = of(FIRMS, n + 1 + n / 9 % 7);
        String person = of(PEOPLE, n / 2);
        String place = of(PLACES, n / 3);
        String lead =
                "Der Softwarekonzern " + firm + " übernimmt im Jahr " + (2020 + n % 6) + " den Konkurrenten " + other
                        + " für " + (20 + n) + " Millionen Euro. Der Kaufpreis werde in bar bezahlt, sagte " + person
                        + ", die Vorstandschefin von " + firm + ", am Mittwoch in " + place + ".";
        String firmData = firm + " hat seinen Sitz in " + place + " und beschäftigt " + (100 + 7 * n)
                + " Mitarbeiter. Im vergangenen Jahr erzielte das Unternehmen einen Umsatz von " + (30 + n)
                + " Millionen Euro.";
        String plan = other + " will im kommenden Jahr mit der Firma " + of(FIRMS, n + 4)
                + " zusammenarbeiten. Die Behörde wirft " + other + " vor, " + (n + 2) + " Kunden getäuscht zu haben.";
        return new Story(
                "https://" + host + ".example/wirtschaft/" + n,
                firm + " kauft " + other + " (" + n + ")",
                lead + "\n\n" + firmData + "\n\n" + plan,
                String.format("2026-%02d-%02d", 1 + n % 12, 1 + n % 28));
    }

    private static String of(List<String> words, int number) {
        return words.get(Math.floorMod(number, words.size()));
    }

    /** A file of JSON Lines, packed when its name says so. */
    static Path jsonLines(Path file, List<Story> stories) throws IOException {
        return write(file, String.join("", stories.stream().map(Story::json).toList()));
    }

    /** A file, packed when its name says so. */
    static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(content.getBytes(UTF_8));
        }
        return file;
    }

    /** A web archive, each record a gzip member of its own. */
    static Path archive(Path file, List<Story> stories) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (Story story : stories) {
            records.add(packed(record(story)));
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] record : records) {
                out.write(record);
            }
        }
        return file;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(member)) {
            out.write(bytes);
        }
        return member.toByteArray();
    }

    private static byte[] record(Story story) {
        byte[] page = story.html().getBytes(UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                + "\r\n\r\n" + story.html();
        int length = http.getBytes(UTF_8).length;
        String head =
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"
                        + "\r\nWARC-Date: 2026-11-20T08:00:00Z\r\nWARC-Target-URI: " + story.url()
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length
                        + "\r\n\r\n";
        return (head + http + "\r\n\r\n").getBytes(UTF_8);
    }
}
