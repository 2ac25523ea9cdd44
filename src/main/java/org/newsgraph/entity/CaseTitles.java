package org.newsgraph.entity;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Titles of legal cases: {@code Muster v. Beispiel}, {@code Rechtssache C-12/34}. */
final class CaseTitles implements CandidateStage {
    private static final String PARTY = "\\p{Lu}[\\p{L}\\d.&'’-]*(?: (?:\\p{Lu}[\\p{L}\\d.&'’-]*|&|of)){0,4}";
    private static final Pattern VERSUS = Pattern.compile(PARTY + " (?:v\\.|vs\\.|vs|versus) " + PARTY);
    private static final Pattern AGAINST = Pattern.compile(PARTY + " gegen " + PARTY);
    private static final Pattern NUMBER = Pattern.compile("\\b[CT][-‑]\\d{1,4}/\\d{2}(?: P)?\\b");

    private final ClassNouns nouns;

    CaseTitles(ClassNouns nouns) {
        this.nouns = nouns;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        if (!line.isShouted()) {
            find(VERSUS, " v", line, found, false);
            find(AGAINST, " gegen ", line, found, true);
        }
        find(NUMBER, "/", line, found, false);
    }

    /** Looks only in lines that have what every match has. */
    private void find(Pattern pattern, String within, Line line, Consumer<Candidate> found, boolean needsNoun) {
        Matcher matcher = pattern.matcher(line.characters());
        while (line.characters().contains(within) && matcher.find()) {
            int begin = begin(line, matcher.start());
            int end = begin < 0 ? -1 : end(line, matcher.end(), begin);
            if (end > begin && begin >= 0) {
                begin = afterCaseNoun(line, begin, end);
                boolean oneSided = line.form(begin).equals("gegen"); // ein Verfahren gegen X has no second party
                if (!oneSided && (!needsNoun || isCaseNoun(line, begin - 1))) {
                    String name = line.characters(begin, end);
                    found.accept(Candidate.of(line, begin, end, name, Candidate.Source.CASE_TITLE, "LegalCase"));
                }
            }
        }
    }

    /** {@code Im Prozess} before the first party is not part of the title. */
    private int afterCaseNoun(Line line, int begin, int end) {
        for (int i = end - 3; i >= begin; i--) {
            if (isCaseNoun(line, i)
                    || line.tag(i) == Tag.ART
                    || line.tag(i) == Tag.APPRART
                    || line.tag(i) == Tag.APPR) {
                return i + 1;
            }
        }
        return begin;
    }

    private boolean isCaseNoun(Line line, int token) {
        if (token < 0) {
            return false;
        }
        Token noun = line.token(token);
        return "LegalCase".equals(nouns.of(noun)) || noun.head().equals("Sache");
    }

    private static int begin(Line line, int at) {
        for (int i = 0; i < line.size(); i++) {
            if (line.begin(i) == at) {
                return i;
            }
        }
        return -1;
    }

    /** The token that ends at the match's end, or before a full stop that the match took along. */
    private static int end(Line line, int at, int from) {
        int last = line.tokenEndingAt(at, from);
        return (last >= 0 ? last : line.tokenEndingAt(at - 1, from)) + 1;
    }
}
