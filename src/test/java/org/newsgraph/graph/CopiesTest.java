package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Reprints;

/** Which articles of a dataset are found to be copies, and which of their facts to be repetitions. */
class CopiesTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void theFirstPublishedIsTheOriginal() {
        kiosk.put("c", "2026-03-03", Reprints.EDITED);
        kiosk.put("b", "2026-03-02T08:00:00+01:00", Reprints.EDITED);
        kiosk.put("a", "2026-03-02T07:30:00Z", Reprints.REPORT);
        assertThat(kiosk.copies()).isEqualTo(Map.of("a", "b", "c", "b"));
    }

    @Test
    void aDayWithoutTimeComesAfterTheTimesOfThatDayAndNoDateLast() {
        kiosk.put("a", null, Reprints.REPORT);
        kiosk.put("b", "2026-03-02", Reprints.REPORT);
        kiosk.put("c", "2026-03-02T22:00:00Z", Reprints.REPORT);
        assertThat(kiosk.copies()).isEqualTo(Map.of("a", "c", "b", "c"));
    }

    @Test
    void withoutDatesTheFirstIriIsTheOriginal() {
        kiosk.put("b", null, Reprints.REPORT);
        kiosk.put("a", null, Reprints.REPORT);
        assertThat(kiosk.copies()).isEqualTo(Map.of("b", "a"));
    }

    @Test
    void retractionOfTheOriginalMakesTheNextOneTheOriginal() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT);
        kiosk.put("b", "2026-03-02", Reprints.EDITED);
        kiosk.put("c", "2026-03-03", Reprints.REPORT);
        assertThat(kiosk.copies()).isEqualTo(Map.of("b", "a", "c", "a"));
        kiosk.takeBack("a");
        assertThat(kiosk.copies()).isEqualTo(Map.of("c", "b"));
        kiosk.takeBack("b");
        assertThat(kiosk.copies()).isEmpty();
    }

    @Test
    void anUpdateOfAnUpdateIsACopyOfTheUpdate() {
        Random random = new Random(8);
        String first = Reprints.text(random, 100);
        String second = first + " " + Reprints.text(random, 100);
        String third = Reprints.text(random, 20) + " "
                + second.substring(Reprints.cut(second, 80).length() + 1);
        kiosk.put("a", "2026-03-01", first);
        kiosk.put("b", "2026-03-02", second);
        kiosk.put("c", "2026-03-03", third);
        assertThat(kiosk.copies()).isEqualTo(Map.of("b", "a", "c", "b"));
    }

    @Test
    void reportsOfOneFormAreNoCopies() {
        Random random = new Random(5);
        IntStream.range(0, 60)
                .forEach(i -> kiosk.put("m" + i, "2026-03-0" + (1 + i % 9), Reprints.marketReport(random)));
        assertThat(kiosk.copies()).isEmpty();
    }

    @Test
    void aCopyIsFoundAmongManyReportsOfItsForm() {
        Random random = new Random(5);
        IntStream.range(0, 100).forEach(i -> kiosk.put("m" + i, "2026-03-01", Reprints.marketReport(random)));
        String report = Reprints.marketReport(random);
        kiosk.put("x", "2026-03-02", report);
        kiosk.put("y", "2026-03-03", "Frankfurt. " + report);
        assertThat(kiosk.copies()).isEqualTo(Map.of("y", "x"));
    }

    @Test
    void ofAThousandReprintsEachIsACopyOfTheFirst() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            kiosk.put(String.format("p%03d", i), null, Reprints.edited(Reprints.REPORT, random, i % 3));
        }
        assertThat(kiosk.copies()).hasSize(999);
        assertThat(Set.copyOf(kiosk.copies().values())).containsExactly("p000");
    }

    @Test
    void articlesWithoutFingerprintAreLeftOut() {
        kiosk.put("a", null, "Mehr dazu in Kürze.");
        kiosk.put("b", null, "Mehr dazu in Kürze.");
        kiosk.put("c", null, Reprints.REPORT);
        kiosk.put("d", null, Reprints.REPORT);
        DatasetGraph data = kiosk.data();
        Node c = Kiosk.iri("c");
        data.deleteAny(Node.ANY, c, Vocabulary.FINGERPRINT, Node.ANY);
        data.add(c, c, Vocabulary.FINGERPRINT, Literals.string("simhash:00"));
        assertThat(kiosk.copies()).isEmpty();
    }

    @Property(tries = 20)
    void theResultDoesNotDependOnTheOrderOfBuilding(@ForAll long seed) {
        List<Runnable> builds = new ArrayList<>();
        Random texts = new Random(11);
        for (int story = 0; story < 4; story++) {
            String text = Reprints.text(texts, 120);
            for (int paper = 0; paper < 6; paper++) {
                String name = "s" + story + "-p" + paper;
                String print = Reprints.edited(text, texts, 3 * paper);
                String published = paper == 0 ? null : "2026-03-0" + (1 + (story + paper) % 4);
                builds.add(() -> kiosk.put(name, published, print, Kiosk.said(Samples.staff(), print, " ")));
            }
        }
        builds.forEach(Runnable::run);
        List<Quad> expected = kiosk.derived();
        assertThat(expected).hasSizeGreaterThan(20);
        kiosk.data().clear();
        Collections.shuffle(builds, new Random(seed));
        builds.forEach(Runnable::run);
        assertThat(kiosk.derived()).containsExactlyInAnyOrderElementsOf(expected);
    }
}
