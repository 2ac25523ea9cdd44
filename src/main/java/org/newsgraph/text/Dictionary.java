package org.newsgraph.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/** Readings of German word forms from german-pos-dict; compounds are read by their last part. */
final class Dictionary {
    private static final String RESOURCE = "/org/languagetool/resource/de/german.dict";
    private static final Pattern REGULAR_PARTICIPLE = Pattern.compile("(?:ge)?(\\p{L}{3,}?)(?:(?<=[td])e)?t");
    private static final int CACHE = 300_000;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST = 60;
    /** Heads of compounds shorter than is safe to look for in general. */
    private static final Set<String> SHORT_HEADS = Set.of(
            "Chef", "Boss", "Rat", "Amt", "Bank", "Haus", "Werk", "Deal", "Netz", "Land", "Markt", "Idee", "Plan",
            "Chip", "Auto", "Fonds", "App", "Börse", "Firma", "Recht", "Stadt", "Preis", "Kurs", "Geld", "Vize");
    /** Strong verbs that share a form with a rarer weak one: {@code fällt}, {@code misst}. */
    private static final Set<String> COMMONER = Set.of("fallen", "messen");
    /** First parts that are prefixes of verbs or mere sounds, not nouns of a compound. */
    private static final Set<String> NO_PARTS = Set.of(
            "unter", "über", "vor", "ab", "an", "auf", "aus", "bei", "ein", "mit", "nach", "um", "zu", "zurück",
            "gegen", "hinter", "neben", "wider", "durch", "ur", "miss", "mini", "part", "ver", "ge", "be", "er", "ent",
            "zer", "in", "un", "vorge", "kom", "pro", "tief", "fort", "weg", "los", "her", "hin", "da", "dar");

    private static final class Bundled {
        static final Dictionary DICTIONARY = read();
    }

    private final DictionaryLookup lookup;
    private final Map<String, Word> cache = new ConcurrentHashMap<>();
    private final Map<String, WordForm> forms = new ConcurrentHashMap<>();

    private Dictionary(DictionaryLookup lookup) {
        this.lookup = lookup;
    }

    /** The one dictionary of the class path, read at first need. */
    static Dictionary load() {
        return Bundled.DICTIONARY;
    }

    private static Dictionary read() {
        URL url = Dictionary.class.getResource(RESOURCE);
        if (url == null) {
            throw new IllegalStateException("German dictionary " + RESOURCE + " is missing: add german-pos-dict");
        }
        try {
            return new Dictionary(new DictionaryLookup(morfologik.stemming.Dictionary.read(url)));
        } catch (IOException e) {
            throw new UncheckedIOException("German dictionary " + url + " cannot be read", e);
        }
    }

    /** What a form can be; an unknown form has no readings. */
    Word word(String form) {
        Word word = cache.get(form);
        if (word == null) {
            word = read(form);
            if (cache.size() < CACHE) {
                cache.put(form, word);
            }
        }
        return word;
    }

    /** What the tagger knows of a form. */
    WordForm form(String form) {
        WordForm known = forms.get(form);
        if (known == null) {
            known = new WordForm(form, word(form));
            if (forms.size() < CACHE) {
                forms.put(form, known);
            }
        }
        return known;
    }

    static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    /** The lookup keeps buffers of its own, so one thread at a time. */
    private synchronized Word read(String form) {
        Word word = new Word();
        if (form.length() > LONGEST) {
            return word;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        add(word, form, "");
        boolean capital = !form.equals(lower);
        if (capital) {
            addLowered(word, form, lower);
        }
        word.known = !word.isEmpty();
        if (word.participle && word.participleLemma == null) {
            word.participleLemma = infinitive(lower);
        }
        if (capital) {
            findHead(word, form);
        } else if (!word.known) {
            guessByEnding(word, lower);
        }
        return word;
    }

    private void addLowered(Word word, String form, String lower) {
        add(word, lower, "SUB EIG");
        if (word.noun == 0 && word.name == 0 && form.length() > 1 && Character.isUpperCase(form.charAt(1))) {
            add(word, capitalised(lower), "");
        }
    }

    private void add(Word word, String form, String without) {
        for (WordData data : lookup.lookup(form)) {
            String tag = String.valueOf(data.getTag());
            String kind = tag.indexOf(':') < 0 ? tag : tag.substring(0, tag.indexOf(':'));
            if (!without.contains(kind)) {
                add(word, kind, tag, String.valueOf(data.getStem()));
            }
        }
    }

    private static void add(Word word, String kind, String tag, String stem) {
        switch (kind) {
            case "SUB" -> addNoun(word, tag, stem);
            case "EIG" -> {
                word.name |= Grammar.parse(tag);
                word.givenName |= tag.contains(":VOR");
                word.nounLemma = word.nounLemma == null ? stem : word.nounLemma;
            }
            case "ART", "PRO" -> {
                word.pronoun |= Grammar.parse(tag);
                word.pronounLemma = word.pronounLemma == null ? stem : word.pronounLemma;
            }
            case "ADJ", "PA1", "PA2" -> addAdjective(word, tag, stem);
            case "VER" -> addVerb(word, tag, stem);
            case "ADV", "NEG" -> word.adverb = true;
            case "PRP" -> word.preposition = true;
            case "KON" -> word.conjunction = true;
            case "ZAL" -> word.number = true;
            case "ZUS" -> word.particle = true;
            default -> {
                // abbreviations and interjections decide nothing here
            }
        }
    }

    private static void addNoun(Word word, String tag, String stem) {
        word.noun |= Grammar.parse(tag);
        boolean deadjectival = tag.endsWith(":ADJ");
        boolean derived = tag.endsWith(":INF") || deadjectival;
        if (word.nounLemma == null || (word.derived && !derived)) {
            word.nounLemma = stem;
            word.derived = derived;
            word.deadjectival &= isParticipial(stem); // die Zentrale is no zentrale Frau, die Vorsitzende is vorsitzend
        }
        word.deadjectival |= deadjectival && (word.derived || isParticipial(stem));
    }

    /** {@code Vorsitzende}, but not Runde. */
    private static boolean isParticipial(String stem) {
        return stem.endsWith("ende") || stem.endsWith("ender");
    }

    private static void addAdjective(Word word, String tag, String stem) {
        if (tag.contains(":PRD")) {
            word.predicative = true;
        } else {
            int bits = Grammar.parse(tag);
            word.adjective |= bits;
            boolean strong = tag.contains(":SOL");
            boolean mixed = tag.contains(":IND");
            boolean weak = tag.contains(":DEF");
            boolean any = !strong && !mixed && !weak;
            word.strong |= strong || any ? bits : 0;
            word.mixed |= mixed || any ? bits : 0;
            word.weak |= weak || any ? bits : 0;
        }
        word.adjectiveLemma = word.adjectiveLemma == null ? stem : word.adjectiveLemma;
        word.participle |= tag.startsWith("PA2:PRD");
    }

    /** The infinitive of a participle that the dictionary lists without its verb: {@code gestreamt}, {@code verlinkt}. */
    private static @Nullable String infinitive(String participle) {
        Matcher regular = REGULAR_PARTICIPLE.matcher(participle);
        return regular.matches() ? regular.group(1) + "en" : null;
    }

    private static void addVerb(Word word, String tag, String stem) {
        if (tag.contains(":PA1")) {
            word.predicative = true;
            return;
        }
        word.participle |= tag.contains(":PA2");
        word.infinitive |= tag.contains(":INF");
        word.zuInfinitive |= tag.contains(":EIZ");
        word.imperative |= tag.contains("IMP");
        if (tag.contains(":PA2") && (word.participleLemma == null || word.participleLemma.startsWith("ge"))) {
            word.participleLemma = stem;
        }
        addPerson(word, tag);
        if (word.verbLemma == null || tag.contains("AUX") || tag.contains("MOD") || COMMONER.contains(stem)) {
            word.verbLemma = stem;
        }
    }

    private static void addPerson(Word word, String tag) {
        int person = tag.contains(":1:") ? 0 : tag.contains(":2:") ? 1 : tag.contains(":3:") ? 2 : -1;
        if (person < 0 || tag.contains("IMP")) {
            return;
        }
        word.finite |= (tag.contains(":PLU") ? 8 : 1) << person;
        if (person == 2) {
            word.present |= tag.contains(":PRÄ");
            word.past |= tag.contains(":PRT");
            word.subjunctive1 |= tag.contains(":KJ1");
            word.subjunctive2 |= tag.contains(":KJ2");
        }
    }

    /** Reads a compound noun by its longest last part that is a noun, and notes that part's lemma as its head. */
    private void findHead(Word word, String form) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 2) {
            if (word.name == 0 && isGivenName(form.substring(0, hyphen)) && isGivenName(form.substring(hyphen + 1))) {
                word.name = Grammar.SINGULAR;
                word.givenName = true;
                word.known = true;
                return;
            }
            headOf(word, form.substring(0, hyphen + 1), form.substring(hyphen + 1));
            return;
        }
        boolean known = word.noun != 0 || word.name != 0;
        for (int i = known ? 3 : 2; i <= form.length() - 3; i++) {
            String first = form.substring(0, i);
            if ((!known || isPart(first)) && headOf(word, first, form.substring(i))) {
                return;
            }
        }
    }

    /** {@code Hans} and {@code Peter} of {@code Hans-Peter}. */
    private boolean isGivenName(String form) {
        Word word = new Word();
        add(word, form, "");
        return word.givenName;
    }

    private boolean isPart(String first) {
        if (NO_PARTS.contains(first.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return isNoun(first)
                || (first.endsWith("s") && isNoun(first.substring(0, first.length() - 1)))
                || (first.endsWith("es") && isNoun(first.substring(0, first.length() - 2)));
    }

    private boolean isNoun(String form) {
        for (WordData data : lookup.lookup(form)) {
            if (String.valueOf(data.getTag()).startsWith("SUB")) {
                return true;
            }
        }
        return false;
    }

    /** Takes over the noun readings of the last part, unless the whole has its own; false when it is no noun. */
    private boolean headOf(Word word, String first, String last) {
        boolean hyphenated = first.endsWith("-");
        Word head = new Word();
        add(head, capitalised(last), hyphenated ? "" : "EIG");
        String lemma = head.nounLemma;
        boolean longEnough = hyphenated
                || last.length() > SHORTEST_PART
                || (lemma != null && isShortHead(lemma))
                || (last.length() == SHORTEST_PART && word.noun == 0);
        if (lemma == null || !longEnough || (word.noun != 0 && (word.noun & head.noun) == 0)) {
            if (hyphenated && Character.isUpperCase(last.charAt(0))) {
                findHead(head, last);
                adopt(word, head, first, head.headLemma);
            }
            return false;
        }
        findHead(head, capitalised(last));
        adopt(word, head, first, head.headLemma == null ? lemma : head.headLemma);
        return true;
    }

    private static void adopt(Word word, Word head, String first, @Nullable String headLemma) {
        if (headLemma == null) {
            return;
        }
        word.headLemma = headLemma;
        word.deadjectival |= head.deadjectival && (word.noun | word.name) == 0; // Alternative is no Native
        if (word.noun == 0 && word.name == 0) {
            word.noun = head.noun | head.name;
            String lemma = head.nounLemma == null ? headLemma : head.nounLemma;
            word.nounLemma = first.endsWith("-") ? first + lemma : first + lemma.toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isShortHead(String lemma) {
        return SHORT_HEADS.contains(lemma);
    }

    private void guessByEnding(Word word, String lower) {
        int hyphen = lower.lastIndexOf('-');
        for (int i = Math.max(2, hyphen + 1); i <= lower.length() - SHORTEST_PART; i++) {
            add(word, lower.substring(i), "SUB EIG ART PRO ADV PRP KON ZAL NEG");
            if (!word.isEmpty()) {
                word.guessed = true;
                String first = lower.substring(0, i);
                word.verbLemma = word.verbLemma == null ? null : first + word.verbLemma;
                word.participleLemma = word.participleLemma == null ? null : first + word.participleLemma;
                word.adjectiveLemma = word.adjectiveLemma == null ? null : first + word.adjectiveLemma;
                return;
            }
        }
    }
}
