package org.newsgraph.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.Reading;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Step;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** Says of a gold fact that was missed which word of the lexicon nearly said it, and what that word lacked; facts that say another gold fact are no near misses. */
record NearMiss(Reading reading, List<Step> steps, Set<Fact> right, Lexicon lexicon, Sameness sameness) {
    private static final double ALIKE = 0.5;

    /** The sentence that the gold's evidence stands in, or else the one that has most of its words. */
    @Nullable
    Sentence sentence(GoldFact gold) {
        if (reading.text().sentences().size() == 1) {
            return reading.text().sentences().getFirst();
        }
        String wanted = flat(gold.evidence());
        if (wanted.isEmpty()) {
            return null;
        }
        return reading.text().sentences().stream()
                .filter(s -> flat(words(s)).contains(wanted))
                .findFirst()
                .or(() -> alike(gold.evidence()))
                .orElse(null);
    }

    private Optional<Sentence> alike(String evidence) {
        Set<String> stems = Spelling.stems(evidence);
        return reading.text().sentences().stream()
                .filter(s -> covered(stems, s) >= ALIKE)
                .max(Comparator.comparingDouble(s -> covered(stems, s)));
    }

    private double covered(Set<String> stems, Sentence sentence) {
        Set<String> own = Spelling.stems(words(sentence));
        return stems.stream().filter(own::contains).count() / (double) Math.max(1, stems.size());
    }

    private static String flat(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    String words(Sentence sentence) {
        return reading.text().slice(sentence.span()).strip().replaceAll("\\s+", " ");
    }

    /** What was missing. */
    String of(GoldFact gold) {
        Sentence sentence = sentence(gold);
        if (sentence == null) {
            return "no sentence of the text that was read says it";
        }
        String tried = nearest(gold, sentence).map(step -> told(step)).orElseGet(() -> untried(gold, sentence));
        String unknown = unknown(gold, sentence);
        return unknown.isEmpty() ? tried : tried + "; " + unknown;
    }

    private Optional<Step> nearest(GoldFact gold, Sentence sentence) {
        return steps.stream()
                .filter(s -> s.sentence().overlaps(sentence.span()))
                .filter(s -> says(s, gold.property()))
                .max(Comparator.comparingInt(NearMiss::nearness));
    }

    private boolean says(Step step, String property) {
        return switch (step) {
            case Step.Verbless verbless -> verbless.frame().reference().equals(property);
            case Step.Unbound unbound -> unbound.frame().reference().equals(property);
            case Step.Refused refused -> refused.frame().reference().equals(property);
            case Step.Built built -> built.fact().property().equals(property) && !right.contains(built.fact());
        };
    }

    private static int nearness(Step step) {
        return switch (step) {
            case Step.Verbless verbless -> 0;
            case Step.Unbound unbound -> 1;
            case Step.Refused refused -> 2;
            case Step.Built built -> 3;
        };
    }

    private String told(Step step) {
        return switch (step) {
            case Step.Verbless verbless ->
                word(verbless.frame(), verbless.cue()) + " stands without one of its verbs: "
                        + String.join(", ", new TreeSet<>(verbless.frame().supportVerbs()));
            case Step.Unbound unbound ->
                word(unbound.frame(), unbound.cue()) + " has no " + argument(unbound.argument());
            case Step.Refused refused -> word(refused.frame(), refused.cue()) + ": " + refused.reason();
            case Step.Built built ->
                "[" + built.fact().rule() + "] found instead: "
                        + built.fact().subject().name() + " "
                        + built.fact().property() + " "
                        + built.fact().object().text().replaceAll("\\s+", " ") + " ("
                        + built.fact().status().name().toLowerCase(Locale.ROOT) + ")";
        };
    }

    private String word(Frame frame, Span cue) {
        return "[" + frame.id() + "] '" + reading.text().slice(cue) + "'";
    }

    /** {@code object (prepositional mit)}. */
    static String argument(Frame.Argument argument) {
        String function = argument.function().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String marker = argument.marker() == null ? "" : " " + argument.marker();
        String heads = argument.heads().isEmpty() ? "" : ": " + String.join(", ", new TreeSet<>(argument.heads()));
        String fills = argument.fills().isEmpty() ? "complement" : argument.fills();
        return fills + " (" + function + marker + heads + ")";
    }

    /** No word of the property was tried: there is none, or it stands there as another kind of word. */
    private String untried(GoldFact gold, Sentence sentence) {
        for (Frame frame : lexicon.framesOf(gold.property())) {
            for (Token token : sentence.tokens()) {
                if (token.lemma().equals(frame.lemma()) || token.head().equals(frame.lemma())) {
                    return "[" + frame.id() + "] '" + token.form() + "' stands there, but not as a "
                            + frame.partOfSpeech().name().toLowerCase(Locale.ROOT) + " with this meaning";
                }
            }
        }
        return "no word of the lexicon for " + gold.property() + " stands in the sentence";
    }

    /** Names of the gold that the sentence does not speak of as far as was understood. */
    private String unknown(GoldFact gold, Sentence sentence) {
        boolean subject = mentioned(gold.subject(), sentence);
        boolean object = gold.words() || mentioned(gold.object(), sentence);
        if (subject && object) {
            return "";
        }
        String names = subject
                ? quoted(gold.object())
                : object ? quoted(gold.subject()) : quoted(gold.subject()) + " and " + quoted(gold.object());
        return names + (subject || object ? " is" : " are") + " not recognised there";
    }

    private boolean mentioned(String name, Sentence sentence) {
        return reading.entities().in(sentence.index()).stream()
                .anyMatch(r -> sameness.names(name, r.entity().name()));
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
