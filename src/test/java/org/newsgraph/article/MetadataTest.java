package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Metadata.Field;
import org.newsgraph.source.Told;

class MetadataTest {
    private static final Told TOLD = new Told(
            "feed",
            "Brücke beschlossen",
            "2025-05-02T10:00:00+02:00",
            "2025-05-03",
            List.of("Ute Kern"),
            "Lahnbote",
            List.of("Brücke"),
            "en_GB");

    private static Article article(@Nullable String title, Metadata metadata) {
        return new Article("a", null, title, Body.of("Text."), List.of(), metadata);
    }

    @Test
    void feedFillsWhatThePageLeavesOpen() {
        Metadata open = Metadata.builder("de")
                .found(Field.LANGUAGE, new Origin(Origin.Kind.ASSUMED))
                .build();
        Article whole = article(null, open).completed(TOLD);
        Metadata metadata = whole.metadata();
        assertThat(whole.title()).isEqualTo("Brücke beschlossen");
        assertThat(metadata.published()).isEqualTo("2025-05-02T10:00:00+02:00");
        assertThat(metadata.modified()).isEqualTo("2025-05-03");
        assertThat(metadata.authors()).containsExactly("Ute Kern");
        assertThat(metadata.publisher()).isEqualTo("Lahnbote");
        assertThat(metadata.keywords()).containsExactly("Brücke");
        assertThat(metadata.language()).isEqualTo("en-GB");
        assertThat(metadata.found().values()).extracting(Origin::toString).containsOnly("feed");
        assertThat(metadata.found()).containsKeys(Field.TITLE, Field.PUBLISHED, Field.LANGUAGE);
    }

    @Test
    void feedDoesNotContradictThePage() {
        Metadata known = Metadata.builder("de")
                .published("2025-05-01")
                .modified("2025-05-01")
                .authors(List.of("Ada Beispiel"))
                .publisher("Talblatt")
                .keywords(List.of("Rat"))
                .found(Field.LANGUAGE, new Origin(Origin.Kind.DETECTED, "function words"))
                .build();
        Article whole = article("Rat tagt", known).completed(TOLD);
        assertThat(whole.title()).isEqualTo("Rat tagt");
        assertThat(whole.metadata()).isEqualTo(known);
    }

    @Test
    void timeOfTheSameDayCompletesADate() {
        Metadata known = Metadata.builder("de").published("2025-05-02").build();
        assertThat(article("Rat tagt", known).completed(TOLD).metadata().published())
                .isEqualTo("2025-05-02T10:00:00+02:00");
    }

    @Test
    void nothingToldChangesNothing() {
        Article known = article(null, Metadata.of("de"));
        assertThat(known.completed(Told.NOTHING)).isSameAs(known);
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatThrownBy(
                        () -> Metadata.builder("de").modified("gestern um drei").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("modified", "gestern um drei");
    }
}
