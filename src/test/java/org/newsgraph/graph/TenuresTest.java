package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Which facts make a tenure, and which bounds it has: the rule of {@code ontology/rules/position-history.rq}. */
class TenuresTest {
    private static final String ADA = "id:ada ng:holdsPosition id:alster";

    @Test
    void whatIsOnlyPlannedIsAPlannedTenure() {
        Tenures desk = desk(Desk.article(
                "1", "2024-03-05", "Planned " + ADA + " ; ng:role \"Chefin\" ; ng:validFrom \"2024-07-01\"^^xsd:date"));
        assertThat(desk.kinds()).containsExactly("PlannedTenure");
        assertThat(desk.ends("plannedFrom")).containsExactly("2024-07-01");
        assertThat(desk.ends("validFrom")).isEmpty();
    }

    @Test
    void allegationsDenialsAndWhatOthersSayMakeNoTenure() {
        assertThat(desk(Desk.article(
                                "1",
                                "2024-03-05",
                                "Alleged " + ADA + " ; ng:role \"Chefin\"",
                                "Negated " + ADA + " ; ng:role \"Leiterin\"",
                                "Asserted " + ADA + " ; ng:role \"Sprecherin\" ; ng:speaker id:bert"))
                        .kinds())
                .isEmpty();
    }

    @Test
    void wordsForOneOfficeAreOneTenureAndOthersAreNot() {
        Tenures desk = desk(
                Desk.article("1", "2023-01-10", "Asserted " + ADA + " ; ng:role \"Vorstandsvorsitzende\""),
                Desk.article("2", "2024-01-10", "Asserted " + ADA + " ; ng:role \"CEO\""),
                Desk.article("3", "2025-01-10", "Asserted " + ADA + " ; ng:role \"Sonderbeauftragte\""));
        assertThat(desk.kinds()).containsExactly("Tenure", "Tenure");
        assertThat(desk.ends("firstReported")).containsExactlyInAnyOrder("2023-01-10", "2025-01-10");
        assertThat(desk.ends("lastReported")).containsExactlyInAnyOrder("2024-01-10", "2025-01-10");
    }

    @Test
    void theNarrowestBoundsCount() {
        Tenures desk = desk(
                Desk.article("1", "2023-01-10", from("Asserted", "2019-01-01")),
                Desk.article("2", "2023-06-10", from("Asserted", "2019-03-01")),
                Desk.article("3", "2024-05-17", until("2024-05-17")),
                Desk.article("4", "2024-08-20", until("2024-04-30")));
        assertThat(desk.ends("validFrom")).containsExactly("2019-03-01");
        assertThat(desk.ends("validUntil")).containsExactly("2024-04-30");
    }

    @Test
    void anEndThatALaterReportContradictsIsNone() {
        DatasetGraph over = Desk.article("1", "2024-05-17", until("2024-05-17"));
        assertThat(desk(over).ends("validUntil")).containsExactly("2024-05-17");
        assertThat(desk(over, Desk.article("2", "2025-02-01", "Asserted " + ADA + " ; ng:role \"Chefin\""))
                        .ends("validUntil"))
                .isEmpty();
    }

    @Test
    void aReportOfAPastTimeIsNoReportOfTheHolder() {
        Tenures desk = desk(Desk.article(
                "1", "2024-05-17", from("Asserted", "2010-01-01") + " ; ng:validUntil \"2015-12-31\"^^xsd:date"));
        assertThat(desk.ends("validUntil")).containsExactly("2015-12-31");
        assertThat(desk.ends("lastReported")).isEmpty();
    }

    @Test
    void articlesWithoutADateStillMakeATenure() {
        DatasetGraph undated = Desk.graph(
                "https://blatt.example/1",
                "<#0> rdf:reifies <<( " + ADA + " )>> ; ng:status ng:Asserted ; ng:evidence <#char=0,9> . " + ADA
                        + " .");
        assertThat(desk(undated).kinds()).containsExactly("Tenure");
        assertThat(desk(undated).ends("firstReported")).isEmpty();
    }

    @Test
    void mergedPeopleAndOrganizationsHaveOneTenure() {
        Tenures desk = desk(
                Desk.article("1", "2023-01-10", from("Asserted", "2019-01-01")),
                Desk.article("2", "2024-01-10", "Asserted id:ada-b ng:holdsPosition id:alster-ag ; ng:role \"Chefin\""),
                Desk.mentions("ada", "ada-b", "alster", "alster-ag"),
                Desk.decisions("id:ada-b owl:sameAs id:ada . id:alster-ag owl:sameAs id:alster ."));
        assertThat(desk.kinds()).containsExactly("Tenure");
        assertThat(desk.ends("organization")).hasSize(1);
        assertThat(desk.ends("evidencedBy")).hasSize(2);
        assertThat(desk.ends("lastReported")).containsExactly("2024-01-10");
    }

    private static String from(String status, String day) {
        return status + " " + ADA + " ; ng:role \"Chefin\" ; ng:validFrom \"" + day + "\"^^xsd:date";
    }

    private static String until(String day) {
        return "Negated " + ADA + " ; ng:role \"Chefin\" ; ng:validUntil \"" + day + "\"^^xsd:date";
    }

    /** What is derived of tenures. */
    private record Tenures(Set<Quad> derived) {
        private List<String> all(Node property) {
            return derived.stream()
                    .filter(quad -> quad.getSubject().getURI().startsWith(GraphWriter.BASE + "tenure/"))
                    .filter(quad -> quad.getPredicate().equals(property))
                    .map(Quad::getObject)
                    .map(node -> node.isLiteral()
                            ? node.getLiteralLexicalForm()
                            : node.getURI().replaceFirst(".*[#/]", ""))
                    .toList();
        }

        List<String> kinds() {
            return all(Vocabulary.TYPE);
        }

        List<String> ends(String property) {
            return all(Vocabulary.term(property));
        }
    }

    private static Tenures desk(DatasetGraph... articles) {
        return new Tenures(new Desk().with(articles).derived());
    }
}
