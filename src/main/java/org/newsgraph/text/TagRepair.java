package org.newsgraph.text;

import java.util.Set;

/** Mends tags by what stands around them and by what the dictionary knows of verb forms. */
final class TagRepair {
    /** Adverbs that qualify a number. */
    static final Set<String> QUANTIFIERS = Set.of(
            "rund",
            "etwa",
            "knapp",
            "fast",
            "circa",
            "ca.",
            "mindestens",
            "höchstens",
            "maximal",
            "gut",
            "nahezu",
            "beinahe",
            "ungefähr",
            "bis",
            "mehr",
            "weniger",
            "über",
            "unter",
            "zirka",
            "annähernd",
            "insgesamt");

    private static final Set<String> ADVERB_PAIRS = Set.of(
            "vor allem",
            "unter anderem",
            "zum beispiel",
            "nach wie",
            "wie vor",
            "vor kurzem",
            "seit langem",
            "bei weitem",
            "ohne weiteres",
            "immer wieder",
            "z. b.",
            "u. a.",
            "unter umständen",
            "bis dato",
            "vor ort");

    /** Legal forms that are no words besides: the noun before one is a company's name whatever else it means. */
    private static final Set<String> INCORPORATIONS = Set.of("AG", "GmbH", "SE", "KG", "KGaA", "OHG", "eG", "mbH");

    /** Forms of werden that make a future as well as a passive. */
    private static final Set<String> FUTURE =
            Set.of("wird", "werden", "werde", "wirst", "werdet", "würde", "würden", "würdest", "würdet");

    private static final Set<String> PARTICIPLE_ONLY = Set.of(
            "wurde", "wurden", "worden", "hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "sein");

    private final Words words;

    private TagRepair(Words words) {
        this.words = words;
    }

    static void mend(Words words) {
        TagRepair repair = new TagRepair(words);
        RelativeRepair relatives = new RelativeRepair(words);
        repair.mendPairs();
        for (int i = 0; i < words.size(); i++) {
            repair.mendWord(i);
        }
        repair.mendStops();
        for (int i = 1; i < words.size(); i++) {
            repair.mendParticle(i);
        }
        for (int i = 0; i < words.size(); i++) {
            relatives.mend(i);
        }
        for (int i = 0; i < words.size(); i++) {
            repair.mendVerb(i);
        }
    }

    private void mendPairs() {
        for (int i = 0; i + 1 < words.size(); i++) {
            String next = words.lower(i + 1);
            boolean number = words.is(i + 2, Tag.CARD);
            if (QUANTIFIERS.contains(words.lower(i)) && words.is(i + 1, Tag.CARD) && words.is(i, Tag.ADJD)) {
                words.tag(i, Tag.ADV);
            }
            if (ADVERB_PAIRS.contains(words.lower(i) + " " + next)
                    || (words.lower(i).equals("bis") && next.equals("zu") && number)
                    || (isMoreOrLess(i) && next.equals("als") && (number || words.is(i + 2, Tag.ART)))) {
                words.tag(i, Tag.ADV);
                words.tag(i + 1, Tag.ADV);
            }
        }
    }

    /** A full stop within a sentence belongs to a number or abbreviation. */
    private void mendStops() {
        for (int i = 0; i + 1 < words.size(); i++) {
            int next = words.form(i + 1).codePointAt(0);
            if (words.form(i).equals(".") && (Character.isDigit(next) || Character.isLowerCase(next))) {
                words.tag(i, Tag.OTHER);
            }
        }
    }

    private boolean isMoreOrLess(int i) {
        return words.lower(i).equals("mehr") || words.lower(i).equals("weniger");
    }

    private void mendWord(int i) {
        String lower = words.lower(i);
        switch (words.tag(i)) {
            case VVFIN -> mendAdjective(i);
            case ADJA -> mendSpeech(i);
            case KON -> mendDoubleConjunction(i, lower);
            case PRELAT -> {
                if (!words.is(i - 1, Tag.COMMA) && !words.isPreposition(i - 1)) {
                    words.tag(i, Tag.PPOSAT);
                }
            }
            case APPR -> mendPreposition(i, lower);
            case PIAT -> {
                if (lower.startsWith("welch") && (i == 0 || words.is(i - 1, Tag.COMMA))) {
                    words.tag(i, Tag.PWAT);
                }
            }
            case KOUI -> {
                if (lower.equals("um") && !zuFollows(i)) {
                    words.tag(i, Tag.APPR);
                }
            }
            case KOUS -> {
                if ((lower.equals("wie") || lower.equals("als")) && !verbFollows(i)) {
                    words.tag(i, Tag.KOKOM);
                }
            }
            case NN, NE -> mendNoun(i);
            case PRELS -> {
                if (i == 0
                        || (!words.is(i - 1, Tag.COMMA)
                                && !words.isPreposition(i - 1)
                                && !words.is(i - 1, Tag.KON)
                                && !words.is(i - 1, Tag.OTHER))) {
                    words.tag(i, words.noun(i + 1) ? Tag.ART : Tag.PDS);
                }
            }
            case ADV -> {
                if (lower.equals("da") && (i == 0 || words.is(i - 1, Tag.COMMA)) && isVerbFinal(i)) {
                    words.tag(i, Tag.KOUS);
                }
                if (QUANTIFIERS.contains(lower) && words.isPreposition(i) && !words.is(i + 1, Tag.CARD)) {
                    words.tag(i, Tag.APPR);
                }
            }
            default -> {
                // the tagger is right often enough
            }
        }
        if (words.is(i, Tag.APPR)
                && QUANTIFIERS.contains(lower)
                && words.is(i + 1, Tag.CARD)
                && NounPhraseReader.QUANTITIES.contains(words.form(i + 2))
                && words.isPreposition(i - 1)) {
            words.tag(i, Tag.ADV);
        }
    }

    private void mendAdjective(int i) {
        boolean attribute = words.is(i - 1, Tag.ART) || words.is(i - 1, Tag.CARD) || words.is(i - 1, Tag.ADJA);
        boolean described = words.is(i + 1, Tag.ADJA) || words.is(i + 1, Tag.NN);
        boolean opened = (described || words.is(i + 1, Tag.NE)) && followsOpenArticle(i);
        if (((attribute && described) || opened) && words.word(i).adjective != 0) {
            words.tag(i, Tag.ADJA);
        }
    }

    /** {@code …, relativierte X}: a participle before a name and after a comma is the verb of its clause. */
    private void mendSpeech(int i) {
        if (words.is(i - 1, Tag.COMMA) && words.is(i + 1, Tag.NE) && words.word(i).finite != 0) {
            words.tag(i, Tag.VVFIN);
        }
    }

    /** {@code die von X geleitete Y}: an article right before a preposition waits for a noun with its participle. */
    private boolean followsOpenArticle(int i) {
        for (int k = i - 1; k >= 0 && k >= i - 8; k--) {
            if (words.tag(k).isPunctuation() || words.finite(k)) {
                return false;
            }
            if (words.is(k, Tag.ART) && k < i - 1 && words.isPreposition(k + 1)) {
                return true;
            }
        }
        return false;
    }

    private void mendDoubleConjunction(int i, String lower) {
        if (lower.equals("weder") || lower.equals("sowohl") || lower.equals("entweder")) {
            words.tag(i, Tag.ADV);
            for (int k = i + 1; lower.equals("weder") && k < words.size(); k++) {
                if (words.lower(k).equals("noch")) {
                    words.tag(k, Tag.KON);
                }
            }
        }
    }

    private void mendPreposition(int i, String lower) {
        if (lower.equals("um") && zuFollows(i)) {
            words.tag(i, Tag.KOUI);
        } else if ((lower.equals("bis") || lower.equals("während") || lower.equals("seit"))
                && (i == 0 || words.is(i - 1, Tag.COMMA))) {
            int end = words.partEnd(i + 1);
            if (words.finites(i + 1, end) == 1 && words.finite(end - 1)) {
                words.tag(i, Tag.KOUS);
            }
        }
    }

    private boolean zuFollows(int i) {
        for (int k = i + 1; k < words.partEnd(i + 1); k++) {
            if (words.is(k, Tag.VVIZU)
                    || (words.is(k, Tag.PTKZU) && words.tag(k + 1).isVerb())) {
                return true;
            }
        }
        return false;
    }

    /** {@code schlägt sich … nieder}: an adverb at the end that makes a known verb with the finite verb before it. */
    private void mendParticle(int i) {
        boolean last = words.tag(i + 1).isPunctuation() || words.is(i + 1, Tag.KON);
        boolean possible = switch (words.tag(i)) {
            case ADV, ADJD, APPR, PROAV, APZR, APPO -> last && words.form(i).length() < 10;
            default -> false;
        };
        int verb = possible ? words.lastFinite(words.partBegin(i), i) : -1;
        if (verb >= 0 && words.is(verb, Tag.VVFIN) && words.isVerb(words.lower(i) + words.verb(verb))) {
            words.tag(i, Tag.PTKVZ);
        }
    }

    private boolean verbFollows(int i) {
        int end = words.partEnd(i + 1);
        return words.finites(i + 1, end) > 0 || words.mayBeFinite(end - 1) || words.is(end, Tag.COMMA);
    }

    private boolean isVerbFinal(int i) {
        int end = words.partEnd(i + 1);
        return words.finite(end - 1) && end > i + 3 && words.finites(i + 1, end) == 1;
    }

    /** {@code Welt am Sonntag}: a small word before it is part of the name. */
    private boolean endsTitle(int i) {
        return words.is(i - 1, Tag.NE)
                && Character.isLowerCase(words.form(i - 1).codePointAt(0));
    }

    private void mendNoun(int i) {
        Word word = words.word(i);
        if (words.is(i, Tag.NE) && TimeWords.isTime(words.form(i)) && !endsTitle(i)) {
            words.tag(i, Tag.NN);
            return;
        }
        if (i == 0 && word.participle && word.noun == 0 && word.name == 0) {
            words.tag(i, Tag.VVPP);
            return;
        }
        if (i == 0 && word.preposition && words.is(i, Tag.NN) && startsPhrase(i + 1)) {
            words.tag(i, Tag.APPR);
            return;
        }
        if (i == 0
                && !word.known
                && words.form(i).endsWith("weise")
                && words.tag(i + 1).isFinite()) {
            words.tag(i, Tag.ADV); // Gerüchteweise hat …
            return;
        }
        if (words.is(i, Tag.NN) && INCORPORATIONS.contains(words.form(i + 1))) {
            words.tag(i, Tag.NE);
            return;
        }
        String form = words.form(i);
        boolean cityAdjective = form.length() > 5 && form.endsWith("er") && words.is(i + 1, Tag.NN);
        if (cityAdjective
                && (words.is(i - 1, Tag.ART) || words.isPreposition(i - 1))
                && word.noun == 0
                && (word.adjective != 0 || word.noun == 0)) {
            words.tag(i, Tag.ADJA);
        } else if (words.is(i, Tag.NN) && continuesName(i, form, word)) {
            words.tag(i, Tag.NE);
        } else if (words.is(i, Tag.NN)
                && ((word.name != 0 && (word.noun == 0 || !isQualified(i))) || isUnknownName(i, form, word))) {
            words.tag(i, Tag.NE);
        } else if (words.is(i, Tag.NE)
                && word.name == 0
                && word.noun != 0
                && !word.known
                && word.headLemma != null
                && !words.is(i - 1, Tag.NE)
                && form.indexOf('-') < 0) {
            words.tag(i, Tag.NN);
        } else if (words.is(i, Tag.NE) && isPlainNoun(i, word)) {
            words.tag(i, Tag.NN);
        } else if (words.is(i, Tag.NE) && form.indexOf('-') > 0 && word.headLemma != null && word.noun != 0) {
            words.tag(i, Tag.NN);
        }
    }

    /** A capitalised word that no dictionary knows and nothing qualifies. */
    private boolean isUnknownName(int i, String form, Word word) {
        boolean namesNoun = words.is(i - 1, Tag.NN) && form.indexOf('-') < 0;
        return (word.noun == 0 || namesNoun)
                && !word.known
                && !isSymbol(form)
                && !isQualified(i)
                && !form.endsWith(".");
    }

    /** {@code der Maschinenbau}: a known noun among words that are no names. */
    private boolean isPlainNoun(int i, Word word) {
        return word.known
                && word.noun != 0
                && word.name == 0
                && !words.is(i - 1, Tag.NE)
                && !words.is(i + 1, Tag.NE)
                && !words.is(i - 1, Tag.FM)
                && isQualified(i);
    }

    private boolean isQualified(int i) {
        return Pronouns.determines(words.tag(i - 1))
                || words.is(i - 1, Tag.ADJA)
                || words.is(i - 1, Tag.CARD)
                || words.is(i - 1, Tag.APPRART);
    }

    private boolean continuesName(int i, String form, Word word) {
        boolean unknown = word.noun == 0 || (form.indexOf('-') < 0 && (!word.known || words.word(i - 1).givenName));
        return words.is(i - 1, Tag.NE)
                && unknown
                && !isSymbol(form)
                && !NounPhraseReader.QUANTITIES.contains(form)
                && !words.form(i - 1).endsWith("s")
                && !words.form(i - 1).endsWith("’");
    }

    private boolean startsPhrase(int i) {
        return words.noun(i)
                || words.is(i, Tag.ART)
                || words.is(i, Tag.ADJA)
                || words.is(i, Tag.PPOSAT)
                || words.is(i, Tag.PDAT)
                || words.is(i, Tag.CARD);
    }

    private static boolean isSymbol(String form) {
        return !Character.isLetter(form.codePointAt(0));
    }

    /** Gives a verb tag that the dictionary excludes the nearest one that it allows. */
    private void mendVerb(int i) {
        Tag tag = words.tag(i);
        if (!tag.isVerb()) {
            return;
        }
        Word word = words.word(i);
        if (words.is(i - 1, Tag.PTKZU)) {
            words.tag(i, of(tag, "INF"));
        } else if (word.participle && words.is(i + 1, Tag.PTKZU) && VerbLemmas.isAuxiliary(words.lower(i + 2))) {
            words.tag(i, of(tag, "PP"));
        } else if (word.zuInfinitive && !word.infinitive && tag != Tag.VVIZU) {
            words.tag(i, Tag.VVIZU);
        } else if (word.known) {
            words.tag(i, allowed(tag, word));
        } else if (tag == Tag.VVPP && looksInfinitive(words.lower(i)) && hasFuture(i)) {
            words.tag(i, Tag.VVINF);
        }
    }

    /** An unheard verb in {@code -en} without {@code ge}: strong verbs, whose participles look so, the dictionary has. */
    private static boolean looksInfinitive(String lower) {
        return lower.matches(".*(?:en|ern|eln)") && !lower.contains("ge");
    }

    /** {@code wird … bestücken}: what may be future stands here, and nothing that needs a participle. */
    private boolean hasFuture(int i) {
        boolean future = false;
        for (int k = words.partBegin(i); k < words.partEnd(i); k++) {
            String lower = words.lower(k);
            if (words.is(k, Tag.VAPP) || PARTICIPLE_ONLY.contains(lower)) {
                return false;
            }
            future |= FUTURE.contains(lower) || words.is(k, Tag.VMFIN);
        }
        return future;
    }

    private static Tag allowed(Tag tag, Word word) {
        String name = tag.name();
        if (name.endsWith("INF") && !word.infinitive) {
            return word.participle ? of(tag, "PP") : word.finite != 0 ? of(tag, "FIN") : tag;
        }
        if (name.endsWith("PP") && !word.participle) {
            return word.finite != 0 ? of(tag, "FIN") : word.infinitive ? of(tag, "INF") : tag;
        }
        if (name.endsWith("FIN") && word.finite == 0) {
            return word.participle ? of(tag, "PP") : word.infinitive ? of(tag, "INF") : tag;
        }
        return tag;
    }

    /** The tag of the same kind of verb in another form. */
    static Tag of(Tag tag, String form) {
        return Tag.valueOf(tag.name().substring(0, 2) + form);
    }
}
