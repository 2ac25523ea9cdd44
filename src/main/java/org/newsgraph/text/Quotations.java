package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.article.Block;
import org.newsgraph.article.Span;

/**
 * Finds direct speech: a range in quotation marks of at least three words, one of them not capitalised. Speech over several
 * paragraphs may open each of them anew and be closed behind the last only; each is a range of its own then.
 */
final class Quotations {
    private static final int WORDS = 3;

    /** How far a mark that opens as it closes reaches: a lost one turns all behind it inside out. */
    private static final int LONGEST_ALIKE = 600;

    private static final int NONE = -1;

    private final List<Token> tokens;
    private final Set<Integer> blocks;

    private Quotations(List<Token> tokens, Set<Integer> blocks) {
        this.tokens = tokens;
        this.blocks = blocks;
    }

    static List<Span> in(List<Sentence> sentences, List<Block> blocks) {
        return new Quotations(
                        sentences.stream().flatMap(s -> s.tokens().stream()).toList(),
                        blocks.stream().map(b -> b.span().begin()).collect(Collectors.toSet()))
                .find();
    }

    private List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String open = tokens.get(i).form();
            int last = isMark(open) ? last(i, open) : NONE;
            if (last > i) {
                if (isSpeech(tokens.subList(i + 1, last + 1))) {
                    found.add(tokens.get(i).span().cover(tokens.get(last).span()));
                }
                i = last;
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

    /** The last token of what a mark opens: the one that closes, or the last before a block that opens anew. */
    private int last(int open, String mark) {
        String closers = closers(mark);
        int end = closers.equals(mark) ? Math.min(tokens.size(), open + LONGEST_ALIKE) : tokens.size();
        for (int i = open + 1; i < end; i++) {
            String form = tokens.get(i).form();
            if (form.equals(mark) && blocks.contains(tokens.get(i).span().begin())) {
                return i - 1;
            }
            if (form.length() == 1 && closers.contains(form)) {
                return i;
            }
            if (form.equals(mark)) {
                return NONE;
            }
        }
        return NONE;
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
