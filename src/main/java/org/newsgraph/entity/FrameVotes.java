package org.newsgraph.entity;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.VerbComplex;

/** The weak vote of a verb for the classes its property expects: who acquires is an organisation. */
final class FrameVotes {
    private static final double WEIGHT = 0.6;

    private final Knowledge knowledge;

    FrameVotes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Votes for the names at the heads of the arguments; {@code ballots} has a token's name's ballot or null. */
    void vote(Sentence sentence, IntFunction<@Nullable Ballot> ballots) {
        for (Clause clause : sentence.clauses()) {
            VerbComplex verb = clause.verb();
            if (verb != null) {
                for (Phrase phrase : sentence.phrases()) {
                    Ballot ballot = isArgument(phrase, clause) ? ballots.apply(phrase.head()) : null;
                    if (ballot != null) {
                        Set<String> types = expected(verb, function(phrase, verb));
                        types.forEach(type -> ballot.add(type, WEIGHT / types.size()));
                    }
                }
            }
        }
    }

    private static boolean isArgument(Phrase phrase, Clause clause) {
        return phrase.index() == clause.subject()
                || (phrase.governor() == clause.index() && phrase.role().isClausal());
    }

    private static @Nullable Function function(Phrase phrase, VerbComplex verb) {
        boolean active = verb.voice() == VerbComplex.Voice.ACTIVE;
        return switch (phrase.role()) {
            case SUBJECT -> active ? Function.SUBJECT : Function.DIRECT_OBJECT;
            case OBJECT -> Function.DIRECT_OBJECT;
            case DATIVE -> Function.INDIRECT_OBJECT;
            default -> null;
        };
    }

    /** The classes that all frames of the verb together admit there. */
    private Set<String> expected(VerbComplex verb, @Nullable Function function) {
        Set<String> types = new TreeSet<>();
        for (Frame frame : knowledge.lexicon().frames(verb.lemma())) {
            Property property = knowledge.ontology().properties().get(frame.reference());
            if (frame.partOfSpeech() == PartOfSpeech.VERB && property != null) {
                for (Argument argument : frame.arguments()) {
                    if (argument.function() == function) {
                        types.addAll(admitted(argument, property));
                    }
                }
            }
        }
        types.retainAll(knowledge.ontology().classes().keySet());
        return types;
    }

    private static Set<String> admitted(Argument argument, Property property) {
        return switch (argument.fills()) {
            case "subject" -> property.domain();
            case "object" -> property.range();
            case "speaker" -> Set.of("Agent");
            default -> Set.of();
        };
    }
}
