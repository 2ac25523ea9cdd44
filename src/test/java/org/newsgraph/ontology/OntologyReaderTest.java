package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms and known entities of one's own, right and wrong. */
class OntologyReaderTest {
    private static final String PREFIXES = """
            @prefix id: <https://w3id.org/newsgraph/id/> .
            @prefix ng: <https://w3id.org/newsgraph/ontology#> .
            @prefix my: <https://example.org/terms#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix wd: <http://www.wikidata.org/entity/> .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** Stands in for the bundled words and entities, which take their time to read. */
    @BeforeEach
    void readNoOthers() throws IOException {
        Files.writeString(folder.resolve("lexicon-de.ttl"), "");
        Files.writeString(folder.resolve("register.ttl"), "");
    }

    private Knowledge read(String file, String turtle) throws IOException {
        Files.writeString(folder.resolve(file), PREFIXES + turtle);
        return Knowledge.read(folder);
    }

    private void assertRefused(String file, String turtle, String... words) {
        assertThatThrownBy(() -> read(file, turtle))
                .isInstanceOf(OntologyException.class)
                .message()
                .startsWith(file)
                .doesNotContain("\n")
                .contains(words);
    }

    @Test
    void termWithoutLabelIsRefused() {
        assertRefused("mine.ttl", "ng:Club a owl:Class .", "Club has no rdfs:label", "add rdfs:label");
    }

    @Test
    void undeclaredParentIsRefused() {
        assertRefused(
                "mine.ttl",
                "ng:Club a owl:Class ; rdfs:label \"Verein\"@de ; rdfs:subClassOf ng:Clubs .",
                "Club has the subClassOf ng:Clubs, which is declared nowhere");
    }

    @Test
    void undeclaredDomainIsRefused() {
        assertRefused(
                "mine.ttl",
                "ng:insures a ng:RelationProperty ; rdfs:label \"versichert\"@de ; rdfs:domain ng:Insurer .",
                "insures has the domain ng:Insurer");
    }

    @Test
    void relationOfAnotherNamespaceIsRefused() {
        assertRefused(
                "mine.ttl",
                "my:insures a ng:RelationProperty ; rdfs:label \"versichert\"@de .",
                "insures is not in the namespace",
                "name it ng:insures");
    }

    @Test
    void termOfTwoFilesIsRefused() {
        assertRefused(
                "zzz.ttl", "ng:Company a owl:Class ; rdfs:label \"Firma\"@de .", "Company is declared in two files");
    }

    @Test
    void missingFolderIsTold() {
        assertThatThrownBy(() -> Knowledge.read(folder.resolve("nowhere")))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("name a readable folder");
    }

    @Test
    void fileOfABundledNameTakesItsPlace() throws IOException {
        Knowledge knowledge = read(
                "register.ttl",
                "id:kiel a ng:City ; skos:prefLabel \"Kiel\"@de, \"Kiel\"@en ; skos:altLabel \"Landeshauptstadt Kiel\"@de ;"
                        + " owl:sameAs wd:Q1707 .");
        assertThat(knowledge.register().entities())
                .containsExactly(new KnownEntity(
                        "kiel", "City", Map.of("de", "Kiel", "en", "Kiel"), Set.of("Landeshauptstadt Kiel"), "Q1707"));
        assertThat(knowledge.files().register().size()).isEqualTo(5);
    }

    @Test
    void entityWithoutNameIsRefused() {
        assertRefused("register-mine.ttl", "id:kiel a ng:City .", "kiel has no name", "skos:prefLabel");
    }

    @Test
    void entityWithoutClassIsRefused() {
        assertRefused("register-mine.ttl", "id:kiel skos:prefLabel \"Kiel\"@de .", "kiel has no class");
    }

    @Test
    void entityOfTwoClassesIsRefused() {
        assertRefused(
                "register-mine.ttl",
                "id:kiel a ng:City, ng:Region ; skos:prefLabel \"Kiel\"@de .",
                "kiel has 2 values of type",
                "keep one");
    }

    @Test
    void entityOfUnknownClassIsRefused() {
        assertRefused(
                "register-mine.ttl",
                "id:kiel a ng:Harbour ; skos:prefLabel \"Kiel\"@de .",
                "kiel is a Harbour, which is no class");
    }

    @Test
    void twoNamesInOneLanguageAreRefused() {
        assertRefused(
                "register-mine.ttl",
                "id:kiel a ng:City ; skos:prefLabel \"Kiel\"@de, \"Tokio\"@de .",
                "kiel has two prefLabel in @de");
    }
}
