package org.newsgraph.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase or pronoun that begins at a token, and intersects the readings of its words. */
final class NounPhraseReader {
    private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern PARTICIPLE = Pattern.compile(".*(?:end|t|en)(?:e|er|es|en|em)");
    static final Set<String> QUANTITIES = Set.of(
            "Million",
            "Millionen",
            "Milliarde",
            "Milliarden",
            "Billion",
            "Billionen",
            "Mio.",
            "Mrd.",
            "Dutzend",
            "Tausend",
            "Tausende",
            "Hunderte",
            "Mill.",
            "Bio.",
            "Tsd.");
    private static final Set<String> UNITS =
            Set.of("Prozent", "Hektar", "Liter", "Tonnen", "Kilogramm", "Kilometer", "Gramm", "Meter", "Stück");
    static final Set<String> LEGAL_FORMS = Set.of(
            "AG",
            "GmbH",
            "SE",
            "KG",
            "KGaA",
            "OHG",
            "eG",
            "e.V.",
            "Inc.",
            "Inc",
            "Corp.",
            "Corp",
            "Corporation",
            "Ltd.",
            "Ltd",
            "Limited",
            "LLC",
            "LLP",
            "plc",
            "PLC",
            "S.A.",
            "SA",
            "N.V.",
            "NV",
            "B.V.",
            "AB",
            "ASA",
            "Oyj",
            "SpA",
            "S.p.A.",
            "SARL",
            "Co.",
            "Holding",
            "Group",
            "Gruppe",
            "mbH");
    private static final Set<String> MIXED = Set.of("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer");
    private static final int LONGEST_ATTRIBUTE = 14;

    private final Words words;

    NounPhraseReader(Words words) {
        this.words = words;
    }
    /** The phrase at {@code i}, or null when none begins there. */
    @Nullable
    Chunk at(int i) {
        Tag tag = words.tag(i);
        if (Pronouns.substitutes(tag)
                || (!nounAhead(i + 1) && (tag == Tag.PIAT || tag == Tag.PDAT || tag == Tag.PIDAT))) {
            return pronoun(i);
        }
        if (tag == Tag.PDAT && isGenitiveOnly(i) && !words.noun(i - 1)) {
            return pronoun(i);
        }
        return startsNominal(i) ? new Reading(i).read() : null;
    }

    /** {@code weil dieser Patente verletzt}: taken together the words could only be a genitive. */
    private boolean isGenitiveOnly(int i) {
        if (!words.is(i + 1, Tag.NN) || words.is(i - 1, Tag.APPR)) {
            return false;
        }
        int mask = readings(i) & readings(i + 1);
        return mask != 0 && (mask & ~Grammar.GENITIVE) == 0;
    }

    private boolean startsNominal(int i) {
        Tag tag = words.tag(i);
        return Pronouns.determines(tag)
                || isModifier(i)
                || words.noun(i)
                || (words.is(i, Tag.TRUNC) && words.is(i + 1, Tag.KON))
                || startsAmount(i);
    }

    private boolean isModifier(int i) {
        return words.is(i, Tag.ADJA) || words.is(i, Tag.CARD);
    }

    /** {@code rund}, {@code bis zu}, {@code mehr als} before a number. */
    private boolean startsAmount(int i) {
        return words.is(i, Tag.ADV) && TagRepair.QUANTIFIERS.contains(words.lower(i)) && amountAfter(i) > 0;
    }

    private int amountAfter(int i) {
        int j = i + 1;
        while (words.is(j, Tag.ADV) && j < i + 3) {
            j++;
        }
        return words.is(j, Tag.CARD) ? j : -1;
    }

    private Chunk pronoun(int i) {
        Tag tag = words.tag(i);
        Chunk chunk = new Chunk(Chunk.Kind.NOUN, i, i + 1, i, tag, words.lower(i));
        int mask = Pronouns.mask(words.lower(i), tag);
        chunk.narrow(mask == 0 ? readings(i) : mask);
        chunk.pronoun = true;
        chunk.definite = true;
        chunk.reflexive = tag == Tag.PRF;
        chunk.relative = tag == Tag.PRELS;
        return chunk;
    }

    private boolean nounAhead(int from) {
        for (int i = from; i < from + 4 && words.has(i); i++) {
            if (words.noun(i)) {
                return true;
            }
            if (!isModifier(i)
                    && !words.is(i, Tag.TRUNC)
                    && !words.is(i, Tag.ADV)
                    && !words.is(i, Tag.ADJD)
                    && !Pronouns.determines(words.tag(i))) {
                return false;
            }
        }
        return false;
    }

    /** The readings of one word by its tag; {@link Grammar#ANY} when nothing is known. */
    int readings(int i) {
        Word word = words.word(i);
        String lower = words.lower(i);
        int mask = switch (words.tag(i)) {
            case NN -> word.noun | (word.noun == 0 ? word.name : 0);
            case NE, FM -> word.name == 0 ? Grammar.SINGULAR : word.name | (Grammar.GENITIVE & Grammar.SINGULAR);
            case ADJA -> word.adjective;
            case CARD -> cardinal(lower, word);
            default ->
                Set.of("mehr", "weniger", "genug", "etwas", "viel", "wenig", "lauter", "allerlei")
                                .contains(lower)
                        ? Grammar.ANY
                        : word.pronoun | word.adjective;
        };
        return mask == 0 ? Grammar.ANY : mask;
    }

    private static int cardinal(String lower, Word word) {
        if (lower.equals("zweier") || lower.equals("dreier")) {
            return Grammar.GENITIVE & Grammar.PLURAL;
        }
        return lower.startsWith("ein") && lower.length() < 6 ? word.pronoun : Grammar.PLURAL;
    }

    private int adjectiveReadings(int i, int determiner) {
        Word word = words.word(i);
        int mask;
        if (determiner < 0) {
            mask = word.strong;
        } else {
            String lower = words.lower(determiner);
            String stem = MIXED.stream().filter(lower::startsWith).findFirst().orElse("");
            boolean bare = stem.equals(lower);
            boolean open = lower.matches("(viele|einige|mehrere|wenige|etliche|manche|solche|beide)[nr]?");
            mask = !stem.isEmpty() && (bare || !lower.startsWith("eine") || lower.length() < 6)
                    ? word.mixed | (bare ? 0 : word.weak)
                    : open ? word.adjective : word.weak;
        }
        return mask == 0 ? readings(i) : mask;
    }

    /** One phrase while it is read from left to right. */
    private final class Reading {
        private final int begin;
        private int at;
        private int mask = Grammar.ANY;
        private int determiner = -1;
        private boolean definite;
        private int modifiers;

        Reading(int begin) {
            this.begin = begin;
            this.at = begin;
        }

        @Nullable
        Chunk read() {
            readAmountSigns();
            readDeterminers();
            readModifiers();
            readExtendedAttribute();
            if (words.noun(at) && !isAfterYear()) {
                return readNoun();
            }
            if (determiner >= 0 && at == determiner + 1 && (words.is(at, Tag.PIS) || words.is(at, Tag.PPOSS))) {
                narrow(readings(at));
                at++;
            }
            return at > begin && !words.is(at - 1, Tag.TRUNC) ? headless() : null;
        }

        /** {@code seit 2019 Chef}: a year alone counts no noun that follows it, which would be in the plural. */
        private boolean isAfterYear() {
            return determiner < 0
                    && modifiers > 0
                    && isYear(begin)
                    && isYear(at - 1)
                    && (readings(at) & Grammar.PLURAL) == 0;
        }

        private void narrow(int readings) {
            mask = Grammar.agree(mask, readings);
        }

        private void readAmountSigns() {
            if (startsAmount(at)) {
                at = amountAfter(at);
            }
        }

        private void readDeterminers() {
            while (Pronouns.determines(words.tag(at))) {
                String lower = words.lower(at);
                boolean relative = lower.equals("deren") || lower.equals("dessen");
                narrow(relative ? Grammar.ANY : readings(at));
                definite |= !lower.startsWith("ein") && !lower.startsWith("kein") && !words.is(at, Tag.PIAT);
                determiner = determiner < 0 ? at : determiner;
                at++;
            }
        }

        private void readModifiers() {
            while (words.has(at)) {
                if (words.is(at, Tag.ADJA)) {
                    narrow(adjectiveReadings(at, determiner));
                    modifiers++;
                } else if (words.is(at, Tag.CARD)) {
                    narrow(readings(at));
                    modifiers++;
                } else if (!words.is(at, Tag.TRUNC) && !joinsModifiers() && !intensifies()) {
                    break;
                }
                at++;
            }
        }

        /** A comma or conjunction between two adjectives, cut compounds or numbers. */
        private boolean joinsModifiers() {
            boolean kon = words.is(at, Tag.KON) || words.form(at).equals("/");
            if (at == begin || !(kon || words.is(at, Tag.COMMA) || isRange(at))) {
                return false;
            }
            if (words.is(at - 1, Tag.ADJA) && words.is(at + 1, Tag.ADJA) && !isRange(at)) {
                return (readings(at - 1) & readings(at + 1)) != 0;
            }
            boolean numbers = words.is(at - 1, Tag.CARD) && words.is(at + 1, Tag.CARD);
            boolean cut = kon && words.is(at - 1, Tag.TRUNC) && (words.noun(at + 1) || isModifier(at + 1));
            return cut || (numbers && (kon || isRange(at)));
        }

        private boolean isRange(int i) {
            return words.lower(i).equals("bis")
                    || words.form(i).equals("-")
                    || words.form(i).equals("–");
        }

        private boolean intensifies() {
            boolean adverb = words.is(at, Tag.ADV)
                    || words.is(at, Tag.ADJD)
                    || words.is(at, Tag.PTKA)
                    || words.is(at, Tag.PTKNEG);
            return adverb
                    && (determiner >= 0 || modifiers > 0)
                    && (isModifier(at + 1)
                            || ((words.is(at + 1, Tag.ADV) || words.is(at + 1, Tag.ADJD))
                                    && words.is(at + 2, Tag.ADJA)));
        }

        /** {@code die [von X im Mai vorgestellte] Software}: skips to the participle that agrees with the article. */
        private void readExtendedAttribute() {
            if (determiner != begin || words.noun(at) || !opensAttribute(at)) {
                return;
            }
            for (int k = at; k < at + LONGEST_ATTRIBUTE && words.has(k); k++) {
                if (words.finite(k) || words.is(k, Tag.COMMA) || words.is(k, Tag.KOUS)) {
                    return;
                }
                if (words.is(k, Tag.ADJA)
                        && (words.noun(k + 1) || words.is(k + 1, Tag.ADJA))
                        && (isParticiple(k) || !Pronouns.substitutes(words.tag(at)))
                        && (readings(begin) & readings(k)) != 0) {
                    at = k;
                    readModifiers();
                    return;
                }
            }
        }

        private boolean opensAttribute(int i) {
            return switch (words.tag(i)) {
                case APPR, APPRART, ADV, ADJD, ART, PROAV -> true;
                default -> Pronouns.substitutes(words.tag(i));
            };
        }

        private boolean isParticiple(int i) {
            return PARTICIPLE.matcher(words.lower(i)).matches();
        }

        private Chunk readNoun() {
            int head = at;
            narrow(readings(at));
            at++;
            head = readUnit(head);
            readName(head);
            Chunk chunk = new Chunk(Chunk.Kind.NOUN, begin, at, head, words.tag(head), lemma(head));
            chunk.narrow(mask);
            chunk.determined = determiner >= 0;
            chunk.definite = definite || chunk.isName();
            chunk.time = chunk.tag == Tag.NN
                    && (TimeWords.isTime(chunk.lemma) || TimeWords.isTime(String.valueOf(words.word(head).headLemma)));
            chunk.relative = words.is(begin, Tag.PRELAT);
            return chunk;
        }

        /** {@code Milliarden Euro}: the unit is the head; {@code Prozent Anteil}: the first noun is. */
        private int readUnit(int head) {
            String form = words.form(head);
            if (!words.noun(at) && !(words.is(at, Tag.ADJA) && words.noun(at + 1))) {
                return head;
            }
            if (QUANTITIES.contains(form)) {
                readModifiers();
                if (!words.noun(at)) {
                    return head;
                }
                at++;
                return at - 1;
            }
            if ((UNITS.contains(form) && words.is(at, Tag.NN))
                    || (form.matches("[€$£]|USD|EUR") && QUANTITIES.contains(words.form(at)))) {
                at++;
            }
            return head;
        }

        /**
         * Further words of a name: {@code Deutsche Bank AG}, {@code Procter & Gamble}, {@code Doe v. Acme}. A company with its
         * legal form is feminine: {@code der Chef der Nordlicht AG}.
         */
        private void readName(int head) {
            boolean name = words.tag(head) != Tag.NN;
            while (words.has(at)) {
                if (LEGAL_FORMS.contains(words.form(at))) {
                    narrow(words.form(at).equals("e.V.") ? Grammar.ANY : Grammar.FEMININE & Grammar.SINGULAR);
                    at++;
                } else if (name && continuesName(at)) {
                    at++;
                } else if (joinsNames(at) && words.noun(at + 1)) {
                    at += 2;
                    name = true;
                } else {
                    return;
                }
            }
        }

        private boolean continuesName(int i) {
            return words.is(i, Tag.NE)
                    || words.is(i, Tag.FM)
                    || words.is(i, Tag.XY)
                    || (words.is(i, Tag.CARD) && !isYear(i) && !words.noun(i + 1))
                    || (words.is(i, Tag.NN) && !words.word(i).known && words.word(i).headLemma == null)
                    || ROMAN.matcher(words.form(i)).matches();
        }

        private boolean isYear(int i) {
            return YEAR.matcher(words.form(i)).matches();
        }

        private boolean joinsNames(int i) {
            return words.form(i).equals("&")
                    || words.form(i).equals("v.")
                    || words.form(i).equals("vs.");
        }

        private String lemma(int head) {
            String lemma = words.word(head).nounLemma;
            return lemma == null ? words.form(head) : lemma;
        }

        private Chunk headless() {
            int head = at - 1;
            Chunk chunk = new Chunk(Chunk.Kind.NOUN, begin, at, head, words.tag(head), words.lower(head));
            chunk.determined = determiner >= 0;
            chunk.definite = definite;
            chunk.pronoun = Pronouns.determines(words.tag(head));
            boolean number = words.is(head, Tag.CARD);
            chunk.time = number && determiner < 0 && isYear(head);
            chunk.narrow(number ? Grammar.ANY : mask);
            chunk.relative = words.is(begin, Tag.PRELAT);
            return chunk;
        }
    }
}
