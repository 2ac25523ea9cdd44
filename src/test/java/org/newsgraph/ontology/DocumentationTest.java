package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.OntologyFiles.Part;
import org.newsgraph.ontology.Shape.Target;

class DocumentationTest {
    private static final Documentation BUNDLED = Documentation.of(Knowledge.bundled());

    @TempDir
    private Path folder;

    @Test
    void headerTellsTitleVersionAndLicence() {
        OntologyHeader header = BUNDLED.header();
        assertThat(header.titles()).containsOnlyKeys("de", "en");
        assertThat(header.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(header.license()).startsWith("https://creativecommons.org/");
    }

    @Test
    void mappingsOfAClassAreRead() {
        assertThat(BUNDLED.note("Person").mappings())
                .extracting(Remark::value)
                .contains("http://www.wikidata.org/entity/Q5", "https://schema.org/Person");
    }

    @Test
    void everyStatusIsAConceptOfItsScheme() {
        Scheme scheme = Objects.requireNonNull(BUNDLED.schemes().get("StatusScheme"));
        assertThat(scheme.concepts())
                .containsExactlyInAnyOrderElementsOf(
                        Knowledge.bundled().ontology().statuses());
        assertThat(Objects.requireNonNull(BUNDLED.concepts().get("Planned")).scheme())
                .isEqualTo("StatusScheme");
    }

    @Test
    void shapeTellsTargetAndConstraintsOfAPath() {
        Shape shape = BUNDLED.shapes().stream()
                .filter(s -> s.name().equals("MonetaryAmountShape"))
                .findFirst()
                .orElseThrow();
        assertThat(shape.targets()).containsExactly(new Target("targetClass", "ng:MonetaryAmount"));
        assertThat(shape.names("ng:currency")).isTrue();
        assertThat(shape.names("ng:amountMin")).isTrue();
        assertThat(shape.names("ng:acquires")).isFalse();
        assertThat(shape.source()).startsWith("ng:MonetaryAmountShape").doesNotContain("@prefix", "PREFIX");
    }

    @Test
    void ruleTellsWhatItConcludesAlsoWhereTheOntologyNamesTheProperty() {
        Map<String, Set<String>> concludes = new java.util.HashMap<>();
        BUNDLED.rules().forEach(rule -> concludes.put(rule.name(), rule.concludes()));
        assertThat(concludes.get("sues")).containsExactly("sues");
        assertThat(concludes.get("symmetric")).contains("partnersWith").doesNotContain("acquires");
        assertThat(concludes.get("different-prices")).contains("DifferentValues");
        assertThat(concludes).hasSameSizeAs(Knowledge.bundled().files().rules());
    }

    @Test
    void everyRuleAsksItsQuestionInBothLanguages() {
        assertThat(BUNDLED.rules()).allSatisfy(rule -> {
            assertThat(rule.questions()).containsOnlyKeys("de", "en");
            assertThat(rule.questions().get("de"))
                    .isNotEqualTo(rule.questions().get("en"))
                    .endsWith("?");
        });
    }

    @Test
    void deprecationAndReplacementAreRead() throws Exception {
        write("""
                ng:Zeppelin a owl:Class ; rdfs:label "Zeppelin"@de ; owl:deprecated true ;
                    dcterms:isReplacedBy ng:Vehicle ; skos:altLabel "Luftschiff"@de ; skos:scopeNote "alt"@de .
                """);
        Note note = Documentation.of(Knowledge.read(folder)).note("Zeppelin");
        assertThat(note.deprecated()).isTrue();
        assertThat(note.replacements()).containsExactly(Ontology.NAMESPACE + "Vehicle");
        assertThat(note.synonyms()).containsExactly("Luftschiff");
        assertThat(note.remarks()).extracting(Remark::value).containsExactly("alt");
    }

    @Test
    void classThatIsMappedOrAShapeStaysAClass() throws Exception {
        write("""
                ng:Zeppelin a owl:Class, sh:NodeShape, skos:Concept ; rdfs:label "Zeppelin"@de ; skos:exactMatch wd:Q1 .
                """);
        Knowledge knowledge = Knowledge.read(folder);
        assertThat(knowledge.ontology().classes()).containsKey("Zeppelin");
        assertThat(Documentation.of(knowledge).concepts()).doesNotContainKey("Zeppelin");
    }

    @Test
    void partsTogetherSayWhatTheOntologySays() {
        OntologyFiles files = Knowledge.bundled().files();
        Model together = ModelFactory.createDefaultModel()
                .add(files.part(Part.ONTOLOGY))
                .add(files.part(Part.STATUS))
                .add(files.part(Part.OFFICES));
        assertThat(together.size()).isEqualTo(files.ontology().size());
        assertThat(files.part(Part.SHAPES).isIsomorphicWith(files.shapes())).isTrue();
    }

    private void write(String turtle) throws Exception {
        Files.writeString(folder.resolve("mine.ttl"), """
                @prefix ng: <https://w3id.org/newsgraph/ontology#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix wd: <http://www.wikidata.org/entity/> .
                """ + turtle);
    }
}
