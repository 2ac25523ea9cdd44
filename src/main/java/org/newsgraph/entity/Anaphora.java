package org.newsgraph.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.Vocabulary;

/** Finds what a nominal or pronoun stands for among what was mentioned before; gives up where two fit equally well. */
final class Anaphora {
    private static final int NOMINAL_REACH = 5;
    private static final Set<String> EXPLETIVE = Set.of(
            "geben",
            "gehen",
            "heißen",
            "gelingen",
            "handeln",
            "scheinen",
            "kommen",
            "bedürfen",
            "lauten",
            "dauern",
            "fehlen",
            "gelten",
            "bleiben",
            "sein",
            "werden",
            "regnen",
            "stehen",
            "liegen",
            "brauchen");

    private final Text text;
    private final Ontology ontology;
    private final ClassNouns nouns;
    private final Vocabulary vocabulary;
    private final Discourse discourse;

    Anaphora(Text text, Ontology ontology, ClassNouns nouns, Vocabulary vocabulary, Discourse discourse) {
        this.vocabulary = vocabulary;
        this.nouns = nouns;
        this.text = text;
        this.ontology = ontology;
        this.discourse = discourse;
    }

    /** The cluster a nominal stands for, or null. */
    @Nullable
    Cluster nominal(Mention mention) {
        Sentence sentence = text.sentences().get(mention.sentence());
        Phrase phrase = phraseOf(sentence, mention);
        if (phrase == null || (isNarrowed(sentence, phrase) && !isTitle(sentence, mention))) {
            return null;
        }
        boolean one = phrase.morphology().allows(Morphology.SINGULAR) || isProductLine(sentence, phrase, mention);
        if (!one) {
            return null;
        }
        Cluster beside = beside(sentence, mention);
        boolean anaphoric = isDefinite(sentence, phrase)
                && !isNamed(sentence, mention)
                && !bearsName(sentence.tokens().get(phrase.head()))
                && (isActor(sentence, phrase, mention)
                        || isDemonstrative(sentence, phrase)
                        || !nouns.isRelation(sentence.tokens().get(phrase.head())));
        return beside != null || !anaphoric ? beside : earlier(sentence, mention, phrase);
    }

    /** {@code die Sailer-Gruppe}: a name in it says which one, and not the one spoken of. */
    private boolean bearsName(Token head) {
        return head.parts().size() > 1
                && switch (vocabulary.standing(head.parts().getFirst())) {
                    case NAME, UNHEARD -> !Shape.isAllCapitals(head.parts().getFirst());
                    case EITHER, NOUN, COMPOUND, OTHER -> false;
                };
    }

    /** {@code diese Modelle}: the plural of a product points at the line of products that bears one name. */
    private boolean isProductLine(Sentence sentence, Phrase phrase, Mention mention) {
        return mention.type() != null && ontology.isA(mention.type(), "Product") && isDemonstrative(sentence, phrase);
    }

    /** {@code diese Tochter} points at one that was spoken of, whosever it is. */
    private static boolean isDemonstrative(Sentence sentence, Phrase phrase) {
        return sentence.tokens().get(phrase.begin()).tag() == Tag.PDAT;
    }

    /** True when a noun follows that names it, known or not: {@code der Konzern Nordlicht}. */
    private static boolean isNamed(Sentence sentence, Mention mention) {
        if (mention.end() >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.tokens().get(mention.end());
        return next.tag().isNoun() && Shape.isCapitalised(next.form());
    }

    /** {@code der Manager} as a subject: somebody's manager, but somebody who was named before. */
    private static boolean isActor(Sentence sentence, Phrase phrase, Mention mention) {
        return "Person".equals(mention.type())
                && Discourse.isSubject(sentence, phrase.head())
                && sentence.tokens().get(phrase.head()).parts().size() == 1;
    }

    private static boolean isDefinite(Sentence sentence, Phrase phrase) {
        return sentence.tokens().subList(phrase.begin(), phrase.head()).stream()
                .anyMatch(t -> t.tag() == Tag.ART || t.tag() == Tag.PDAT || t.tag() == Tag.APPRART);
    }

    private static @Nullable Phrase phraseOf(Sentence sentence, Mention mention) {
        return sentence.phrases().stream()
                .filter(p -> p.head() >= mention.begin() && p.head() < mention.end() && p.end() == mention.end())
                .findFirst()
                .orElse(null);
    }

    /** {@code der Sprecher Marius}: a name in its plain form behind a title is no genitive, whatever it ends in. */
    private boolean isTitle(Sentence sentence, Mention mention) {
        Cluster next = discourse.nameAt(sentence.index(), mention.end());
        return next != null
                && fits(next, mention.type())
                && next.mentions().stream()
                        .anyMatch(m -> m.sentence() == sentence.index()
                                && m.begin() == mention.end()
                                && text.slice(m.span()).equals(m.name()));
    }

    /** An attribute such as {@code der Region} picks out another thing than the one spoken of. */
    private static boolean isNarrowed(Sentence sentence, Phrase phrase) {
        return !sentence.dependents(phrase, Phrase.Role.GENITIVE).isEmpty()
                || !sentence.dependents(phrase, Phrase.Role.ATTRIBUTE).isEmpty();
    }

    /** The name right beside a nominal, or null. */
    @Nullable
    Cluster beside(Mention mention) {
        Sentence sentence = text.sentences().get(mention.sentence());
        Phrase phrase = phraseOf(sentence, mention);
        boolean narrowed = phrase == null || (isNarrowed(sentence, phrase) && !isTitle(sentence, mention));
        return narrowed ? null : beside(sentence, mention);
    }

    /** The name right after it, or before it and a comma. */
    private @Nullable Cluster beside(Sentence sentence, Mention mention) {
        Cluster next = discourse.nameAt(sentence.index(), mention.end());
        if (next != null && fits(next, mention.type())) {
            return next;
        }
        for (Discourse.Occurrence o : discourse.recent(sentence.index(), 0)) {
            boolean apposed = o.token() == mention.begin() - 2
                    && sentence.tokens().get(mention.begin() - 1).form().equals(",");
            if (apposed && fits(o.cluster(), mention.type())) {
                return o.cluster();
            }
        }
        return null;
    }

    private boolean fits(Cluster cluster, @Nullable String type) {
        return type != null && (ontology.isA(cluster.type(), type) || ontology.isA(type, cluster.type()));
    }

    private @Nullable Cluster earlier(Sentence sentence, Mention mention, Phrase phrase) {
        int clause = sentence.clauseAt(phrase.head()).map(Clause::index).orElse(-1);
        Cluster best = null;
        double most = 0;
        double second = 0;
        Set<Cluster> seen = new HashSet<>(discourse.namedIn(sentence, clause));
        for (Discourse.Occurrence o : discourse.recent(sentence.index(), NOMINAL_REACH)) {
            if (!fits(o.cluster(), mention.type()) || isOther(o.cluster(), mention) || !seen.add(o.cluster())) {
                continue;
            }
            boolean sameClause = o.sentence() == sentence.index() && o.clause() == clause;
            double score = sameClause ? 0 : salience(o, sentence.index());
            if (score > most) {
                second = most;
                most = score;
                best = o.cluster();
            } else {
                second = Math.max(second, score);
            }
        }
        return most - second >= 0.4 ? best : null;
    }

    /** Somebody without a name is meant again only by the same noun. */
    private static boolean isOther(Cluster cluster, Mention mention) {
        return cluster.isLocal()
                && cluster.mentions().stream().noneMatch(m -> m.name().equals(mention.name()));
    }

    /** Recent things, subjects and things mentioned often come to mind first. */
    private static double salience(Discourse.Occurrence occurrence, int sentence) {
        double often = Math.min(occurrence.cluster().mentions().size(), 8) * 0.15;
        return 3.0 - 0.5 * (sentence - occurrence.sentence()) + (occurrence.subject() ? 0.8 : 0) + often;
    }

    /** The cluster a pronoun or possessive stands for, or null. */
    @Nullable
    Cluster pronoun(Mention mention) {
        Sentence sentence = text.sentences().get(mention.sentence());
        Token token = sentence.tokens().get(mention.begin());
        String form = token.form().toLowerCase(Locale.ROOT);
        return switch (token.tag()) {
            case PRELS, PRELAT -> relative(sentence, token);
            case PPOSAT ->
                form.startsWith("s")
                        ? nearest(sentence, token, Set.of("Person", "Organization", "Product"), notFeminine(), false)
                        : nearest(sentence, token, Set.of("Person", "Organization"), Morphology.FEMININE, true);
            case PPER -> personal(sentence, token, form);
            default -> null;
        };
    }

    private static Morphology notFeminine() {
        return new Morphology(Morphology.MASCULINE.mask() | Morphology.NEUTER.mask());
    }

    private @Nullable Cluster personal(Sentence sentence, Token token, String form) {
        return switch (form) {
            case "er", "ihn", "ihm" ->
                nearest(sentence, token, Set.of("Person", "Organization"), Morphology.MASCULINE, true);
            case "sie", "ihr" ->
                isPlural(sentence, token)
                        ? null
                        : nearest(sentence, token, Set.of("Person", "Organization"), Morphology.FEMININE, true);
            case "es" ->
                isExpletive(sentence, token)
                        ? null
                        : nearest(sentence, token, Set.of("Organization", "Product"), Morphology.NEUTER, true);
            default -> null;
        };
    }

    private @Nullable Cluster relative(Sentence sentence, Token token) {
        for (Clause clause : sentence.clauses()) {
            if (clause.introducer() == token.index() && clause.antecedent() >= 0) {
                Phrase antecedent = sentence.phrases().get(clause.antecedent());
                return antecedent(sentence, antecedent);
            }
        }
        return null;
    }

    /** What the head of the phrase names, or the name behind it, before whatever else the phrase mentions. */
    private @Nullable Cluster antecedent(Sentence sentence, Phrase phrase) {
        Cluster found = null;
        for (Discourse.Occurrence o : discourse.recent(sentence.index(), 0)) {
            if (o.token() == phrase.head() || o.token() == phrase.end()) {
                return o.cluster();
            }
            if (o.token() >= phrase.begin() && o.token() < phrase.end()) {
                found = found == null ? o.cluster() : found;
            }
        }
        return found;
    }

    /** {@code sie} with a finite verb in -en is plural; as an object it could be anything. */
    private static boolean isPlural(Sentence sentence, Token token) {
        if (!Discourse.isSubject(sentence, token.index())) {
            return true;
        }
        VerbComplex verb = sentence.clauseAt(token.index()).map(Clause::verb).orElse(null);
        if (verb == null || verb.finite() < 0) {
            return true;
        }
        String finite = sentence.tokens().get(verb.finite()).form();
        return finite.endsWith("n");
    }

    private static boolean isExpletive(Sentence sentence, Token token) {
        Clause clause = sentence.clauseAt(token.index()).orElse(null);
        VerbComplex verb = clause == null ? null : clause.verb();
        return verb == null
                || !Discourse.isSubject(sentence, token.index())
                || EXPLETIVE.contains(verb.lemma())
                || verb.voice() != VerbComplex.Voice.ACTIVE;
    }

    /**
     * The subject nearest before the token, in its own sentence or the one before; one sentence further back when that
     * has no fitting one, else nothing. A competitor of the same sentence that fits too ends the search.
     */
    private @Nullable Cluster nearest(
            Sentence sentence, Token token, Set<String> kinds, Morphology gender, boolean subjectsOnly) {
        List<Discourse.Occurrence> fitting = discourse.recent(sentence.index(), 2).stream()
                .filter(o -> ontology.isAny(o.cluster().type(), kinds))
                .filter(o -> o.gender().allows(gender))
                .filter(o -> o.sentence() < sentence.index() || o.token() < token.index())
                .toList();
        for (int back = 0; back <= 2; back++) {
            int at = sentence.index() - back;
            List<Discourse.Occurrence> here =
                    fitting.stream().filter(o -> o.sentence() == at).toList();
            Cluster subject =
                    only(here.stream().filter(Discourse.Occurrence::subject).toList());
            if (subject != null) {
                return subject;
            }
            if (!here.isEmpty()) {
                return subjectsOnly && back == 0 ? null : only(here);
            }
        }
        return null;
    }

    private static @Nullable Cluster only(List<Discourse.Occurrence> occurrences) {
        return occurrences.stream()
                                .map(Discourse.Occurrence::cluster)
                                .distinct()
                                .count()
                        == 1
                ? occurrences.getFirst().cluster()
                : null;
    }
}
