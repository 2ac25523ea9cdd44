package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.entity.DocumentLinker;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.NameRecognizer;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.text.Text;

/** Which ids an article's entities get, so that no other thing of their name has the same in another article. */
class NamesakesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final GermanAnalyzer ANALYZER =
            GermanAnalyzer.load(KNOWLEDGE.register().names());
    private static final NameRecognizer RECOGNIZER = new NameRecognizer(KNOWLEDGE);
    private static final DocumentLinker LINKER = new DocumentLinker(KNOWLEDGE);
    private static final FrameExtractor EXTRACTOR = new FrameExtractor(KNOWLEDGE);

    private static Namesakes.Apart read(String text) {
        Article article = ArticleReader.fromText("meldung.txt", text);
        Text analyzed = ANALYZER.analyze(article);
        Entities entities = LINKER.link(analyzed, RECOGNIZER.recognize(analyzed));
        return new Namesakes(KNOWLEDGE.ontology()).apart(analyzed, entities, EXTRACTOR.extract(analyzed, entities));
    }

    private static List<String> ids(String text) {
        return read(text).entities().all().stream().map(Entity::id).toList();
    }

    @Test
    void aPersonIsWhoHoldsAPositionSomewhere() {
        assertThat(ids("Thomas Weber ist Chef der Firma Tesparo.")).contains("id/thomas-weber_tesparo", "id/tesparo");
        assertThat(ids("Tesparo-Chef Thomas Weber kam. Die Firma Tesparo baut um."))
                .contains("id/thomas-weber_tesparo");
    }

    @Test
    void anOrganisationBesideTheNameIsAsGood() {
        assertThat(ids("Thomas Weber von der Firma Tesparo lobte die Zahlen. Die Firma Tesparo baut um."))
                .contains("id/thomas-weber_tesparo");
    }

    @Test
    void aPersonWithoutOrganisationIsOfThisArticleAlone() {
        assertThat(ids("Thomas Weber lobte die Zahlen. Die Firma Tesparo baut um."))
                .contains("#thomas-weber.person", "id/tesparo");
    }

    @Test
    void thingsOfTheRegisterKeepTheirIdsAndOthersDoNotTakeThem() {
        assertThat(ids("Der Konzern Meta kooperiert mit der Firma Tesparo.")).contains("id/meta");
        assertThat(ids("Mark Zuckerberg ist Chef der Firma Tesparo.")).contains("id/mark-zuckerberg");
        assertThat(ids("Der Autobauer Ford streicht 300 Stellen.")).contains("id/ford");
    }

    @Test
    void thingsOfOtherKindsCarryTheirKind() {
        assertThat(ids("Die Firma Quaderna hat das KI-Modell Delphyn 2 entwickelt."))
                .contains("id/quaderna", "id/delphyn-2.product");
        assertThat(ids("Die Reederei Delphyn GmbH wächst.")).contains("id/delphyn");
    }

    @Test
    void spellingsOfOneNameInAnArticleAreOne() {
        Namesakes.Apart apart =
                read("Die Firma TESPARO GmbH wächst. Der Konzern Norwin kooperiert mit der Firma Tesparo.");
        assertThat(apart.entities().all())
                .filteredOn(e -> e.id().startsWith("id/tesparo"))
                .singleElement()
                .satisfies(e -> assertThat(e.mentions()).hasSize(4))
                .satisfies(e -> assertThat(e.aliases()).hasSize(1));
    }

    @Test
    void factsAndSpeakersFollow() {
        Namesakes.Apart apart = read("Thomas Weber ist Chef der Firma Tesparo. Weber sagte, die Firma Tesparo wachse.");
        assertThat(apart.facts()).hasSizeGreaterThan(1).allSatisfy(fact -> {
            assertThat(apart.entities().all()).contains(fact.subject());
            assertThat(fact.subject().id()).doesNotEndWith(".person");
        });
        assertThat(apart.facts())
                .anyMatch(fact -> fact.object() instanceof Value.Thing thing
                        && apart.entities().all().contains(thing.entity()));
    }
}
