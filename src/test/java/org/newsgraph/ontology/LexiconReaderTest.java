package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Frame.PartOfSpeech;

/** Words of one's own, right and wrong. */
class LexiconReaderTest {
    private static final String PREFIXES = """
            @prefix lex: <https://w3id.org/newsgraph/lexicon/de#> .
            @prefix ng: <https://w3id.org/newsgraph/ontology#> .
            @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
            @prefix synsem: <http://www.w3.org/ns/lemon/synsem#> .
            @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            """;
    private static final String VERB = """
            lex:testen a ontolex:Word ; lexinfo:partOfSpeech lexinfo:verb ;
                ontolex:canonicalForm [ ontolex:writtenRep "testen"@de ] ;
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

    private Knowledge read(String turtle) throws IOException {
        Files.writeString(folder.resolve("lexicon-mine.ttl"), PREFIXES + turtle);
        return Knowledge.read(folder);
    }

    private void assertRefused(String turtle, String... words) {
        assertThatThrownBy(() -> read(turtle))
                .isInstanceOf(OntologyException.class)
                .message()
                .startsWith("lexicon-mine.ttl")
                .doesNotContain("\n")
                .contains(words);
    }

    @Test
    void argumentsFillWhatTheSenseMapsThemTo() throws IOException {
        Knowledge knowledge = read(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:prepositionalAdjunct _:bei ; lexinfo:directObject _:o ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:bei ;
                    ng:bindsQualifier [ ng:qualifierProperty ng:reason ; ng:argument _:o ] ;
                    ng:bindsQualifier [ ng:qualifierProperty ng:kind ; ng:constant "net" ] ;
                    ng:strongestStatus ng:Possible ; ng:negativeAmount true ] .
                _:bei synsem:marker "bei"@de .
                _:o synsem:optional true ; ng:headLemma "Sache"@de, "Ding"@de .
                """);
        assertThat(knowledge.lexicon().frames("testen"))
                .containsExactly(new Frame(
                        "testen",
                        "de",
                        "testen",
                        PartOfSpeech.VERB,
                        "sues",
                        List.of(
                                new Argument(Function.SUBJECT, null, "subject", Set.of(), Need.REQUIRED),
                                new Argument(Function.PREPOSITIONAL, "bei", "object", Set.of(), Need.REQUIRED),
                                new Argument(
                                        Function.DIRECT_OBJECT,
                                        null,
                                        "reason",
                                        Set.of("Sache", "Ding"),
                                        Need.OPTIONAL)),
                        Set.of(),
                        "Possible",
                        null,
                        Map.of("kind", "net"),
                        true));
    }

    @Test
    void ownFilesAddToTheBundledOnes() throws IOException {
        Files.delete(folder.resolve("lexicon-de.ttl"));
        Knowledge knowledge = read(VERB + "ontolex:sense [ ontolex:reference ng:Planned ] .");
        assertThat(knowledge.lexicon().frames("testen")).hasSize(1);
        assertThat(knowledge.lexicon().frames("kaufen")).isNotEmpty();
        assertThat(knowledge.digest()).isNotEqualTo(Knowledge.bundled().digest());
    }

    @Test
    void ownRelationNeedsNoProgramming() throws IOException {
        Knowledge knowledge = read(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ] ;
                ontolex:sense [ ontolex:reference ng:insures ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ] .
                ng:insures a ng:RelationProperty, owl:ObjectProperty ;
                    rdfs:label "versichert"@de, "insures"@en ; rdfs:domain ng:Company ; rdfs:range ng:Agent .
                """);
        assertThat(knowledge.ontology().property("insures").domain()).containsExactly("Company");
        assertThat(knowledge.lexicon().framesOf("insures")).hasSize(1);
    }

    @Test
    void twoBehavioursOfASenseAreTwoFrames() throws IOException {
        Knowledge knowledge = read(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ],
                    [ lexinfo:subject _:s2 ; lexinfo:indirectObject _:d ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s, _:s2 ; synsem:objOfProp _:o, _:d ] .
                """);
        assertThat(knowledge.lexicon().frames("testen"))
                .extracting(f -> f.arguments().get(1).function())
                .containsExactly(Function.DIRECT_OBJECT, Function.INDIRECT_OBJECT);
    }

    @Test
    void requiredWordsFillNothing() throws IOException {
        Knowledge knowledge = read(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ; lexinfo:prepositionalAdjunct _:auf ] ;
                ontolex:sense [ ontolex:reference ng:launched ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ] .
                _:auf synsem:marker "auf"@de ; ng:headLemma "Markt"@de .
                """);
        assertThat(knowledge.lexicon().frames("testen").getFirst().arguments().getLast())
                .isEqualTo(new Argument(Function.PREPOSITIONAL, "auf", "", Set.of("Markt"), Need.REQUIRED));
    }

    @Test
    void syntaxErrorIsTold() {
        assertRefused("lex:testen a ", "lexicon-mine.ttl is not Turtle", "line");
    }

    @Test
    void wordWithoutSenseIsRefused() {
        assertRefused(VERB + "rdfs:label \"x\"@de .", "testen has no ontolex:sense", "add one");
    }

    @Test
    void wordWithoutLanguageIsRefused() {
        assertRefused(
                "lex:a lexinfo:partOfSpeech lexinfo:noun ; ontolex:canonicalForm [ ontolex:writtenRep \"A\" ] ;"
                        + " ontolex:sense [ ontolex:reference ng:Company ] .",
                "without language");
    }

    @Test
    void unknownReferenceIsRefused() {
        assertRefused(VERB + "ontolex:sense [ ontolex:reference ng:nothing ] .", "testen refers to ng:nothing");
    }

    @Test
    void senseWithoutReferenceIsRefused() {
        assertRefused(VERB + "ontolex:sense [ rdfs:label \"x\"@de ] .", "testen has a sense without ontolex:reference");
    }

    @Test
    void relationWithoutObjectIsRefused() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ] .
                """, "testen says ng:sues without its object", "synsem:objOfProp");
    }

    @Test
    void relationWithoutAnyArgumentIsRefused() {
        assertRefused(VERB + "ontolex:sense [ ontolex:reference ng:sues ] .", "without its subject");
    }

    @Test
    void senseOfForeignArgumentsIsRefused() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:t ; synsem:objOfProp _:u ] .
                """, "are in none of its frames");
    }

    @Test
    void argumentThatIsNotMappedIsRefused() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ; lexinfo:indirectObject _:d ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ] .
                """, "indirectObject that fills nothing", "ng:headLemma");
    }

    @Test
    void prepositionMustBeNamed() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:prepositionalAdjunct _:p ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:p ] .
                """, "prepositionalAdjunct with 0 markers", "synsem:marker");
    }

    @Test
    void unknownFunctionIsRefused() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:object _:o ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ] .
                """, "lexinfo:object", "directObject");
    }

    @Test
    void unknownPartOfSpeechIsRefused() {
        assertRefused(
                "lex:a lexinfo:partOfSpeech lexinfo:name ; ontolex:canonicalForm [ ontolex:writtenRep \"A\"@de ] ;"
                        + " ontolex:sense [ ontolex:reference ng:Company ] .",
                "part of speech “name”");
    }

    @Test
    void relationCannotQualify() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ; lexinfo:indirectObject _:d ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ;
                    ng:bindsQualifier [ ng:qualifierProperty ng:uses ; ng:argument _:d ] ] .
                """, "binds “uses”, which is no qualifier");
    }

    @Test
    void unknownStatusIsRefused() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ;
                    ng:strongestStatus ng:Company ] .
                """, "strongestStatus ng:Company", "Planned");
    }

    @Test
    void optionalMustBeTrueOrFalse() {
        assertRefused(VERB + """
                synsem:synBehavior [ lexinfo:subject _:s ; lexinfo:directObject _:o ] ;
                ontolex:sense [ ontolex:reference ng:sues ; synsem:subjOfProp _:s ; synsem:objOfProp _:o ] .
                _:o synsem:optional "ja" .
                """, "synsem:optional", "true");
    }
}
