package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Noun phrases that stand where an article lets somebody speak: subject of a verb of speech, after {@code laut} and {@code
 * so}, behind {@code nach Angaben}. They are mentions even where they name nobody: {@code ein Sprecher der Polizei}.
 */
final class Speakers {
    private static final String NONE = "none";
    private static final Set<String> ABSTRACT =
            Set.of("ung", "heit", "keit", "tion", "tät", "nis", "ismus", "schaft", "tum");

    private final Lexicon lexicon;
    private final Ontology ontology;
    private final ClassNouns nouns;
    private final Map<String, String> words = WordList.tabbed("speaker-nouns.tsv");
    private final List<Ending> endings = endings(words);

    Speakers(Knowledge knowledge, ClassNouns nouns) {
        this.lexicon = knowledge.lexicon();
        this.ontology = knowledge.ontology();
        this.nouns = nouns;
    }

    /** All mentions in text order: those given and the speakers that are not among them. */
    List<Mention> with(Text text, List<Mention> mentions) {
        Overlaps taken = new Overlaps(mentions.stream()
                .filter(m -> m.kind() != Mention.Kind.PRONOUN && m.kind() != Mention.Kind.PART)
                .toList());
        List<Mention> all = new ArrayList<>(mentions);
        for (Sentence sentence : text.sentences()) {
            for (Phrase phrase : sentence.phrases()) {
                Mention mention = speaker(sentence, phrase);
                if (mention != null && taken.isFree(mention)) {
                    all.add(mention);
                }
            }
        }
        all.sort(Comparator.comparing(Mention::span).thenComparing(Mention::kind));
        return all;
    }

    private @Nullable Mention speaker(Sentence sentence, Phrase phrase) {
        Token head = sentence.tokens().get(phrase.head());
        String type = head.tag() == Tag.NN || head.tag() == Tag.NE ? type(sentence, phrase, head) : null;
        if (type == null || !ontology.isA(type, "Agent") || !isSpeaking(sentence, phrase)) {
            return null;
        }
        String name = head.lemma().equalsIgnoreCase(head.form()) ? head.form() : head.lemma();
        return Nominals.of(sentence, phrase.beginOfNoun(), phrase, name, type);
    }

    /** The class of a noun, its own or that of its last part; an unknown name is somebody. */
    private @Nullable String type(Sentence sentence, Phrase phrase, Token head) {
        String known = nouns.of(head);
        if (known != null && !nouns.isBody(head)) {
            return known;
        }
        String listed = words.getOrDefault(head.lemma(), words.get(head.head()));
        if (listed != null) {
            return listed.equals(NONE) ? null : listed;
        }
        boolean concrete = ABSTRACT.stream().noneMatch(head.form()::endsWith);
        if (head.tag() == Tag.NE || (concrete && isBareSingular(sentence, phrase))) {
            return "Agent";
        }
        return ofEnding(head.lemma().toLowerCase(Locale.ROOT));
    }

    /**
     * A noun without an article whose verb is in the singular: a surname, {@code Papier sagte}. Beside an object it may as
     * well be what it says: {@code Geduld verlangt Mut}.
     */
    private static boolean isBareSingular(Sentence sentence, Phrase phrase) {
        return phrase.end() - phrase.begin() == 1
                && sentence.clauses().stream()
                        .filter(c -> c.subject() == phrase.index()
                                && sentence.phrases(c, Role.OBJECT).isEmpty())
                        .map(Clause::verb)
                        .anyMatch(v -> v != null
                                && v.finite() >= 0
                                && !sentence.tokens().get(v.finite()).form().endsWith("n"));
    }

    private @Nullable String ofEnding(String lemma) {
        for (Ending ending : endings) {
            if (lemma.endsWith(ending.characters())) {
                return NONE.equals(ending.type()) ? null : ending.type();
            }
        }
        return null;
    }

    /** What ends nouns of a type: {@code Terror} ends {@code Bombenterror}, a listed word of some length longer ones too. */
    private record Ending(String characters, String type) {}

    /** The longest first. */
    private static List<Ending> endings(Map<String, String> words) {
        return words.keySet().stream()
                .filter(word -> word.startsWith("-") || word.length() > 3)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> new Ending(
                        word.startsWith("-") ? word.substring(1) : word.toLowerCase(Locale.ROOT),
                        words.getOrDefault(word, NONE)))
                .toList();
    }

    /** True where a phrase stands in the place of a speaker. */
    boolean isSpeaking(Sentence sentence, Phrase phrase) {
        return isSubjectOfSpeech(sentence, phrase)
                || isSource(sentence, phrase)
                || isOwnerOfSource(sentence, phrase)
                || isAfterSo(sentence, phrase);
    }

    private boolean isSubjectOfSpeech(Sentence sentence, Phrase phrase) {
        return sentence.clauses().stream()
                .filter(c -> c.subject() == phrase.index())
                .map(Clause::verb)
                .anyMatch(v -> v != null && speaks(v.lemma()));
    }

    private boolean speaks(String lemma) {
        String plain = lemma.startsWith("weiter") ? lemma.substring("weiter".length()) : lemma; // sagte weiter
        return Stream.concat(lexicon.frames(lemma).stream(), lexicon.frames(plain).stream())
                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.VERB
                        && f.reference().equals("states")
                        && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    private boolean isSource(Sentence sentence, Phrase phrase) {
        int after = phrase.end();
        boolean postposed = after < sentence.tokens().size()
                && attributes(sentence.tokens().get(after).lemma());
        return postposed
                || (phrase.preposition() >= 0
                        && attributes(
                                sentence.tokens().get(phrase.preposition()).lemma()));
    }

    private boolean isOwnerOfSource(Sentence sentence, Phrase phrase) {
        boolean owner = phrase.role() == Role.GENITIVE
                || (phrase.preposition() >= 0
                        && sentence.tokens()
                                .get(phrase.preposition())
                                .form()
                                .toLowerCase(Locale.ROOT)
                                .matches("vo[nm]"));
        return owner
                && sentence.phrases().stream()
                        .filter(p -> p.end() == phrase.begin() && p.preposition() >= 0)
                        .anyMatch(p -> attributes(
                                sentence.tokens().get(p.preposition()).form().toLowerCase(Locale.ROOT) + " "
                                        + sentence.tokens().get(p.head()).lemma()));
    }

    private boolean attributes(String lemma) {
        return lexicon.frames(lemma).stream().anyMatch(Speakers::isAttribution);
    }

    private static boolean isAttribution(Frame frame) {
        return frame.partOfSpeech() == PartOfSpeech.PREPOSITION
                && frame.reference().equals("states");
    }

    /** Behind so after a comma, behind wie at the beginning or after a comma. */
    private static boolean isAfterSo(Sentence sentence, Phrase phrase) {
        int before = phrase.begin() - 1;
        if (before < 0) {
            return false;
        }
        String word = sentence.tokens().get(before).form();
        boolean comma = before > 0 && sentence.tokens().get(before - 1).tag() == Tag.COMMA;
        return comma ? word.equals("so") || word.equals("wie") : before == 0 && word.equals("Wie");
    }
}
