package org.newsgraph.text;

import java.util.Set;

/** Tells relative pronouns and conjunctions from articles and comparisons by where the finite verb stands. */
final class RelativeRepair {
    private static final Set<String> ARTICLE_PRONOUNS = Set.of("der", "die", "das", "den", "dem", "denen");

    private final Words words;

    RelativeRepair(Words words) {
        this.words = words;
    }

    /** Tells relative pronouns and conjunctions from articles and comparisons by where the finite verb stands. */
    void mend(int i) {
        boolean article = ARTICLE_PRONOUNS.contains(words.lower(i))
                && (words.is(i, Tag.ART) || words.is(i, Tag.PDS))
                && (words.is(i - 1, Tag.COMMA) || words.isPreposition(i - 1) && words.is(i - 2, Tag.COMMA));
        boolean possessive = words.lower(i).equals("dessen") || words.lower(i).equals("deren");
        boolean afterComma = words.is(i - 1, Tag.COMMA) || (words.isPreposition(i - 1) && words.is(i - 2, Tag.COMMA));
        if (possessive && afterComma && words.finite(words.partEnd(i + 1) - 1)) {
            words.tag(i, Tag.PRELAT);
        } else if (article && words.is(i, Tag.ART) && isPersonal(i + 1)) {
            words.tag(i, Tag.PRELS);
        } else if (article) {
            mendArticle(i);
        } else if (words.is(i, Tag.KOKOM)) {
            mendComparison(i);
        }
    }

    private boolean isPersonal(int i) {
        return words.is(i, Tag.PPER) || words.is(i, Tag.PRF) || words.lower(i).equals("man");
    }

    private void mendArticle(int i) {
        int end = words.partEnd(i + 1);
        int last = words.lastFinite(i + 1, end);
        if (last < 0 && words.mayBeFinite(end - 1)) {
            last = end - 1;
        }
        boolean verbFinal = last == end - 1 || (last > i && onlyNonFinite(last + 1, end));
        if (!verbFinal || last <= i + 1) {
            return;
        }
        if (words.is(i, Tag.PDS)) {
            words.tag(i, Tag.PRELS);
            return;
        }
        int noun = i + 1;
        while (words.is(noun, Tag.ADJA)) {
            noun++;
        }
        if (!words.noun(noun)) {
            if (!words.is(i + 1, Tag.ADJA) && !words.is(i + 1, Tag.CARD)) {
                words.tag(i, Tag.PRELS);
            }
        } else if (last > noun
                && (disagrees(i, noun)
                        || fillsMiddle(noun + 1, last)
                        || (noMainVerbBefore(i) && words.finites(i + 1, end) == 1 && words.finite(end + 1)))) {
            words.tag(i, Tag.PRELS);
        }
    }

    private boolean disagrees(int article, int noun) {
        NounPhraseReader reader = new NounPhraseReader(words);
        int mask = reader.readings(article) & reader.readings(noun);
        return (noun > article + 1 ? mask & reader.readings(article + 1) : mask) == 0;
    }

    /** True when something stands between noun and verb that cannot be an attribute: the clause is verb-final. */
    private boolean fillsMiddle(int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean bareNoun = words.noun(i)
                    && !words.noun(i - 1)
                    && (words.is(i - 1, Tag.ADV) || words.is(i - 1, Tag.ADJD) || i == begin && words.is(i, Tag.NN));
            if (words.is(i, Tag.ADV)
                    || words.is(i, Tag.ADJD)
                    || words.is(i, Tag.PTKNEG)
                    || words.is(i, Tag.PPER)
                    || words.is(i, Tag.PRF)
                    || bareNoun) {
                return words.finites(0, words.partBegin(begin) - 1) > 0 || words.has(end + 2);
            }
        }
        return false;
    }

    private boolean noMainVerbBefore(int i) {
        return words.finites(0, i) == 0;
    }

    private void mendComparison(int i) {
        int end = words.partEnd(i + 1);
        int last = words.lastFinite(i + 1, end);
        boolean guessed = last < 0 && words.is(i - 1, Tag.COMMA) && words.mayBeFinite(end - 1);
        if (guessed) {
            last = end - 1;
        }
        boolean nominative =
                words.is(i + 1, Tag.PPER) && (Pronouns.mask(words.lower(i + 1), Tag.PPER) & Grammar.NOMINATIVE) != 0;
        if (last <= i + 1) {
            return;
        }
        boolean single = guessed || words.finites(i + 1, end) == 1;
        if (nominative
                || words.lower(i + 1).equals("man")
                || (last == end - 1
                        && single
                        && (i == 0 || words.is(i - 1, Tag.COMMA) || words.finites(words.partBegin(i), i) > 0))) {
            words.tag(i, Tag.KOUS);
        }
    }

    private boolean onlyNonFinite(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!words.tag(i).isVerb() && !words.isPreposition(i) && !words.noun(i)) {
                return false;
            }
        }
        return true;
    }
}
