package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.Rule.NodeRule;
import org.newsgraph.ontology.Rule.TripleRule;

/** The bundled rules, and what is refused as one. */
class RuleTest {
    private static final Pattern TERM = Pattern.compile("\\bng:([A-Za-z]+)");
    private static final String HEAD =
            "BASE <https://w3id.org/newsgraph/> PREFIX ng: <https://w3id.org/newsgraph/ontology#> ";

    @TempDir
    Path folder;

    private static Map<String, String> bundled() {
        return Knowledge.bundled().files().rules();
    }

    private static Rule parse(String text) {
        return Rule.parse("mine", HEAD + text, "https://base.example/");
    }

    private static void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith("rules/mine.rq ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void everyFileOfTheFolderIsBundled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/rules"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).map(name -> name.replace(".rq", "")))
                    .containsExactlyInAnyOrderElementsOf(bundled().keySet());
        }
    }

    @Test
    void rulesUseTermsOfTheOntologyOnly() {
        Set<String> known =
                new TreeSet<>(Knowledge.bundled().ontology().properties().keySet());
        known.addAll(Knowledge.bundled().ontology().classes().keySet());
        known.addAll(Knowledge.bundled().ontology().statuses());
        known.addAll(Set.of("RelationProperty", "sameEntityAs", "validFrom", "validUntil"));
        bundled()
                .forEach((name, text) -> assertThat(TERM.matcher(text)
                                .results()
                                .map((MatchResult match) -> match.group(1))
                                .collect(Collectors.toSet()))
                        .as(name)
                        .isSubsetOf(known));
    }

    @Test
    void rulesAskTheirQuestionInBothLanguages() {
        assertThat(bundled().values()).allMatch(text -> text.matches("(?s)# [^|\\n]+\\? \\| [^|\\n]+\\?\\n.*"));
    }

    @Test
    void bundledRulesAreOfBothKinds() {
        assertThat(bundled().entrySet())
                .extracting(file -> Rule.parse(file.getKey(), file.getValue(), "https://base.example/")
                        .getClass()
                        .getSimpleName())
                .contains("TripleRule", "NodeRule");
    }

    @Test
    void baseOfTheDatasetTakesThatOfTheFile() {
        Rule rule = parse("CONSTRUCT { ?o ?p <thing> } WHERE { GRAPH <graph/ontology> { ?p a ng:Fact } ?s ?p ?o }");
        assertThat(rule)
                .isInstanceOfSatisfying(
                        TripleRule.class,
                        triples -> assertThat(triples.head().getObject().getURI())
                                .isEqualTo("https://base.example/thing"));
    }

    @Test
    void keysTellTheKindOfARule() {
        String where = "WHERE { VALUES (?subject ?property) { (UNDEF ng:employs) } ?subject ?property ?x }";
        Rule rule = parse("CONSTRUCT { ?x ng:about ?subject ; ng:onProperty ?property } " + where);
        assertThat(rule)
                .isInstanceOfSatisfying(
                        NodeRule.class,
                        nodes -> assertThat(nodes.properties())
                                .extracting(p -> p.getLocalName())
                                .containsExactly("employs"));
        assertRefused("CONSTRUCT { ?x ng:about ?subject } " + where, "is about nothing");
    }

    @Test
    void whatCouldNotFollowAChangeIsRefused() {
        assertRefused("CONSTRUCT { ?s", "is no SPARQL");
        assertRefused("SELECT * { ?s ?p ?o }", "is no CONSTRUCT");
        assertRefused("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }", "leaves the property ?p open");
        assertRefused("CONSTRUCT { ?o ng:uses ?x } WHERE { ?s ng:uses ?o }", "does not find");
        assertRefused("CONSTRUCT { ?o ng:uses ?s . ?s ng:uses ?o } WHERE { ?s ng:uses ?o }", "concludes 2 triples");
        assertRefused("CONSTRUCT { ?o ng:uses ?s } WHERE { ?s ng:uses+ ?o }", "property path");
        assertRefused(
                "CONSTRUCT { ?o ng:uses ?s } WHERE { ?s ng:uses ?o OPTIONAL { ?o ng:uses ?x } }", "more than triples");
        assertRefused(
                "CONSTRUCT { ?o ng:uses ?s } WHERE { ?s ng:uses ?o FILTER NOT EXISTS { ?o ng:uses ?x } }",
                "asks in a FILTER");
        assertRefused("CONSTRUCT { ?o ng:uses ?s } WHERE { GRAPH ?g { ?s ng:uses ?o } }", "reads the graph ?g");
    }

    @Test
    void ruleOfAFolderTakesThePlaceOfABundledOneAndChangesTheDigest() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("sues.rq"), HEAD + "CONSTRUCT { ?s ng:uses ?o } WHERE { ?s ng:poweredBy ?o }");
        Knowledge changed = Knowledge.read(folder);
        assertThat(changed.files().rules()).containsOnlyKeys(bundled().keySet());
        assertThat(changed.files().rules().get("sues")).contains("poweredBy");
        assertThat(changed.digest()).isNotEqualTo(Knowledge.bundled().digest());
        Files.writeString(rules.resolve("mine.rq"), "CONSTRUCT");
        assertThatThrownBy(() -> Knowledge.read(folder))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("rules/mine.rq is no SPARQL");
    }
}
