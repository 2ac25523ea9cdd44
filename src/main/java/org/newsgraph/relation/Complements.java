package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Clause.Kind;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Mood;

/**
 * The clauses that say what is said, planned or denied in another: {@code dass …}, {@code wonach …}, an infinitive with zu, or the main
 * clauses that a verb of speech reports ({@code X sei gekauft, sagte Y}).
 */
final class Complements {
    private static final Set<String> INTRODUCERS =
            Set.of("dass", "daß", "ob", "wonach", "wie", "was", "warum", "wann", "wo", "wer");
    private static final Set<String> PURPOSE = Set.of("um", "ohne", "statt", "anstatt");

    private Complements() {}

    static List<Clause> of(Scene scene, Clause clause) {
        List<Clause> found = new ArrayList<>();
        for (Clause child : scene.children(clause)) {
            if (isComplement(scene, child) && !scene.isJoined(child)) {
                found.add(child);
            }
        }
        if (found.isEmpty()) {
            found.addAll(reported(scene, clause));
        }
        return found;
    }

    /** True for a clause that fills a place of the verb above it. */
    static boolean isComplement(Scene scene, Clause clause) {
        return switch (clause.kind()) {
            case SUBORDINATE -> clause.introducer() >= 0 && INTRODUCERS.contains(scene.lower(clause.introducer()));
            case INFINITIVE ->
                !PURPOSE.contains(scene.lower(clause.tokens().getFirst()))
                        && (clause.introducer() < 0 || !PURPOSE.contains(scene.lower(clause.introducer())));
            case MAIN, RELATIVE, CONDITIONAL, FRAGMENT -> false;
        };
    }

    static boolean isPurpose(Scene scene, Clause clause) {
        return clause.introducer() >= 0
                && (scene.lower(clause.introducer()).equals("damit")
                        || (clause.kind() == Kind.INFINITIVE
                                && scene.lower(clause.introducer()).equals("um")));
    }

    /** Main clauses next to a verb of speech: those before it when it comes behind them, those in the subjunctive after it. */
    private static List<Clause> reported(Scene scene, Clause speech) {
        if (speech.kind() != Kind.MAIN || speech.verb() == null) {
            return List.of();
        }
        List<Clause> found = new ArrayList<>();
        boolean inverted = isInverted(scene, speech);
        for (Clause other : scene.sentence().clauses()) {
            VerbComplex verb = other.verb();
            if (other.index() == speech.index() || !isStatement(other) || verb == null) {
                continue;
            }
            boolean before = other.index() < speech.index();
            if (before && (isInverted(scene, other) || isIntroduced(scene, other))) {
                found.clear(); // what another verb of speech reports
            } else if (inverted ? before : !before && isReported(scene, speech, other)) {
                found.add(other);
            }
        }
        return found;
    }

    /** A main clause; one that begins with a subjunctive I sets no condition: {@code …, werde aber nicht verkauft}. */
    static boolean isStatement(Clause clause) {
        return clause.kind() == Kind.MAIN
                || (clause.kind() == Kind.CONDITIONAL
                        && clause.verb() != null
                        && clause.verb().mood() == Mood.SUBJUNCTIVE_I);
    }

    /** What follows a verb of speech: in the subjunctive, or right behind its colon. */
    private static boolean isReported(Scene scene, Clause speech, Clause other) {
        VerbComplex verb = other.verb();
        int before = other.tokens().getFirst() - 1;
        boolean colon = before >= 0
                && scene.token(before).form().equals(":")
                && speech.tokens().contains(before);
        boolean second = verb != null
                && verb.mood() == Mood.SUBJUNCTIVE_II
                && other.parent() == speech.index()
                && !isIntroduced(scene, other);
        return colon || second || (verb != null && verb.mood() == Mood.SUBJUNCTIVE_I);
    }

    /** The main clause right behind the comma of one that has no object, which may be what its verb says: {@code man glaubt, X hat …}. */
    static Optional<Clause> besides(Scene scene, Clause clause) {
        boolean complete = clause.kind() != Kind.MAIN
                || isInverted(scene, clause)
                || !scene.sentence().phrases(clause, Role.OBJECT).isEmpty();
        int comma = clause.tokens().getLast();
        return complete || scene.token(comma).tag() != Tag.COMMA
                ? Optional.empty()
                : scene.sentence().clauses().stream()
                        .filter(other -> other.kind() == Kind.MAIN
                                && other.verb() != null
                                && other.tokens().getFirst() == comma + 1
                                && !isIntroduced(scene, other)
                                && !isInverted(scene, other))
                        .findFirst();
    }

    /** True for a clause with its subject understood behind und: it goes on from the one before. */
    private static boolean isIntroduced(Scene scene, Clause clause) {
        return clause.introducer() >= 0
                && clause.introducer() == clause.tokens().getFirst()
                && scene.token(clause.introducer()).tag() == Tag.KON;
    }

    /** True for {@code …, sagte Y}: the finite verb stands first, and no clause of its own before it. */
    private static boolean isInverted(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        int first = clause.tokens().getFirst();
        return verb != null
                && verb.finite() == first
                && scene.children(clause).stream()
                        .noneMatch(c -> c.kind() != Kind.MAIN && c.tokens().getFirst() < first);
    }
}
