package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.Property;

/** The bundled ontology and lexicon. */
class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Ontology ONTOLOGY = KNOWLEDGE.ontology();
    private static final Lexicon LEXICON = KNOWLEDGE.lexicon();
    private static final Set<String> STATUSES =
            Set.of("Asserted", "Planned", "Possible", "Alleged", "Denied", "Negated");

    private static List<Property> relations() {
        return ONTOLOGY.properties().values().stream()
                .filter(p -> p.kind() == Kind.RELATION)
                .toList();
    }

    @Test
    void everyTermIsLabelledAndExplainedInGermanAndEnglish() {
        Stream<Term> terms =
                Stream.concat(ONTOLOGY.classes().values().stream(), ONTOLOGY.properties().values().stream());
        assertThat(terms).isNotEmpty().allSatisfy(term -> {
            assertThat(term.labels()).as(term.name()).containsKeys("de", "en");
            assertThat(term.comments()).as(term.name()).containsKeys("de", "en");
        });
    }

    @Test
    void classesAreLayered() {
        assertThat(ONTOLOGY.isA("Court", "Agent")).isTrue();
        assertThat(ONTOLOGY.isA("AIModel", "Product")).isTrue();
        assertThat(ONTOLOGY.isA("Person", "Organization")).isFalse();
        assertThat(ONTOLOGY.subclasses("Agent"))
                .extracting(Term::name)
                .containsExactly("Group", "Organization", "Person");
        assertThat(ONTOLOGY.subclasses("")).extracting(Term::name).contains("Agent", "Product", "Place");
    }

    @Test
    void statusSchemeHasTheSixStatuses() {
        assertThat(ONTOLOGY.statuses()).containsExactlyInAnyOrderElementsOf(STATUSES);
    }

    @Test
    void aWordIsOfOneOfficeAndWrittenAsItIsCompared() {
        Graph terms = Knowledge.bundled().files().ontology().getGraph();
        Node office = NodeFactory.createURI(Ontology.NAMESPACE + "Office");
        List<Node> offices = terms.stream(Node.ANY, RDF.type.asNode(), office)
                .map(Triple::getSubject)
                .toList();
        assertThat(offices).hasSizeGreaterThan(10).allSatisfy(o -> {
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.definition.asNode())) {
                assertThat(terms.stream(o, property, Node.ANY)
                                .map(t -> t.getObject().getLiteralLanguage()))
                        .containsExactlyInAnyOrder("de", "en");
            }
        });
        List<Node> words = offices.stream()
                .flatMap(o -> terms.stream(o, SKOS.hiddenLabel.asNode(), Node.ANY))
                .map(Triple::getObject)
                .toList();
        assertThat(words).doesNotHaveDuplicates().contains(NodeFactory.createLiteralString("vorstandschefin"));
        assertThat(words)
                .allSatisfy(word -> assertThat(word)
                        .isEqualTo(NodeFactory.createLiteralString(
                                word.getLiteralLexicalForm().toLowerCase(Locale.ROOT))));
    }

    @Test
    void relationsSayWhatTheyJoin() {
        assertThat(relations()).hasSizeGreaterThan(35).allSatisfy(relation -> {
            assertThat(relation.domain()).as(relation.name()).isNotEmpty();
            assertThat(relation.range()).as(relation.name()).isNotEmpty();
        });
    }

    @Test
    void qualifiersOfRelationsAreQualifiers() {
        assertThat(relations())
                .allSatisfy(relation -> assertThat(relation.qualifiers())
                        .allSatisfy(name ->
                                assertThat(ONTOLOGY.property(name).kind()).isEqualTo(Kind.QUALIFIER)));
    }

    @Test
    void inversesAreMutualAndSwapTheirEnds() {
        assertThat(relations())
                .filteredOn(r -> r.inverse() != null)
                .isNotEmpty()
                .allSatisfy(relation -> {
                    Property inverse = ONTOLOGY.property(String.valueOf(relation.inverse()));
                    assertThat(inverse.inverse()).isEqualTo(relation.name());
                    assertThat(inverse.domain()).isEqualTo(relation.range());
                    assertThat(inverse.range()).isEqualTo(relation.domain());
                });
    }

    @Test
    void symmetricRelationsHaveEqualEnds() {
        assertThat(relations())
                .filteredOn(Property::symmetric)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.domain()).as(r.name()).isEqualTo(r.range()));
    }

    @Test
    void subpropertiesHaveNoWiderDomainThanTheirParents() {
        assertThat(relations())
                .allSatisfy(relation -> relation.parents()
                        .forEach(parent -> assertThat(relation.domain())
                                .as(relation.name())
                                .allMatch(d -> ONTOLOGY.isAny(
                                        d, ONTOLOGY.property(parent).domain()))));
    }

    @Test
    void accusationsAndPlansHaveAStrongestStatus() {
        assertThat(ONTOLOGY.property("accusedOf").status()).isEqualTo("Alleged");
        assertThat(ONTOLOGY.property("plansCapex").status()).isEqualTo("Planned");
    }

    @Test
    void everyRelationHasThreeWordsOrAnInverseThatHas() {
        assertThat(relations()).allSatisfy(relation -> {
            String name = LEXICON.framesOf(relation.name()).isEmpty() && relation.inverse() != null
                    ? relation.inverse()
                    : relation.name();
            assertThat(LEXICON.framesOf(name).stream().map(Frame::lemma).distinct())
                    .as(relation.name())
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void everyFunctionAndPartOfSpeechIsUsed() {
        assertThat(LEXICON.frames().stream().flatMap(f -> f.arguments().stream().map(Argument::function)))
                .contains(Function.values());
        assertThat(LEXICON.frames().stream().map(Frame::partOfSpeech)).contains(PartOfSpeech.values());
    }

    @Test
    void qualifiersThatWordsBindAreAllowedByTheirRelation() {
        assertThat(LEXICON.frames()).allSatisfy(frame -> {
            Property property = ONTOLOGY.properties().get(frame.reference());
            if (property != null) {
                assertThat(frame.arguments())
                        .as(frame.lemma() + " " + frame.reference())
                        .extracting(Argument::fills)
                        .allMatch(
                                f -> Set.of("subject", "object", "speaker", "").contains(f)
                                        || property.qualifiers().contains(f));
            }
        });
    }

    @Test
    void noFrameIsGivenTwice() {
        assertThat(LEXICON.frames()).doesNotHaveDuplicates();
    }

    @Test
    void takeoverHasBuyerAndBought() {
        assertThat(LEXICON.frames("übernehmen"))
                .filteredOn(f -> f.reference().equals("acquires"))
                .singleElement()
                .satisfies(frame -> assertThat(frame.arguments())
                        .contains(
                                new Argument(Function.SUBJECT, null, "subject", Set.of(), Need.REQUIRED),
                                new Argument(Function.DIRECT_OBJECT, null, "object", Set.of(), Need.REQUIRED),
                                new Argument(Function.PREPOSITIONAL, "für", "price", Set.of(), Need.OPTIONAL)));
    }

    @Test
    void bundledFilesGiveTheSameFramesInTheSameOrder() {
        assertThat(Knowledge.read(OntologyFiles.bundled()).lexicon().frames()).isEqualTo(LEXICON.frames());
    }

    @Test
    void digestNamesTheFiles() {
        assertThat(KNOWLEDGE.digest())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(OntologyFiles.bundled().digest());
    }

    @Test
    void modelsHoldWhatTheFilesSay() {
        assertThat(KNOWLEDGE.files().ontology().size()).isGreaterThan(500);
        assertThat(KNOWLEDGE.files().shapes().isEmpty()).isFalse();
        assertThat(KNOWLEDGE.files().lexicon().size()).isGreaterThan(5000);
    }
}
