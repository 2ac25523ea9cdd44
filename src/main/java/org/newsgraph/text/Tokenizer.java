package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a block into words and punctuation; full stops stay with abbreviations, initials and ordinals only. */
final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "https?://[^\\s<>\"„“”»«]*[\\p{L}\\p{N}/]", // address
            "[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}+",
            "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.(?:com|org|net|de|at|ch|eu|io|ai|info|co|uk|fr|it|tv|me|app|dev|biz|gov|edu|us|berlin)(?![\\p{L}\\p{N}])",
            "\\p{N}{1,3}(?:\\.\\p{N}{3})++(?:,\\p{N}++)?(?![\\p{N}])", // 12.000,50
            "\\p{N}++(?:[.,:]\\p{N}++)*+(?:-?[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*+(?:[-‐‑][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+|(?:[-‐‑][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)++)?+", // 1,5 3-D 20er 5G-Netz
            "(?:\\p{L}\\.){2,6}+", // U.S. z.B.
            "\\p{Lu}\\.\\p{Lu}{2,8}+(?:[-‐‑][\\p{L}\\p{N}]++)*+(?![\\p{L}\\p{N}])", // E.ON E.ON-Chef
            "[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*+(?:(?:[-‐‑_]++|['’ʼ]|&|[:*](?=in(?:nen)?\\b)|[.](?=[\\p{Ll}\\p{N}]))[\\p{L}\\p{M}\\p{N}]++)*+(?:['’](?![\\p{L}\\p{N}])(?<=[sxzß]['’]))?+(?:[-‐‑](?=[\\s,;)/]|$))?+", // word
            "[-‐‑][\\p{L}][\\p{L}\\p{M}\\p{N}]++", // -chef
            "\\.{2,}+|-{2,}+|[!?]{2,}+",
            "[^\\s]"));
    private static final Set<String> BEFORE_ORDINAL = Set.of(
            "der", "die", "das", "des", "dem", "den", "am", "im", "vom", "zum", "zur", "beim", "bis", "seit", "ab",
            "ihr", "ihre", "ihrem", "ihren", "sein", "seine", "seinem", "seinen", "jeder", "jede", "jedes", "jedem",
            "jeden");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens between two UTF-16 indices. */
    static List<Piece> tokens(String text, int begin, int end) {
        Tokenizer tokenizer = new Tokenizer(text);
        Matcher matcher = TOKEN.matcher(text).region(begin, end);
        matcher.useTransparentBounds(false).useAnchoringBounds(true);
        int from = begin;
        while (from < end && matcher.find()) {
            from = tokenizer.add(matcher.start(), matcher.end(), end);
            matcher.region(from, end);
        }
        return tokenizer.pieces;
    }

    /** Adds a token, taking in a combining mark or full stop that belongs to it, and says where it ends. */
    private int add(int begin, int matched, int limit) {
        int end = matched;
        if (Character.isSpaceChar(text.codePointAt(begin)) || isIgnorable(begin)) {
            return end;
        }
        while (end < limit && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end < limit && text.charAt(end) == '.' && keepsStop(begin, end, limit)) {
            end++;
        }
        pieces.add(new Piece(begin, end, text.substring(begin, end)));
        return end;
    }

    private boolean isIgnorable(int index) {
        int type = Character.getType(text.codePointAt(index));
        return type == Character.CONTROL || text.charAt(index) == '\u200B' || text.charAt(index) == '\uFEFF';
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == 0x200D
                || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
    }

    private boolean keepsStop(int begin, int end, int limit) {
        String word = text.substring(begin, end);
        if (word.codePoints().allMatch(Character::isDigit)) {
            return isOrdinal(word, end + 1, limit);
        }
        if (word.length() == 1
                && !pieces.isEmpty()
                && isLetterWithStop(pieces.getLast().form())) {
            return true;
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return isInitial(end + 1, limit);
        }
        if (word.equals("Co") && !pieces.isEmpty() && pieces.getLast().form().equals("&")) {
            return true;
        }
        return word.length() < 10 && Abbreviations.contains(word + ".") && !isPlainWord(word, end + 1, limit);
    }

    /** The first half of {@code z. B.} and the like. */
    private static boolean isLetterWithStop(String form) {
        return form.length() == 2 && form.charAt(1) == '.' && Character.isLowerCase(form.charAt(0));
    }

    /** Words such as {@code Art} are abbreviations only when the sentence visibly goes on. */
    private boolean isPlainWord(String word, int next, int limit) {
        if (!Set.of("Art", "Max", "Min", "Bes", "Gem", "Ex", "Geb", "Mi", "Do", "Int")
                        .contains(word)
                && !Set.of("art", "s", "o", "d", "i", "max").contains(word)) {
            return false;
        }
        int at = skipSpace(next, limit);
        return at >= limit || Character.isUpperCase(text.codePointAt(at));
    }

    private boolean isInitial(int next, int limit) {
        int at = skipSpace(next, limit);
        if (at >= limit || !Character.isUpperCase(text.codePointAt(at)) || pieces.isEmpty()) {
            return at < limit && Character.isUpperCase(text.codePointAt(at));
        }
        String before = pieces.getLast().form();
        return Character.isUpperCase(before.codePointAt(0)) || Character.isLowerCase(before.codePointAt(0));
    }

    private boolean isOrdinal(String number, int next, int limit) {
        int at = skipSpace(next, limit);
        if (at >= limit || at == next || number.length() > 3) {
            return at < limit && at > next && number.length() <= 3 && Character.isLowerCase(text.codePointAt(at));
        }
        if (Character.isLowerCase(text.codePointAt(at))) {
            return true;
        }
        String after = wordAt(at, limit);
        String before = pieces.isEmpty() ? "" : pieces.getLast().form();
        return TimeWords.followsOrdinal(after)
                || (number.length() <= 2
                        && BEFORE_ORDINAL.contains(before.toLowerCase(Locale.ROOT))
                        && Character.isLetter(text.codePointAt(at)))
                || (number.length() <= 2 && at < limit && Character.isDigit(text.charAt(at)) && afterDigits(at, limit));
    }

    private boolean afterDigits(int at, int limit) {
        int end = at;
        while (end < limit && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end < limit && text.charAt(end) == '.';
    }

    private String wordAt(int at, int limit) {
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private int skipSpace(int from, int limit) {
        int at = from;
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
