package org.newsgraph.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weighted words to look for in a line, whatever their case; each is tried only where a word begins with its letter. */
final class Cues {
    /**
     * Words that weigh together, however many of them a line has.
     *
     * @param words an alternation of which each branch begins with a letter
     */
    record Cue(double weight, String words) {
        private Pattern pattern() {
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private static final int[] NONE = {};
    /** Where a branch begins, those within a branch included: a letter too many costs only a try. */
    private static final Pattern BRANCH = Pattern.compile("(?:^|\\||\\(\\?:)(\\p{L})");

    private final double[] weights;
    private final List<Pattern> patterns;
    private final Map<Character, int[]> byInitial = new HashMap<>();

    private Cues(List<Cue> cues) {
        this.weights = cues.stream().mapToDouble(Cue::weight).toArray();
        this.patterns = cues.stream().map(Cue::pattern).toList();
        Map<Character, Set<Integer>> beginning = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            Matcher branch = BRANCH.matcher(cues.get(i).words());
            while (branch.find()) {
                char initial = folded(branch.group(1).charAt(0));
                beginning.computeIfAbsent(initial, c -> new TreeSet<>()).add(i);
            }
        }
        beginning.forEach((initial, numbers) ->
                byInitial.put(initial, numbers.stream().mapToInt(i -> i).toArray()));
    }

    static Cues of(Cue... cues) {
        return new Cues(List.of(cues));
    }

    static Cue cue(double weight, String words) {
        return new Cue(weight, words);
    }

    /** The sum of the weights of the cues that a line has. */
    double weight(String line) {
        boolean[] found = new boolean[weights.length];
        Matcher matcher = patterns.getFirst().matcher(line).useTransparentBounds(true);
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!inWord) {
                findAt(i, byInitial.getOrDefault(folded(c), NONE), matcher, found);
            }
            inWord = Character.isLetterOrDigit(c);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += found[i] ? weights[i] : 0;
        }
        return sum;
    }

    private void findAt(int at, int[] cues, Matcher matcher, boolean[] found) {
        for (int cue : cues) {
            if (!found[cue]) {
                matcher.usePattern(patterns.get(cue)).region(at, matcher.regionEnd());
                found[cue] = matcher.lookingAt();
            }
        }
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
