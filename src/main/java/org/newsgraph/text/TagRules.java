package org.newsgraph.text;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which tags a word may have at all, by the closed classes and the dictionary. */
final class TagRules {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend).*|[ivx]+\\.?|beide[nrsm]?)");
    private static final Pattern POSSESSIVE =
            Pattern.compile("(?:mein|dein|sein|ihr|unser|unsr|euer|eur)(?:e|en|em|er|es)?");
    private static final Map<Tag, String> CLOSED = Map.ofEntries(
            entry(
                    Tag.KOUS,
                    "dass daß ob weil wenn obwohl obgleich falls sofern sobald solange nachdem bevor ehe indem sodass damit"
                            + " während seit seitdem bis da als wie soweit zumal wenngleich sooft insofern"),
            entry(
                    Tag.KON,
                    "und oder aber denn sondern sowie bzw. beziehungsweise & doch jedoch weder noch entweder sowohl als wie"
                            + " & plus respektive u. statt"),
            entry(Tag.KOKOM, "als wie denn"),
            entry(Tag.KOUI, "um ohne statt anstatt"),
            entry(Tag.PTKNEG, "nicht"),
            entry(Tag.PTKZU, "zu"),
            entry(Tag.PTKA, "am zu allzu"),
            entry(Tag.PTKANT, "ja nein danke bitte doch"),
            entry(Tag.ITJ, "ach oh ah hallo hey tja na naja aha hurra wow ups okay ok leider_"),
            entry(Tag.PRF, "sich mich mir dich dir uns euch"),
            entry(Tag.PPER, "ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch"),
            entry(Tag.PRELS, "der die das den dem deren dessen denen was welcher welche welches welchem welchen wer"),
            entry(Tag.PRELAT, "deren dessen"),
            entry(
                    Tag.PDS,
                    "der die das den dem dies dieser diese dieses diesem diesen jener jene jenes jenem jenen derjenige"
                            + " diejenige dasjenige diejenigen denjenigen demjenigen derselbe dieselbe dasselbe denen deren"
                            + " dessen solche solcher solches"),
            entry(
                    Tag.PDAT,
                    "dieser diese dieses diesem diesen jener jene jenes jenem jenen derjenige diejenige dasjenige"
                            + " diejenigen denjenigen demjenigen derselbe dieselbe dasselbe demselben denselben derselben"
                            + " desselben solche solcher solches solchen solchem dessen deren solch"),
            entry(Tag.ART, "der die das den dem des ein eine einen einem einer eines 'n ne"),
            entry(Tag.PWS, "wer was wen wem wessen welcher welche welches welchen welchem"),
            entry(Tag.PWAT, "welcher welche welches welchen welchem wessen welch"),
            entry(
                    Tag.PWAV,
                    "wie wo wann warum wieso weshalb woher wohin wobei womit wofür wogegen woran worauf woraus wodurch"
                            + " worin worüber wovon wozu weswegen wonach worum"),
            entry(
                    Tag.APPRART,
                    "im am zum zur beim vom ins ans aufs fürs durchs ums übers vors hinterm unterm überm vorm hinters"),
            entry(Tag.APZR, "aus an her hinaus heraus ab wegen hindurch willen zu hin"),
            entry(Tag.APPO, "zufolge entlang nach gegenüber wegen halber zuliebe hindurch entgegen gemäß"));
    private static final Map<String, EnumSet<Tag>> BY_WORD = byWord();
    private static final Set<String> INDEFINITE = Set.of(
            "man",
            "etwas",
            "nichts",
            "jemand",
            "niemand",
            "mehr",
            "weniger",
            "viel",
            "wenig",
            "genug",
            "alles",
            "alle",
            "beide",
            "beiden",
            "einige",
            "mehrere",
            "viele",
            "wenige",
            "manche",
            "sämtliche",
            "jeder",
            "jede",
            "jedes",
            "anderes",
            "andere",
            "anderen",
            "solche",
            "welche",
            "ein",
            "bisschen",
            "paar",
            "meisten",
            "lauter");
    /** Words that are nothing but subordinating conjunctions. */
    private static final Set<String> SUBORDINATORS = Set.of(
            "dass",
            "daß",
            "ob",
            "weil",
            "wenn",
            "obwohl",
            "obgleich",
            "falls",
            "sofern",
            "sobald",
            "nachdem",
            "sodass",
            "wenngleich",
            "sooft");
    /** Separable parts of verbs that the dictionary does not list as such. */
    private static final Set<String> PARTICLES = Set.of("dar", "inne", "lahm", "hinzu", "auseinander");

    private static final Set<String> CLOSED_COMPARISONS = Set.of("als", "wie");
    private static final Set<String> PRONOUNS_ONLY =
            Set.of("jemand", "jemanden", "jemandem", "niemand", "niemanden", "niemandem", "man", "nichts");
    private static final Set<String> MODALS = Set.of("können", "müssen", "sollen", "wollen", "dürfen", "mögen");
    private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");

    private TagRules() {}

    private static Map<String, EnumSet<Tag>> byWord() {
        Map<String, EnumSet<Tag>> byWord = new TreeMap<>();
        CLOSED.forEach((tag, words) -> {
            for (String word : words.split(" ", -1)) {
                byWord.computeIfAbsent(word, w -> EnumSet.noneOf(Tag.class)).add(tag);
            }
        });
        return byWord;
    }

    /** The tag that the characters alone decide, or null. */
    static @Nullable Tag fixed(String form) {
        return switch (form) {
            case "," -> Tag.COMMA;
            case ".", "!", "?", ";", ":", "…", "..." -> Tag.STOP;
            case "&" -> Tag.KON;
            case "the", "of", "and", "for", "with", "from", "your", "The" -> Tag.FM;
            case "%", "€", "$", "£", "§", "°", "¥" -> Tag.NN;
            default ->
                !form.codePoints().anyMatch(Character::isLetterOrDigit)
                        ? Tag.OTHER
                        : form.length() > 2 && form.endsWith("-") ? Tag.TRUNC : null;
        };
    }

    /** True when a word may have a tag. */
    static boolean allows(Word word, String form, String lower, Tag tag) {
        boolean lowercase = form.equals(lower);
        EnumSet<Tag> closed = BY_WORD.get(lower);
        if (CLOSED.containsKey(tag)) {
            return closed != null && closed.contains(tag);
        }
        if (SUBORDINATORS.contains(lower)) {
            return false;
        }
        return switch (tag) {
            case COMMA, STOP, OTHER -> false;
            case VVFIN, VVIMP, VVINF, VVIZU, VVPP, VAFIN, VAIMP, VAINF, VAPP, VMFIN, VMINF, VMPP ->
                closed == null && allowsVerb(word, lowercase, tag);
            case NN, NE -> !lowercase || (closed == null && !verbOnly(word) && !word.known) || digits(form);
            case CARD -> word.number || digits(form) || startsNumber(lower);
            case ADJA ->
                isCompoundNoun(word, form, lower)
                        ? false
                        : word.adjective != 0 || word.isEmpty() || digits(form) || !word.known;
            case ADJD -> word.predicative || word.isEmpty() || !word.known || word.participle;
            case PROAV -> closed == null && isPronominalAdverb(lower);
            case PIS, PIAT, PIDAT -> word.pronoun != 0 || INDEFINITE.contains(lower);
            case ADV -> !(verbOnly(word) && lowercase) && !PRONOUNS_ONLY.contains(lower);
            case PPOSAT -> isPossessive(lower);
            case TRUNC -> form.endsWith("-") || form.endsWith("‑");
            case APPR -> (word.preposition && !CLOSED_COMPARISONS.contains(lower)) || word.isEmpty();
            case PTKVZ -> lowercase && isParticle(word, lower);
            default -> !(verbOnly(word) && lowercase);
        };
    }

    /** {@code Meta-Tochter}: a noun with a first part that the dictionary need not know; {@code Esslinger} may qualify one. */
    private static boolean isCompoundNoun(Word word, String form, String lower) {
        int last = lower.lastIndexOf('-') + 1;
        boolean compound = word.headLemma != null || (last > 0 && Character.isUpperCase(form.charAt(last)));
        return !form.equals(lower) && word.adjective == 0 && compound && !lower.endsWith("er");
    }

    private static boolean isParticle(Word word, String lower) {
        boolean adverbial = word.adverb || word.preposition || (word.predicative && word.known);
        return PARTICLES.contains(lower) || (!word.infinitive && (word.particle || (adverbial && !word.verbal())));
    }

    private static boolean allowsVerb(Word word, boolean lowercase, Tag tag) {
        boolean ofKind = switch (tag.name().charAt(1)) {
            case 'A' -> AUXILIARIES.contains(String.valueOf(word.verbLemma));
            case 'M' -> MODALS.contains(String.valueOf(word.verbLemma));
            default ->
                !AUXILIARIES.contains(String.valueOf(word.verbLemma))
                        && !MODALS.contains(String.valueOf(word.verbLemma));
        };
        if (!ofKind) {
            return false;
        }
        if (word.isEmpty()) {
            return lowercase;
        }
        return switch (tag) {
            case VVFIN, VAFIN, VMFIN -> word.finite != 0 || (word.guessed && word.participle);
            case VVIMP, VAIMP -> word.imperative;
            case VVINF, VAINF, VMINF -> word.infinitive;
            case VVIZU -> word.zuInfinitive;
            default -> word.participle || (word.guessed && word.finite != 0);
        };
    }

    private static boolean verbOnly(Word word) {
        return word.verbal()
                && (word.noun | word.name | word.adjective | word.pronoun) == 0
                && !word.predicative
                && !word.adverb
                && !word.preposition
                && !word.conjunction
                && !word.number
                && !word.guessed;
    }

    private static boolean digits(String form) {
        return Character.isDigit(form.codePointAt(0));
    }

    private static boolean startsNumber(String lower) {
        return NUMBER.matcher(lower).matches();
    }

    private static boolean isPronominalAdverb(String lower) {
        return lower.startsWith("da")
                || lower.startsWith("hier")
                || lower.startsWith("des")
                || lower.startsWith("trotz")
                || lower.startsWith("dem")
                || lower.startsWith("wo")
                || lower.startsWith("stattd")
                || lower.startsWith("auß")
                || lower.startsWith("inf")
                || lower.startsWith("über")
                || lower.startsWith("vor")
                || lower.startsWith("seit")
                || lower.startsWith("nach")
                || lower.startsWith("währ")
                || lower.startsWith("zud")
                || lower.startsWith("ohne");
    }

    private static boolean isPossessive(String lower) {
        return POSSESSIVE.matcher(lower).matches();
    }
}
