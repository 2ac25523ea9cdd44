package org.newsgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static String shown(Passage passage) {
        return passage.parts().stream()
                .map(part -> part.isHit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void whatIsFoundIsMarked() {
        assertThat(shown(Passage.all("Die Klagen und Sammelklagen vor dem Kläger", "klage")))
                .isEqualTo("Die [Klagen] und [Sammelklagen] vor dem [Kläger]");
        assertThat(shown(Passage.all("Müller & <b>Söhne</b>", "mueller"))).isEqualTo("[Müller] & <b>Söhne</b>");
    }

    @Test
    void thePartWithMostOfTheWordsIsShown() {
        String filler = "Hier steht lange nichts, was jemand sucht. ".repeat(20);
        String text = "Die Werft. " + filler + "Der Hafen liegt an der Werft im Norden. " + filler;
        assertThat(shown(Passage.best(text, "werft hafen")))
                .startsWith("… ")
                .endsWith(" …")
                .contains("Der [Hafen] liegt an der [Werft] im")
                .hasSizeLessThan(300);
    }

    @Test
    void withoutAHitTheBeginningIsShown() {
        assertThat(shown(Passage.best("Kurzer Text.", "werft"))).isEqualTo("Kurzer Text.");
        assertThat(shown(Passage.best("", "werft"))).isEmpty();
        assertThat(shown(Passage.best("Ein Text ".repeat(100), "werft")))
                .startsWith("Ein Text")
                .endsWith(" …");
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int length = 255; length < 270; length++) {
            Passage passage = Passage.best("x".repeat(length % 2) + "🚀".repeat(length), "werft");
            assertThat(passage.parts())
                    .allSatisfy(part -> assertThat(new String(
                                    part.text().codePoints().toArray(),
                                    0,
                                    part.text().codePointCount(0, part.text().length())))
                            .doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"));
        }
    }

    @Test
    void theMarkedPartsMakeUpTheText() {
        List<Passage.Part> parts = Passage.all("Hafen Hafen, Hafen", "hafen").parts();
        assertThat(parts.stream().map(Passage.Part::text)).containsExactly("Hafen", " ", "Hafen", ", ", "Hafen");
    }
}
