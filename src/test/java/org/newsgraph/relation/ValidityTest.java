package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Knowledge;

class ValidityTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    @ParameterizedTest
    @CsvFileSource(resources = "/relation/valid-times.tsv", delimiter = '\t')
    void aFactIsValidForTheTimeThatItsSentenceTells(
            String sentence, String property, String published, String from, String until) {
        assertThat(facts(sentence, published).stream()
                        .filter(fact -> fact.property().equals(property))
                        .toList())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(end(fact, "validFrom")).as("first day").isEqualTo(from);
                    assertThat(end(fact, "validUntil")).as("last day").isEqualTo(until);
                });
    }

    @Test
    void ofTwoSentencesTheOneThatTellsTheTimeIsTheEvidence() {
        List<Fact> facts = facts(
                "Dornfels-Chefin Jana Hollerbach kam am Montag nach Kiel. Jana Hollerbach ist seit 2019 Chefin der Dornfels"
                        + " AG.",
                null);
        assertThat(facts.stream().filter(f -> f.property().equals("holdsPosition")))
                .singleElement()
                .satisfies(fact -> assertThat(end(fact, "validFrom")).isEqualTo("2019-01-01"));
    }

    @ParameterizedTest
    @MethodSource("wordsForWhatIsOver")
    void everyWordForWhatIsOverTellsThatItWasByThePublication(String word) {
        String sentence = "Der " + word + "e Chef der Dornfels AG, Ludger Prahm, schwieg.";
        assertThat(facts(sentence, "2024-05-17"))
                .singleElement()
                .satisfies(fact -> assertThat(end(fact, "validUntil")).isEqualTo("2024-05-17"));
    }

    static List<String> wordsForWhatIsOver() {
        return Knowledge.bundled().lexicon().framesOf(ValidTime.UNTIL).stream()
                .map(Frame::lemma)
                .filter(lemma -> Character.isLowerCase(lemma.charAt(0)))
                .toList();
    }

    @Test
    void aTimeDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new ValidTime(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 31)))
                .hasMessage("time ends on 2024-01-31 before it begins on 2024-02-01");
    }

    /** Whatever the day of publication, what the sentence tells by itself stays, and no time ends before it begins. */
    @Property(tries = 60)
    void onlyRelativeTimesDependOnTheDayOfPublication(
            @ForAll @IntRange(min = 0, max = 4000) int day, @ForAll @IntRange(min = 1, max = 12) int month) {
        String published = LocalDate.of(2018, 1, 1).plusDays(day).toString();
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.GERMAN);
        Fact relative = facts("Die Dornfels AG übernahm im " + name + " die Velmara GmbH.", published)
                .getFirst();
        String from = end(relative, "validFrom");
        if (from != null) {
            assertThat(LocalDate.parse(from))
                    .hasMonthValue(month)
                    .isBefore(LocalDate.parse(String.valueOf(end(relative, "validUntil"))))
                    .isBetween(
                            LocalDate.parse(published).minusDays(123),
                            LocalDate.parse(published).plusDays(92));
        }
        Fact told = facts("Die Dornfels AG übernahm im " + name + " 2020 die Velmara GmbH.", published)
                .getFirst();
        assertThat(end(told, "validFrom"))
                .isEqualTo(LocalDate.of(2020, month, 1).toString());
    }

    private static @Nullable String end(Fact fact, String end) {
        return fact.qualifiers().get(end) instanceof Value.Time time ? time.iso() : null;
    }

    private static List<Fact> facts(String text, @Nullable String published) {
        Body body = Body.of(text);
        return NEWSGRAPH.facts(new Article(
                "test",
                null,
                null,
                body,
                List.of(new Block(Block.Kind.PARAGRAPH, body.span(0, text.length()), null)),
                Metadata.builder("de").published(published).build()));
    }
}
