package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups the tokens of a block into sentences.
 *
 * <p>Rules of our own rather than the OpenNLP model: the tokeniser has decided already which full stops belong to
 * abbreviations, initials and ordinals, so that a stop that is left ends a sentence unless the next word goes on in small
 * letters; the model, trained on web reviews, cuts after "Nr." and inside quotations.
 */
final class SentenceSplitter {
    private static final Set<String> ENDS =
            Set.of(".", "!", "?", "…", "...", "..", "!!", "??", "?!", "!?", "!!!", "???");
    private static final Set<String> CLOSING = Set.of("“", "”", "\"", "«", "»", ")", "]", "'", "’", "‘", "‹", "›");
    /** Words that, capitalised, begin a sentence after an abbreviation. */
    private static final Set<String> STARTERS = Set.of(
            "Der",
            "Die",
            "Das",
            "Dem",
            "Den",
            "Ein",
            "Eine",
            "Einen",
            "Er",
            "Sie",
            "Es",
            "Wir",
            "Ich",
            "In",
            "Im",
            "Am",
            "An",
            "Auf",
            "Aus",
            "Bei",
            "Mit",
            "Nach",
            "Für",
            "Von",
            "Zu",
            "Zum",
            "Zur",
            "Und",
            "Aber",
            "Doch",
            "Auch",
            "So",
            "Wie",
            "Wenn",
            "Als",
            "Seit",
            "Damit",
            "Dabei",
            "Dazu",
            "Dafür",
            "Dies",
            "Diese",
            "Dieser",
            "Dieses",
            "Denn",
            "Da",
            "Weil",
            "Nun",
            "Jetzt",
            "Noch",
            "Laut",
            "Unter",
            "Über",
            "Vor",
            "Wegen",
            "Zudem",
            "Außerdem",
            "Allerdings",
            "Bisher",
            "Hinzu",
            "Ihr",
            "Ihre",
            "Sein",
            "Seine",
            "Was",
            "Wer",
            "Wo",
            "Man",
            "Beide",
            "Kein",
            "Keine",
            "Nur",
            "Schon",
            "Danach",
            "Davor",
            "Dort",
            "Hier",
            "Insgesamt",
            "Gegen",
            "Um",
            "Durch",
            "Ohne");

    private static final Set<String> BULLETS = Set.of("•", "·", "▪", "■", "●", "►", "–", "—", "-", "*");
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu}\\p{M}.'-]{2,}(?:[ /,]{1,3}\\p{Lu}[\\p{Lu}.'-]+){0,5}+(?: ?/ ?\\p{Lu}[\\p{L}.-]+){0,2}(?: ?\\([^()\\n]{1,40}\\))?"
                    + "|\\p{Lu}[\\p{L}.'-]{2,}(?:[ /,]{1,3}\\p{Lu}[\\p{L}.'-]+){0,3}+,? ?\\((?:[a-z]{2,5}|[A-Z]{2,5}|[\\p{L}.-]{2,20}[/,-] ?[\\p{L}.-]{2,20})\\))"
                    + "\\.? ?(?:[-–—]|:) ");

    private SentenceSplitter() {}

    /**
     * Tokens of a sentence.
     *
     * @param whole false for a part of one that has more than {@link Sentence#LONGEST}
     */
    record Cut(List<Piece> pieces, boolean whole) {}

    /** The sentences between two UTF-16 indices, none of them empty; overlong ones in parts. */
    static List<Cut> cut(String text, int begin, int end) {
        List<Cut> cuts = new ArrayList<>();
        for (List<Piece> sentence : sentences(text, begin, end)) {
            boolean whole = sentence.size() <= Sentence.LONGEST;
            for (int from = 0; from < sentence.size(); from += Sentence.LONGEST) {
                int to = Math.min(sentence.size(), from + Sentence.LONGEST);
                cuts.add(new Cut(whole ? sentence : List.copyOf(sentence.subList(from, to)), whole));
            }
        }
        return cuts;
    }

    /** The sentences between two UTF-16 indices, each a list of tokens that is not empty. */
    static List<List<Piece>> sentences(String text, int begin, int end) {
        int start = begin;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        List<List<Piece>> sentences = new ArrayList<>();
        Matcher dateline = DATELINE.matcher(text).region(start, end);
        if (dateline.lookingAt() && dateline.end() < end) {
            add(sentences, Tokenizer.tokens(text, start, dateline.end()));
            start = dateline.end();
        }
        split(text, Tokenizer.tokens(text, start, end), sentences);
        return sentences;
    }

    private static void split(String text, List<Piece> pieces, List<List<Piece>> sentences) {
        List<Piece> sentence = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (sentence.isEmpty() || !startsBullet(text, pieces, i)) {
                sentence.add(piece);
            } else {
                add(sentences, sentence);
                sentence = new ArrayList<>(List.of(piece));
            }
            if (endsAfter(text, pieces, i) || endsDateline(sentence, pieces, i)) {
                add(sentences, sentence);
                sentence = new ArrayList<>();
            }
        }
        add(sentences, sentence);
    }

    /** {@code Bad Ischl –}: a place and a dash before a sentence that has no second dash. */
    private static boolean endsDateline(List<Piece> sentence, List<Piece> pieces, int i) {
        String form = pieces.get(i).form();
        if (!(form.equals("–") || form.equals("—"))
                || sentence.size() < 2
                || sentence.size() > 5
                || i + 2 >= pieces.size()) {
            return false;
        }
        boolean places = sentence.subList(0, sentence.size() - 1).stream()
                .allMatch(p -> Character.isUpperCase(p.form().codePointAt(0))
                        || p.form().equals("/"));
        int next = pieces.get(i + 1).form().codePointAt(0);
        if (!places || !(Character.isUpperCase(next) || "„\"»“".indexOf(next) >= 0)) {
            return false;
        }
        for (int k = i + 1; k < pieces.size() && !ENDS.contains(pieces.get(k).form()); k++) {
            if (pieces.get(k).form().equals(form)) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<List<Piece>> sentences, List<Piece> sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
    }

    private static boolean startsBullet(String text, List<Piece> pieces, int i) {
        return BULLETS.contains(pieces.get(i).form())
                && text.substring(pieces.get(i - 1).end(), pieces.get(i).begin())
                                .indexOf('\n')
                        >= 0;
    }

    /** True when the sentence is over after token {@code i}: a stop, with the closing marks that follow it. */
    private static boolean endsAfter(String text, List<Piece> pieces, int i) {
        if (i + 1 >= pieces.size()) {
            return true;
        }
        Piece next = pieces.get(i + 1);
        if (paragraphBetween(text, pieces.get(i), next)) {
            return true;
        }
        if (isClosing(text, pieces, i + 1)) {
            return false;
        }
        int stop = i;
        while (stop > 0 && isClosing(text, pieces, stop)) {
            stop--;
        }
        String form = pieces.get(stop).form();
        boolean ends =
                ENDS.contains(form) || (stop == i && Abbreviations.mayEnd(form) && STARTERS.contains(next.form()));
        return ends && startsSentence(text, pieces, i + 1, ENDS.contains(form) && form.equals("."));
    }

    private static boolean isClosing(String text, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (i == 0 || !CLOSING.contains(piece.form())) {
            return false;
        }
        return piece.begin() == pieces.get(i - 1).end()
                && (i + 1 == pieces.size()
                        || pieces.get(i + 1).begin() > piece.end()
                        || !Character.isLetterOrDigit(text.codePointAt(piece.end())));
    }

    private static boolean paragraphBetween(String text, Piece piece, Piece next) {
        int first = text.indexOf('\n', piece.end(), next.begin());
        return first >= 0 && text.indexOf('\n', first + 1, next.begin()) >= 0;
    }

    private static boolean startsSentence(String text, List<Piece> pieces, int i, boolean stop) {
        int first = text.codePointAt(pieces.get(i).begin());
        if (Character.isLetter(first)) {
            return Character.isUpperCase(first) || Character.isTitleCase(first) || !Character.isLowerCase(first);
        }
        if (Character.isDigit(first)) {
            return true;
        }
        return (stop && "„“”\"»«([–-—•‚'’&#@$€".indexOf(first) >= 0)
                || Character.getType(first) == Character.OTHER_SYMBOL;
    }
}
