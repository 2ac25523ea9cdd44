package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the subject and object of a clause: the pair of noun phrases with the best sum of agreement, case and position
 * scores.
 */
final class Arguments {
    private static final double NEVER = -100;

    private final Words words;
    private final ClauseDraft clause;
    private final VerbGroup verb;
    private final boolean second;
    private final boolean sharesSubject;
    private final List<Chunk> before;
    private final List<Chunk> phrases;

    Arguments(Words words, ClauseDraft clause, VerbGroup verb) {
        this.words = words;
        this.clause = clause;
        this.verb = verb;
        this.before = clause.beforeFinite();
        this.phrases = new ArrayList<>(clause.of(Chunk.Kind.NOUN));
        this.second = clause.main() && clause.finite != null && !opensWithQuestionPhrase();
        this.sharesSubject = clause.conjoined && before.isEmpty();
        if (second) {
            keepOneBeforeFinite();
        }
    }

    private boolean opensWithQuestionPhrase() {
        Chunk finite = clause.finite;
        return finite != null
                && phrases.size() > 1
                && phrases.get(0).tag == Tag.PWS
                && phrases.get(1).begin < finite.begin;
    }

    /** Only one constituent stands before the finite verb of a main clause. */
    private void keepOneBeforeFinite() {
        Chunk finite = clause.finite;
        Chunk first = null;
        for (Chunk chunk : List.copyOf(phrases)) {
            if (finite == null || chunk.begin >= finite.begin) {
                return;
            }
            if (first == null) {
                first = chunk;
            } else if (!(chunk.pronoun && chunk.end == finite.begin && chunk.cases() == 1 && !first.relative)
                    && before.indexOf(first) <= 1) {
                phrases.remove(chunk);
            }
        }
    }

    /** Sets the clause's subject and object. */
    void choose() {
        if (clause.finite == null) {
            clause.object = verb.passive() ? null : bestObject();
            clause.subject = verb.passive() && clause.main() ? firstNominative() : null;
            return;
        }
        List<@Nullable Chunk> candidates = new ArrayList<>(candidates());
        candidates.add(null);
        double best = Double.NEGATIVE_INFINITY;
        for (Chunk subject : candidates) {
            double subjectScore = subject == null ? withoutSubject() : subjectScore(subject);
            for (Chunk object : candidates) {
                double score = subjectScore + pairScore(subject, object);
                if (subjectScore > NEVER / 2 && score > best) {
                    best = score;
                    clause.subject = subject;
                    clause.object = object;
                }
            }
        }
        subjectAfterVerb();
    }

    private List<Chunk> candidates() {
        Chunk main = verb.main();
        if (main == clause.finite || verb.usesZu()) {
            return phrases;
        }
        int limit = clause.items.stream()
                .filter(c -> c.kind == Chunk.Kind.CONJUNCTION && c.begin >= main.end)
                .mapToInt(c -> c.begin)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        boolean later = clause.items.stream().anyMatch(c -> c.nonFinite() && c.begin > limit);
        return later ? phrases.stream().filter(c -> c.begin < limit).toList() : phrases;
    }

    private double withoutSubject() {
        Chunk finite = java.util.Objects.requireNonNull(clause.finite);
        if (sharesSubject || clause.elliptic) {
            return 3.0;
        }
        if (clause.conjoined) {
            return 0.8;
        }
        boolean first = second && before.isEmpty();
        boolean question = words.form(words.size() - 1).equals("?");
        boolean imperative =
                finite.begin == 0 && (words.word(finite.head).finite & Word.FIRST_SINGULAR) != 0 && !question;
        if (first && (imperative || afterWho())) {
            return 2.5;
        }
        return first && finite.begin > 0 ? -0.5 : -2;
    }

    private boolean afterWho() {
        return clause.previous != null && clause.previous.items.stream().anyMatch(c -> c.lemma.equals("wer"));
    }

    private double pairScore(@Nullable Chunk subject, @Nullable Chunk object) {
        if (object == null) {
            return 0;
        }
        if (object == subject || verb.passive() || verb.copula()) {
            return NEVER;
        }
        double score = objectScore(object) - (receives(object, subject) ? 2 : 0);
        if (subject != null) {
            score += subject.begin < object.begin ? 1.2 : 0;
            boolean fronted = object.relative || object.tag == Tag.PWS || words.is(object.begin, Tag.PWAT);
            if (fronted && subject.begin > object.begin) {
                score += subject.tag == Tag.PPER ? 3.5 : 0.6;
            } else if (subject.begin > object.begin && couldBeSubject(object)) {
                score -= 1.5; // what could be the subject and stands first is the subject
            }
        }
        return score;
    }

    /** {@code verkaufte Litware die Sparte}: a bare noun before what is given. */
    private boolean receives(Chunk object, @Nullable Chunk subject) {
        return VerbLemmas.isGiving(verb.lemma())
                && !object.determined
                && !object.pronoun
                && object.begin == object.head
                && subject != null
                && phrases.stream()
                        .anyMatch(c -> c != subject
                                && c.begin >= object.reach
                                && c.determined
                                && !c.time
                                && (c.joint & Grammar.ACCUSATIVE) != 0);
    }

    private boolean couldBeSubject(Chunk chunk) {
        return (chunk.joint & Grammar.NOMINATIVE) != 0
                && !chunk.pronoun
                && !chunk.time
                && clause.finite != null
                && agreement(chunk, clause.finite) >= 0;
    }

    private double subjectScore(Chunk chunk) {
        Chunk finite = java.util.Objects.requireNonNull(clause.finite);
        if ((chunk.joint & Grammar.NOMINATIVE) == 0 || chunk.reflexive) {
            return NEVER;
        }
        int agreement = agreement(chunk, finite);
        if (agreement <= -3 && chunk.pronoun) {
            return NEVER;
        }
        double score = agreement <= -3 ? -3.5 : agreement * 0.5;
        score += caseScore(chunk);
        score += sharesSubject && chunk.pronoun && (chunk.cases() & 8) != 0 ? -1.5 : 0;
        score += chunk.time ? -3 : 0;
        score += chunk.definite ? 0.3 : 0;
        score += chunk.tag == Tag.CARD ? -1 : 0;
        score += positionScore(chunk, finite);
        score += mayBeName(chunk) ? 0.4 : chunk.pronoun || chunk.determined ? 0 : -0.2;
        score += isTitledPerson(chunk) ? 1 : 0;
        score += specialScore(chunk);
        return chunk.relative && chunk.pronoun ? score + antecedentScore(chunk, finite) : score;
    }

    /** A name, or a word that the dictionary does not list and nothing determines, though its parts are words: {@code Bergfunk}. */
    private boolean mayBeName(Chunk chunk) {
        return chunk.isName()
                || (chunk.tag == Tag.NN
                        && !chunk.determined
                        && chunk.begin == chunk.head
                        && !words.word(chunk.head).known
                        && words.form(chunk.head).indexOf('-') < 0);
    }

    /** {@code Vorstandschef Max Muster}: without an article, and with a name behind it. */
    private static boolean isTitledPerson(Chunk chunk) {
        return chunk.tag == Tag.NN && !chunk.determined && chunk.begin == chunk.head && chunk.reach > chunk.end;
    }

    private double caseScore(Chunk chunk) {
        int cases = chunk.cases();
        if (chunk.pronoun) {
            return cases == 1 ? 5 : chunk.relative ? 2 : chunk.tag == Tag.PPER ? 3.0 : 1.2;
        }
        return (cases & 8) == 0 ? (verb.ascribes() ? 1.2 : 3) : 1;
    }

    private double positionScore(Chunk chunk, Chunk finite) {
        int rank = phrases.indexOf(chunk);
        double score = -0.4 * (rank < 0 ? phrases.size() : rank);
        if (!second) {
            return score + (rank == 0 ? 1.2 : 0);
        }
        if (!before.isEmpty() && before.getFirst() == chunk) {
            return score + 1.0;
        }
        return chunk.begin > finite.begin ? score + (chunk.begin == finite.end ? 1.0 : 0.3) : score;
    }

    private double specialScore(Chunk chunk) {
        boolean es = chunk.lemma.equals("es");
        boolean first = second && !before.isEmpty() && before.getFirst() == chunk;
        double score = es && verb.lemma().equals("geben") ? 3 : 0;
        if (verb.ascribes()) {
            score += !chunk.pronoun && words.lower(chunk.begin).startsWith("ein") ? -1.5 : 0;
            score += first ? 0.6 : 0;
        } else if (es
                && !first
                && before.size() == 1
                && otherSubject(chunk)
                && phrases.contains(before.getFirst())
                && !VerbLemmas.isIntransitive(verb.lemma())
                && !verb.passive()) {
            score -= 4;
        } else if (es && first && (verb.passive() || VerbLemmas.isIntransitive(verb.lemma())) && otherSubject(chunk)) {
            score -= 4;
        }
        return score;
    }

    private boolean otherSubject(Chunk es) {
        Chunk finite = java.util.Objects.requireNonNull(clause.finite);
        return phrases.stream()
                .anyMatch(c -> c != es
                        && (c.joint & Grammar.NOMINATIVE) != 0
                        && !c.time
                        && !c.reflexive
                        && agreement(c, finite) >= 0);
    }

    private double antecedentScore(Chunk chunk, Chunk finite) {
        Chunk antecedent = clause.antecedent;
        if (antecedent == null || antecedent.pronoun || antecedent.joint == Grammar.ANY) {
            return 0;
        }
        boolean singular = (antecedent.joint & Grammar.SINGULAR) != 0;
        boolean plural = (antecedent.joint & Grammar.PLURAL) != 0 || antecedent.coordinated;
        double score = words.word(finite.head).agreesInNumber(singular, plural) ? 0 : -5;
        boolean feminine = (antecedent.mask & Grammar.FEMININE) != 0 && (antecedent.mask & Grammar.MASCULINE) == 0;
        return score - (chunk.lemma.equals("der") && feminine ? 4 : 0);
    }

    private double objectScore(Chunk chunk) {
        if ((chunk.joint & Grammar.ACCUSATIVE) == 0 || (clause.finite != null && chunk.lemma.equals("man"))) {
            return NEVER;
        }
        int cases = chunk.cases();
        boolean maybeSubject = (cases & 1) != 0;
        boolean maybeDative = (cases & 4) != 0;
        double score = maybeSubject ? 1.0 : !maybeDative ? 2.5 : chunk.reflexive || chunk.tag == Tag.NN ? 1.5 : 1.2;
        String lemma = verb.lemma();
        score += chunk.time && !lemma.equals("verbringen") && !lemma.equals("dauern") ? -3 : 0;
        score += chunk.tag == Tag.CARD ? -1 : 0;
        score += intransitivePenalty(chunk, lemma);
        score += chunk.pronoun && !chunk.reflexive && maybeSubject && !chunk.relative ? -0.5 : 0;
        score += chunk.definite ? 0 : 0.2;
        score += chunk.pronoun && maybeDative && clearerObject(chunk) ? -1.2 : 0;
        score += chunk.isName() ? -0.5 : 0;
        score += maybeDative && chunk.isName() && VerbLemmas.takesDative(lemma) ? -4 : 0;
        return score;
    }

    private double intransitivePenalty(Chunk chunk, String lemma) {
        if (!VerbLemmas.isIntransitive(lemma) || chunk.reflexive) {
            return 0;
        }
        return Set.of("werden", "bleiben", "sein").contains(lemma) ? NEVER : -3;
    }

    private boolean clearerObject(Chunk pronoun) {
        return phrases.stream()
                .anyMatch(c -> c != pronoun
                        && !c.pronoun
                        && !c.time
                        && (c.joint & Grammar.ACCUSATIVE) != 0
                        && ((c.joint & Grammar.NOMINATIVE) == 0 || phrases.size() > 2));
    }

    private @Nullable Chunk firstNominative() {
        return phrases.stream()
                .filter(c -> (c.joint & Grammar.NOMINATIVE) != 0 && !c.time)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Chunk bestObject() {
        Chunk best = null;
        double most = 0;
        for (Chunk chunk : phrases) {
            double score = objectScore(chunk);
            if (score > most) {
                most = score;
                best = chunk;
            }
        }
        return best;
    }

    private void subjectAfterVerb() {
        if (clause.subject != null || clause.conjoined || !second) {
            return;
        }
        for (Chunk chunk : clause.tail) {
            if (chunk.kind == Chunk.Kind.NOUN && subjectScore(chunk) > 1.5) {
                clause.subject = chunk;
                return;
            }
        }
    }

    /** 2 or 1 when person and number fit, 0 when nothing speaks against it, below when something does. */
    private int agreement(Chunk chunk, Chunk finite) {
        int form = words.word(finite.head).finite;
        if (form == 0) {
            return 0;
        }
        if (chunk.pronoun && !chunk.coordinated) {
            Integer person = personAgreement(chunk.lemma, form, words.verb(finite.head));
            if (person != null) {
                return person;
            }
        }
        int nominative = chunk.joint & Grammar.NOMINATIVE;
        boolean singular = (nominative & Grammar.SINGULAR) != 0;
        boolean plural = (nominative & Grammar.PLURAL) != 0;
        boolean thirdSingular = (form & Word.THIRD_SINGULAR) != 0;
        boolean thirdPlural = (form & Word.THIRD_PLURAL) != 0;
        if (chunk.coordinated) {
            return thirdPlural ? 1 : 0;
        }
        if ((singular && thirdSingular) || (plural && thirdPlural)) {
            return singular != plural && thirdSingular != thirdPlural ? 1 : 0;
        }
        return chunk.isName() || chunk.joint == Grammar.ANY ? -2 : -4;
    }

    private static @Nullable Integer personAgreement(String pronoun, int form, String verb) {
        return switch (pronoun) {
            case "ich" -> (form & Word.FIRST_SINGULAR) != 0 ? 2 : -3;
            case "du" -> (form & 2) != 0 ? 2 : -3;
            case "wir" -> (form & Word.FIRST_PLURAL) != 0 ? 2 : -3;
            case "ihr" -> (form & 16) != 0 ? 2 : -3;
            case "er", "man" -> (form & Word.THIRD_SINGULAR) != 0 ? 1 : -3;
            case "es", "das", "was", "dies" ->
                (form & Word.THIRD_SINGULAR) != 0 ? 1 : verb.equals("sein") && (form & Word.THIRD_PLURAL) != 0 ? 0 : -3;
            default -> null;
        };
    }
}
