package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.newsgraph.article.Metadata.Field;

/** A plain text becomes pieces, their characters unchanged. */
final class PlainText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BLANK_LINE = Pattern.compile("(?:[ \\t\\x{A0}]*+\\R){2,}+");
    /** No sentence goes on behind so many blanks, and looking for its end would take long. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]{1000,}+");

    private static final Pattern STAMP = Pattern.compile(
            "^(?:\\p{L}+ )?(?:veröffentlicht|erschienen|datum|published|posted)\\b.{0,40}|^[^\\p{L}]*\\d{4}(?:[,|]? \\d{1,2}[:.]\\d{2}(?: uhr)?)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int WIDEST_WRAP = 100;
    private static final int NARROWEST_WRAP = 45;
    private static final int LONGEST_HEADING = 120;

    private PlainText() {}

    static Article article(String source, String text) {
        Beginning beginning = Beginning.ofText(source, text);
        return Composition.article(source, null, null, pieces(beginning.text()), metadata(beginning.text()))
                .noted(beginning.notes());
    }

    static List<Piece> pieces(String text) {
        return ProseCut.article(paragraphs(text)).stream()
                .map(line -> new Piece(kind(line), line, null))
                .toList();
    }

    /** The language, the date when a line of its own stamps one on the text, dateline and agencies. */
    static Metadata metadata(String text) {
        String published = LINE_BREAK
                .splitAsStream(text)
                .map(String::strip)
                .filter(line -> STAMP.matcher(line).matches())
                .map(Dates::iso)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Found<String> language = Languages.of(null, text);
        Metadata.Builder whole = Metadata.builder(language.value()).found(Field.LANGUAGE, language.origin());
        whole.take(Field.PUBLISHED, Found.ifAny(published, Origin.Kind.VISIBLE, "line"), whole::published);
        return new Reported(paragraphs(text)).add(whole).build();
    }

    /** Paragraphs in order: lines, or runs of lines where the text was wrapped at a column. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String run : BLANK_LINE.split(GAP.matcher(text).replaceAll("\n\n"), -1)) {
            List<String> lines = LINE_BREAK
                    .splitAsStream(run)
                    .map(String::strip)
                    .filter(l -> !l.isBlank())
                    .toList();
            if (wrapped(lines)) {
                paragraphs.add(run.strip());
            } else {
                paragraphs.addAll(lines);
            }
        }
        return paragraphs;
    }

    /** Lines of about one width that break in mid-sentence. */
    private static boolean wrapped(List<String> lines) {
        if (lines.size() < 2 || lines.stream().anyMatch(l -> l.length() > WIDEST_WRAP || ProseCut.bullet(l))) {
            return false;
        }
        List<String> inner = lines.subList(0, lines.size() - 1);
        long full = inner.stream().filter(l -> l.length() >= NARROWEST_WRAP).count();
        long broken = inner.stream().filter(l -> !ProseCut.endsSentence(l)).count();
        return full == inner.size() && broken * 2 >= inner.size();
    }

    private static Block.Kind kind(String line) {
        if (ProseCut.bullet(line)) {
            return Block.Kind.LIST_ITEM;
        }
        boolean heading = line.length() < LONGEST_HEADING && !line.matches("(?s).*[.!?…:;,][\"'“”«»’)\\]]*");
        return heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }
}
