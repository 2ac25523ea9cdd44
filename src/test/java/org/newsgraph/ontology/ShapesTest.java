package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.junit.jupiter.api.Test;

/** The shapes against small graphs: a sound one, and the same with one thing wrong. */
class ShapesTest {
    private static final ShaclValidator VALIDATOR = ShaclValidator.get();
    private static final Shapes SHAPES =
            Shapes.parse(Knowledge.bundled().files().shapes().getGraph());
    private static final String PREFIXES =
            "@prefix ng: <https://w3id.org/newsgraph/ontology#> ." + " @prefix a: <https://example.org/a#> .";
    private static final String SOUND = """
            @prefix ng: <https://w3id.org/newsgraph/ontology#> .
            @prefix id: <https://w3id.org/newsgraph/id/> .
            @prefix schema: <https://schema.org/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix a: <https://example.org/a#> .

            <https://example.org/a> a schema:NewsArticle ;
                schema:articleBody "Die Alster AG kauft die Bille GmbH. Die Bille GmbH meldet 3 Millionen Euro Umsatz."@de ;
                schema:inLanguage "de" ;
                schema:datePublished "2026-03-04"^^xsd:date ;
                ng:digest "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
                prov:wasDerivedFrom <https://example.org/source> ;
                schema:mentions id:alster, id:bille .
            id:alster a ng:Company ; skos:prefLabel "Alster AG"@de ; ng:mention <https://example.org/a#char=4,13> .
            id:bille a ng:Company ; skos:prefLabel "Bille GmbH"@de .

            id:alster ng:acquires id:bille .
            a:fact-1 rdf:reifies <<( id:alster ng:acquires id:bille )>> ;
                a ng:Fact ; ng:status ng:Asserted ; ng:confidence 0.94 ;
                ng:evidence <https://example.org/a#char=0,35> ; ng:cue <https://example.org/a#char=14,19> ;
                ng:subjectSpan <https://example.org/a#char=4,13> ; ng:objectSpan <https://example.org/a#char=24,34> .

            a:fact-2 rdf:reifies <<( id:bille ng:reportsRevenue a:amount-1 )>> ;
                a ng:Fact ; ng:status ng:Alleged ; ng:confidence 0.8 ; ng:speaker id:alster ;
                ng:evidence <https://example.org/a#char=36,83> ; ng:cue <https://example.org/a#char=51,57> ;
                ng:subjectSpan <https://example.org/a#char=40,50> ; ng:objectSpan <https://example.org/a#char=58,75> .
            a:amount-1 a ng:MonetaryAmount ; ng:amount 3000000.0 ; ng:currency "EUR" .

            a:annotation-1 a oa:Annotation ; oa:motivatedBy oa:highlighting ; oa:hasBody a:fact-1 ; oa:hasTarget a:target-1 .
            a:target-1 a oa:SpecificResource ; oa:hasSource <https://example.org/a> ; oa:hasSelector a:range-1, a:quote-1 .
            a:range-1 a oa:RangeSelector ; oa:hasStartSelector a:start-1 ; oa:hasEndSelector a:end-1 .
            a:start-1 a oa:XPathSelector ; rdf:value "/html[1]/body[1]/p[2]/text()[1]" ; oa:refinedBy a:start-1-position .
            a:start-1-position a oa:TextPositionSelector ;
                oa:start "0"^^xsd:nonNegativeInteger ; oa:end "0"^^xsd:nonNegativeInteger .
            a:end-1 a oa:XPathSelector ; rdf:value "/html[1]/body[1]/*[3]/text()[1]" ; oa:refinedBy a:end-1-position .
            a:end-1-position a oa:TextPositionSelector ;
                oa:start "35"^^xsd:nonNegativeInteger ; oa:end "35"^^xsd:nonNegativeInteger .
            a:quote-1 a oa:TextQuoteSelector ; oa:exact "Die Alster AG kauft die Bille GmbH." .
            """;

    private static Graph parse(String turtle) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.TURTLE)
                .toGraph();
    }

    private static ValidationReport validate(String turtle) {
        return VALIDATOR.validate(SHAPES, parse(turtle));
    }

    private static void assertRefused(String sound, String wrong) {
        assertThat(SOUND).contains(sound);
        assertThat(validate(SOUND.replace(sound, wrong)).conforms()).as(wrong).isFalse();
    }

    @Test
    void soundGraphConforms() {
        assertThat(validate(SOUND).getEntries())
                .extracting(e -> e.focusNode() + " " + e.message())
                .isEmpty();
    }

    @Test
    void allegedFactMustNotStand() {
        assertRefused(
                "id:alster ng:acquires id:bille .",
                "id:alster ng:acquires id:bille . id:bille ng:reportsRevenue a:amount-1 .");
    }

    @Test
    void factToldByAnotherMustNotStand() {
        assertRefused("ng:Asserted ;", "ng:Asserted ; ng:speaker id:bille ;");
    }

    @Test
    void factToldByItsSubjectMayStand() {
        assertThat(validate(SOUND.replace("ng:Asserted ;", "ng:Asserted ; ng:speaker id:alster ;"))
                        .conforms())
                .isTrue();
    }

    @Test
    void vouchedFactMustStand() {
        assertRefused("id:alster ng:acquires id:bille .", "");
    }

    @Test
    void deniedFactMayStandWhenAnotherVouchesForIt() {
        String denied = SOUND + """
                a:fact-3 rdf:reifies <<( id:alster ng:acquires id:bille )>> ;
                    a ng:Fact ; ng:status ng:Denied ; ng:confidence 0.9 ; ng:speaker id:bille ;
                    ng:evidence <https://example.org/a#char=0,35> ; ng:cue <https://example.org/a#char=14,19> ;
                    ng:subjectSpan <https://example.org/a#char=4,13> ; ng:objectSpan <https://example.org/a#char=24,34> .
                """;
        assertThat(validate(denied).conforms()).isTrue();
    }

    @Test
    void factHasOneStatusOfTheScheme() {
        assertRefused("ng:status ng:Alleged", "ng:status ng:Rumoured");
        assertRefused("ng:status ng:Alleged", "ng:status ng:Alleged, ng:Denied");
        assertRefused("ng:status ng:Alleged ;", "");
    }

    @Test
    void factHasOneTriple() {
        assertRefused(
                "<<( id:bille ng:reportsRevenue a:amount-1 )>>",
                "<<( id:bille ng:reportsRevenue a:amount-1 )>>, <<( id:bille ng:reportsProfit a:amount-1 )>>");
    }

    @Test
    void factSaysAPropertyOfTheOntology() {
        assertRefused("<<( id:bille ng:reportsRevenue a:amount-1 )>>", "<<( id:bille skos:related a:amount-1 )>>");
    }

    @Test
    void reifierIsAFact() {
        assertRefused("a ng:Fact ; ng:status ng:Alleged", "ng:status ng:Alleged");
    }

    @Test
    void confidenceIsBetweenZeroAndOne() {
        assertRefused("ng:confidence 0.94", "ng:confidence 1.94");
    }

    @Test
    void aValidTimeIsOfDaysAndDoesNotEndBeforeItBegins() {
        String confidence = "ng:confidence 0.94 ;";
        String times = confidence + " ng:validFrom \"2026-01-01\"^^xsd:date ; ng:validUntil \"%s\"^^xsd:date ;";
        assertThat(validate(SOUND.replace(confidence, times.formatted("2026-01-01")))
                        .conforms())
                .isTrue();
        assertRefused(confidence, times.formatted("2025-12-31"));
        assertRefused(confidence, confidence + " ng:validFrom \"2026\"^^xsd:gYear ;");
    }

    @Test
    void evidenceIsARangeOfCharacters() {
        assertRefused("#char=36,83", "#char=36");
    }

    @Test
    void anchorsAreThere() {
        assertRefused("ng:cue <https://example.org/a#char=14,19> ;", "");
    }

    @Test
    void entityHasOneClassAndAName() {
        assertRefused("id:alster a ng:Company ;", "id:alster a ng:Company, ng:Person ;");
        assertRefused("skos:prefLabel \"Bille GmbH\"@de", "skos:altLabel \"Bille GmbH\"@de");
    }

    @Test
    void articleHasBodyDigestAndSource() {
        assertRefused("sha256:0123", "sha256:");
        assertRefused("prov:wasDerivedFrom <https://example.org/source> ;", "");
        assertRefused("schema:articleBody", "schema:headline");
    }

    @Test
    void moneyHasAnAmountAndACurrency() {
        assertRefused("ng:currency \"EUR\"", "ng:currency \"Euro\"");
        assertRefused("ng:amount 3000000.0 ;", "");
        assertRefused("ng:amount 3000000.0 ;", "ng:amountMin 4.0 ; ng:amountMax 3.0 ;");
    }

    @Test
    void annotationHighlightsASentenceForAFact() {
        assertRefused("oa:motivatedBy oa:highlighting ;", "");
        assertRefused("oa:hasBody a:fact-1", "oa:hasBody id:alster");
        assertRefused("oa:hasSource <https://example.org/a> ;", "");
        assertRefused("oa:hasSelector a:range-1, a:quote-1", "oa:hasSelector a:quote-1");
    }

    @Test
    void annotationSelectsByPathsPositionsAndWords() {
        assertRefused("oa:hasEndSelector a:end-1", "oa:hasEndSelector a:quote-1");
        assertRefused("/html[1]/body[1]/p[2]/text()[1]", "html > body > p:nth-child(2)");
        assertRefused("; oa:refinedBy a:start-1-position", "");
        assertRefused("oa:end \"35\"^^xsd:nonNegativeInteger", "oa:end \"34\"^^xsd:nonNegativeInteger");
        assertRefused("oa:exact \"Die", "oa:prefix \"Die");
    }

    @Test
    void contradictionHasOneKindAndTwoSides() {
        String sound = PREFIXES + """
                a:contradiction a ng:Contradiction, ng:DeniedClaim ; ng:about a:x ; ng:onProperty ng:uses ;
                    ng:side a:yes, a:no ; ng:affirmingSide a:yes ; ng:denyingSide a:no .
                """;
        assertThat(validate(sound).conforms()).isTrue();
        for (String part : List.of(", ng:DeniedClaim", "ng:about a:x ; ", "ng:onProperty ng:uses ;", ", a:no")) {
            assertThat(validate(sound.replace(part, "")).conforms()).as(part).isFalse();
        }
        assertThat(validate(sound.replace("affirmingSide a:yes", "affirmingSide a:no"))
                        .conforms())
                .isFalse();
    }

    @Test
    void ontologyConformsToItsOwnShape() {
        Shapes terms = Shapes.parse(parse("""
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix ng: <https://w3id.org/newsgraph/ontology#> .
                ng:TermShape a sh:NodeShape ;
                    sh:targetClass owl:Class, owl:ObjectProperty, owl:DatatypeProperty, ng:RelationProperty, ng:QualifierProperty ;
                    sh:property [ sh:path rdfs:label ; sh:minCount 2 ; sh:maxCount 2 ; sh:uniqueLang true ;
                        sh:languageIn ( "de" "en" ) ] ;
                    sh:property [ sh:path rdfs:comment ; sh:minCount 2 ; sh:maxCount 2 ; sh:uniqueLang true ;
                        sh:languageIn ( "de" "en" ) ] ;
                    sh:property [ sh:path rdfs:subClassOf ; sh:class owl:Class ] ;
                    sh:property [ sh:path rdfs:subPropertyOf ; sh:class ng:RelationProperty ] ;
                    sh:property [ sh:path owl:inverseOf ; sh:class ng:RelationProperty ] ;
                    sh:property [ sh:path ng:qualifier ; sh:class ng:QualifierProperty ] .
                """));
        ValidationReport report =
                VALIDATOR.validate(terms, Knowledge.bundled().files().ontology().getGraph());
        assertThat(report.getEntries())
                .filteredOn(e -> e.severity().equals(Severity.Violation))
                .extracting(e -> e.focusNode() + " " + e.message())
                .isEmpty();
    }
}
