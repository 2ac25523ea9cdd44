package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.article.Block;
import org.newsgraph.article.Span;

/**
 * Finds direct speech: a range in quotation marks of at least three words, one of them not capitalised. Speech over several
 * paragraphs may open each of them anew and be closed behind the last only; each is a range of its own then. A mark that is
 * never closed quotes the rest of its paragraph: better a fact too few vouched for than one that somebody only says.
 */
final class Quotations {
    private static final int WORDS = 3;

    /** How many tokens speech has at most: more than any that a newspaper prints in full. */
    private static final int LONGEST = 10_000;

    /** How many tokens a single mark reaches that may be an apostrophe. */
    private static final int LONGEST_SINGLE = 600;

    /** How many tokens of its paragraph a mark quotes that is never closed; some texts have all in one. */
    private static final int LONGEST_UNCLOSED = 200;

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
            int last = closers(mark(i)).isEmpty() || !mayOpen(i) ? NONE : last(i);
            if (last > i) {
                if (isSpeech(tokens.subList(i + 1, last + 1))) {
                    found.add(tokens.get(i).span().cover(tokens.get(last).span()));
                }
                i = last;
            }
        }
        return found;
    }

    // ---------------------------------------------------------------- marks

    /** The mark that a token is, or begins where two make one: {@code ,,} and {@code ''}; the empty string for none. */
    private String mark(int i) {
        String form = tokens.get(i).form();
        return switch (form) {
            case "," -> isDoubled(i) && isFree(i) ? "„" : "";
            case "`" -> isDoubled(i) ? "“" : "‘";
            case "'" -> isDoubled(i) ? "\"" : "'";
            case "<" -> isDoubled(i) ? "«" : "";
            case ">" -> isDoubled(i) ? "»" : "";
            case "„", "“", "”", "\"", "»", "«", "‚", "‘", "’", "›", "‹" -> form;
            default -> "";
        };
    }

    private boolean isDoubled(int i) {
        String form = tokens.get(i).form();
        return ",`'<>".contains(form)
                && i + 1 < tokens.size()
                && !isGapBefore(i + 1)
                && tokens.get(i + 1).form().equals(form);
    }

    private static String closers(String open) {
        return switch (open) {
            case "„", "“", "”", "\"" -> "“”\"";
            case "»" -> "«";
            case "«" -> "»";
            case "›" -> "‹";
            case "‹" -> "›";
            case "‚", "‘", "'" -> "‘’'";
            default -> "";
        };
    }

    /** Marks that tell by themselves whether they open; of the others the gaps beside them tell. */
    private static boolean isPlain(String mark) {
        return "„‚»«›‹".contains(mark);
    }

    private boolean mayOpen(int i) {
        String mark = mark(i);
        if (mark.equals("»")) {
            return !isGapBefore(behind(i)); // » Weiterlesen
        }
        return isPlain(mark)
                || (isFree(i) && isGapBefore(i) == isGapBefore(behind(i)) && !endsBehind(i))
                || isOpening(i);
    }

    /** True where no word stands right before. */
    private boolean isFree(int i) {
        return isGapBefore(i)
                || !Character.isLetterOrDigit(tokens.get(i - 1).form().codePointAt(0));
    }

    /** True for a mark with a gap before and none behind. */
    private boolean isOpening(int i) {
        return isGapBefore(i) && !isGapBefore(behind(i));
    }

    /** True where a stop or comma follows. */
    private boolean endsBehind(int i) {
        int next = behind(i);
        return next >= tokens.size() || ",.;:!?)".contains(tokens.get(next).form());
    }

    /** The token behind a mark. */
    private int behind(int i) {
        return isDoubled(i) ? i + 2 : i + 1;
    }

    /** True at the beginnings of blocks and behind the last token, too. */
    private boolean isGapBefore(int i) {
        return i == 0
                || i >= tokens.size()
                || tokens.get(i - 1).span().end() < tokens.get(i).span().begin();
    }

    // ---------------------------------------------------------------- ranges

    /** The last token of what a mark opens: the one that closes, the last before a block that opens anew, or of its block. */
    private int last(int open) {
        String mark = mark(open);
        String closers = closers(mark);
        boolean single = mark.equals("'") || mark.equals("‘"); // may be an apostrophe
        int limit = Math.min(tokens.size(), open + (single ? LONGEST_SINGLE : LONGEST));
        int block = tokens.size() - 1;
        int inner = 0;
        for (int i = behind(open); i < limit; i = behind(i)) {
            boolean begins = blocks.contains(tokens.get(i).span().begin());
            block = begins ? Math.min(block, i - 1) : block;
            String next = mark(i);
            if (opensWithin(i, mark)) {
                if (i > block) {
                    return begins ? i - 1 : Math.min(block, open + LONGEST_UNCLOSED);
                }
                inner++;
            } else if (!next.isEmpty() && closers.contains(next) && inner-- == 0) {
                return behind(i) - 1;
            }
        }
        return single ? NONE : Math.min(block, open + LONGEST_UNCLOSED);
    }

    /** True for a mark that opens speech within the speech that another opened, or in place of its lost fellow. */
    private boolean opensWithin(int i, String mark) {
        String next = mark(i);
        if (isPlain(mark)) {
            boolean english = isOpening(i) && closers(mark).contains(next) && !isPlain(next) && !next.isEmpty();
            return next.equals(mark) ? mayOpen(i) : english;
        }
        return isOpening(i)
                && !next.isEmpty()
                && (next.equals(mark) || closers(mark).contains(next));
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
