package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a sentence pattern, whose notation {@code sentences-de.tsv} describes. */
sealed interface Piece {
    /** Words as they are. */
    record Words(String text) implements Piece {}

    /** {@code (a|b)}. */
    record Choice(List<List<Piece>> alternatives) implements Piece {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** {@code {org1.d}} or {@code {money}}. */
    record Slot(String name, String form) implements Piece {}

    /** {@code {person1:er|sie}}. */
    record Gendered(String name, String male, String female) implements Piece {}

    /** {@code {#2-900}}. */
    record Amount(int least, int most) implements Piece {}

    /** The pieces of a pattern. */
    static List<Piece> parse(String pattern) {
        return new Parser(pattern).parse();
    }

    /** Reads a pattern from left to right. */
    final class Parser {
        private static final Pattern AMOUNT = Pattern.compile("#(\\d+)-(\\d+)");
        private static final Pattern GENDERED = Pattern.compile("(\\w+):([^|]*)\\|(.*)");
        private static final Pattern SLOT = Pattern.compile("(\\w+)(?:\\.(\\w))?");

        private final String pattern;
        private int at;

        private Parser(String pattern) {
            this.pattern = pattern;
        }

        private List<Piece> parse() {
            List<Piece> pieces = sequence();
            if (at < pattern.length()) {
                throw wrong();
            }
            return pieces;
        }

        private List<Piece> sequence() {
            List<Piece> pieces = new ArrayList<>();
            while (at < pattern.length() && !(isAt('|') || isAt(')'))) {
                pieces.add(isAt('{') ? braced() : isAt('(') ? choice() : words());
            }
            return List.copyOf(pieces);
        }

        private Words words() {
            int begin = at;
            while (at < pattern.length() && "{(|)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return new Words(pattern.substring(begin, at));
        }

        private Choice choice() {
            List<List<Piece>> alternatives = new ArrayList<>();
            do {
                at++;
                alternatives.add(sequence());
            } while (isAt('|'));
            if (!isAt(')')) {
                throw wrong();
            }
            at++;
            return new Choice(alternatives);
        }

        private Piece braced() {
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                throw wrong();
            }
            String content = pattern.substring(at + 1, end);
            at = end + 1;
            Matcher amount = AMOUNT.matcher(content);
            if (amount.matches()) {
                return new Amount(Integer.parseInt(amount.group(1)), Integer.parseInt(amount.group(2)));
            }
            Matcher gendered = GENDERED.matcher(content);
            if (gendered.matches()) {
                return new Gendered(gendered.group(1), gendered.group(2), gendered.group(3));
            }
            Matcher slot = SLOT.matcher(content);
            if (!slot.matches()) {
                throw wrong();
            }
            return new Slot(slot.group(1), slot.group(2) == null ? "n" : slot.group(2));
        }

        private boolean isAt(char c) {
            return at < pattern.length() && pattern.charAt(at) == c;
        }

        private BenchException wrong() {
            return new BenchException("sentence pattern '" + pattern + "', column " + (at + 1)
                    + ": a bracket without its other one, or a slot that cannot be read; mend it");
        }
    }
}
