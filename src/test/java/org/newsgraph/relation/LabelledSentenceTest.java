package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.relation.LabelledSentence.Label;

/** The labelled sentences can be trusted as a measure: they are many, cover everything, and contradict nothing. */
class LabelledSentenceTest {
    private static final Set<String> RELATIONS = Set.of(
            "partnersWith",
            "sharesRevenueWith",
            "defendantIn",
            "plaintiffIn",
            "sues",
            "accusedOf",
            "develops",
            "offers",
            "launched",
            "hosts",
            "uses",
            "poweredBy",
            "trainedOn",
            "holdsPosition",
            "founded",
            "worksFor",
            "acquires",
            "entersInsolvency",
            "spinsOff",
            "investsIn",
            "raisesFunding",
            "mergesWith",
            "subsidiaryOf",
            "competesWith",
            "supplies",
            "customerOf",
            "fines",
            "investigates",
            "regulates",
            "headquarteredIn",
            "locatedIn",
            "expandsTo",
            "laysOff",
            "employs",
            "reportsRevenue",
            "reportsProfit",
            "plansCapex",
            "states",
            "contradicts",
            "occursOn");

    private static final List<LabelledSentence> SENTENCES = LabelledSentence.all();

    @Test
    void everyRelationAndEveryStatusIsRequiredSomewhere() {
        assertThat(labels().filter(Label::required).map(Label::property).collect(Collectors.toSet()))
                .isEqualTo(RELATIONS);
        assertThat(labels().filter(Label::required).map(Label::status)).contains(Status.values());
    }

    @Test
    void noRelationIsUnknown() {
        assertThat(labels().map(Label::property)).isSubsetOf(RELATIONS);
    }

    @Test
    void atLeastSixtySentencesVouchForNothing() {
        assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(200);
        assertThat(SENTENCES.stream().filter(s -> s.facts().stream().noneMatch(f -> f.status() == Status.ASSERTED)))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void noSentenceOccursTwice() {
        assertThat(SENTENCES.stream().map(LabelledSentence::text)).doesNotHaveDuplicates();
    }

    @Test
    void everyLabelNamesWordsOfItsSentence() {
        assertThat(SENTENCES)
                .allSatisfy(s -> assertThat(s.facts()).allSatisfy(f -> {
                    assertThat(s.text()).containsIgnoringCase(lastWord(f.subject()));
                    assertThat(s.text())
                            .containsIgnoringCase(lastWord(f.object().replaceFirst("^-", "")));
                }));
    }

    /** Earlier words of a name may be inflected in the sentence. */
    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Stream<Label> labels() {
        return SENTENCES.stream().flatMap(s -> s.facts().stream());
    }
}
