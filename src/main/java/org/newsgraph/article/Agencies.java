package org.newsgraph.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** News agencies by the ways they are written. */
final class Agencies {
    private static final Map<String, String> NAMES = read();
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[/,;&+|]|(?<!\\p{L})(?:und|and|mit)(?!\\p{L}))\\s*");
    private static final int LAST_LINES = 4;
    private static final int LONGEST_CREDIT = 120;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** {@code … sagte sie. (dpa/lno)} */
    private static final Pattern SIGNED = Pattern.compile("[(\\[]\\s*([^()\\[\\]]{2,40})\\s*[)\\]]\\W*$");
    /** {@code Quelle: dpa} */
    private static final Pattern SOURCE =
            Pattern.compile("^(?:quelle|quellen|source|sources|agentur|agenturen|text)\\s*:\\s*(.{2,60})$", FLAGS);
    /** {@code © AFP} */
    private static final Pattern RIGHTS = Pattern.compile("^(?:©|\\(c\\))\\s*(?:\\d{4}\\s*)?(.{2,40})$", FLAGS);
    /** {@code Mit Material von dpa} */
    private static final Pattern MATERIAL = Pattern.compile(
            "^\\(?(?:mit|with|unter verwendung von) .{0,20}?(?:material|informationen|inhalten|reporting)?\\s*(?:von|der|by|from)\\s+(.{2,40}?)[.)]*$",
            FLAGS);

    private static final Pattern LINE = Pattern.compile("^[-–—/ ]*([^.!?]{2,40})\\W*$");

    private Agencies() {}

    private static Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Agencies.class.getResourceAsStream("news-agencies.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> forms = List.of(line.split("\t", -1));
                forms.forEach(form -> names.put(form.toLowerCase(Locale.ROOT), forms.getFirst()));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("news-agencies.tsv of the jar", e);
        }
    }

    /** The agency so written, {@code dpa} for {@code dpa-Newskanal} too; null when it is none. */
    static @Nullable String named(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        String agency = NAMES.get(plain);
        int hyphen = plain.indexOf('-');
        return agency != null || hyphen < 0 ? agency : NAMES.get(plain.substring(0, hyphen));
    }

    /** Those in an enumeration such as {@code dpa/AFP} or {@code dpa, Reuters}, the others left out. */
    static List<String> in(String enumeration) {
        Set<String> agencies = new LinkedHashSet<>();
        for (String part : BETWEEN.split(enumeration, -1)) {
            String agency = named(part);
            if (agency != null) {
                agencies.add(agency);
            }
        }
        return List.copyOf(agencies);
    }

    /** Those that sign the end of a text. */
    static List<String> signing(List<String> lines) {
        List<String> agencies = new ArrayList<>();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LAST_LINES); i--) {
            agencies.addAll(signing(lines.get(i), i == 0));
            if (!agencies.isEmpty()) {
                return agencies;
            }
        }
        return agencies;
    }

    /** Those that a line names as the source of all of it: {@code Quelle: dpa}. */
    static List<String> credited(String line) {
        Matcher source = SOURCE.matcher(line);
        return source.matches() ? in(source.group(1)) : List.of();
    }

    private static List<String> signing(String line, boolean first) {
        String end = line.length() > LONGEST_CREDIT ? line.substring(line.length() - LONGEST_CREDIT) : line;
        Matcher signed = SIGNED.matcher(end);
        if (signed.find()) {
            return in(signed.group(1));
        }
        for (Pattern credit : List.of(SOURCE, RIGHTS, MATERIAL)) {
            Matcher credited = credit.matcher(line);
            if (line.length() <= LONGEST_CREDIT && credited.matches()) {
                return in(credited.group(1));
            }
        }
        Matcher alone = LINE.matcher(line);
        return !first && line.length() <= 40 && alone.matches() ? in(alone.group(1)) : List.of();
    }
}
