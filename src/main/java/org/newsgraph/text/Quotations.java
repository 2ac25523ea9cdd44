package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.Span;

/** Finds direct speech: a range in quotation marks of at least three words, one of them not capitalised. */
final class Quotations {
    private static final int WORDS = 3;
    private static final int LONGEST = 600;

    private Quotations() {}

    static List<Span> in(List<Sentence> sentences) {
        List<Token> tokens =
                sentences.stream().flatMap(s -> s.tokens().stream()).toList();
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String open = tokens.get(i).form();
            int close = isMark(open) ? closing(tokens, i, open) : -1;
            if (close > 0) {
                if (isSpeech(tokens.subList(i + 1, close))) {
                    found.add(tokens.get(i).span().cover(tokens.get(close).span()));
                }
                i = close;
            }
        }
        return found;
    }

    private static boolean isMark(String form) {
        return form.length() == 1 && "„»«\"“".contains(form);
    }

    private static String closers(String open) {
        return switch (open) {
            case "„" -> "“”\"";
            case "»" -> "«";
            case "«" -> "»";
            case "“" -> "”";
            default -> "\"";
        };
    }

    private static int closing(List<Token> tokens, int open, String mark) {
        String closers = closers(mark);
        int limit = Math.min(tokens.size(), open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            String form = tokens.get(i).form();
            if (form.length() == 1 && closers.contains(form)) {
                return i;
            }
            if (form.equals(mark)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSpeech(List<Token> tokens) {
        List<Token> words = tokens.stream()
                .filter(t -> Character.isLetterOrDigit(t.form().codePointAt(0)))
                .toList();
        return words.size() >= WORDS
                && words.stream()
                        .skip(1)
                        .anyMatch(t -> Character.isLowerCase(t.form().codePointAt(0)));
    }
}
