package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What every entry of {@code ontology/register.ttl} must keep. */
class RegisterTest {
    private static final String ENTITY = "https://w3id.org/newsgraph/id/";
    private static final Set<String> CLASSES = Set.of(
            "Company",
            "Authority",
            "Court",
            "MediaOrganization",
            "Institution",
            "Organization",
            "Person",
            "AIModel",
            "Software",
            "Service",
            "OnlinePlatform",
            "Device",
            "Vehicle",
            "Product",
            "Country",
            "City",
            "Region",
            "Place",
            "Event",
            "LegalCase");
    /** Common words that look like names when a sentence begins with them. */
    private static final Set<String> WORDS = Set.of(
            "Allianz",
            "Arm",
            "Bild",
            "Block",
            "Box",
            "Der Standard",
            "Die Presse",
            "Die Welt",
            "Die Zeit",
            "Echo",
            "Economist",
            "Essen",
            "Focus",
            "Gap",
            "Golf",
            "Grab",
            "Halle",
            "Hof",
            "Junge",
            "Kommission",
            "Mobile",
            "New Yorker",
            "Orange",
            "Otto",
            "Post",
            "Regen",
            "Sage",
            "Sharp",
            "Shell",
            "Snap",
            "Standard",
            "Stellen",
            "Stern",
            "Süddeutsche",
            "Target",
            "Threads",
            "Union",
            "Verfassungsschutz",
            "Visa",
            "Welt",
            "Wise",
            "Word",
            "X",
            "Zeit",
            "Zoom",
            "Zug");

    private static final Model REGISTER =
            RDFDataMgr.loadModel(Path.of("ontology", "register.ttl").toUri().toString());

    @Test
    void hundredsOfEntitiesAreKnown() {
        assertThat(entities()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void everyEntityHasExactlyOneClassOfTheOntology() {
        assertThat(entities()).allSatisfy(e -> assertThat(types(e)).hasSize(1).isSubsetOf(CLASSES));
    }

    @Test
    void everyEntityHasOnePreferredNameInGermanAndOneInEnglish() {
        assertThat(entities())
                .allSatisfy(e -> assertThat(literals(e, SKOS.prefLabel).map(Literal::getLanguage))
                        .containsExactlyInAnyOrder("de", "en"));
    }

    @Test
    void everySlugIsLowerCaseAsciiWithHyphens() {
        assertThat(entities())
                .allSatisfy(e -> assertThat(e.getURI()).matches(Pattern.quote(ENTITY) + "[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everyNameBelongsToOneEntity() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (Resource entity : entities()) {
            names(entity)
                    .forEach(
                            n -> owners.computeIfAbsent(n, k -> new TreeSet<>()).add(entity.getURI()));
        }
        owners.values().removeIf(uris -> uris.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void noAliasRepeatsAPreferredName() {
        assertThat(entities())
                .allSatisfy(e -> assertThat(literals(e, SKOS.altLabel).map(Literal::getLexicalForm))
                        .doesNotContainAnyElementsOf(literals(e, SKOS.prefLabel)
                                .map(Literal::getLexicalForm)
                                .toList())
                        .doesNotHaveDuplicates());
    }

    @Test
    void namesAreTrimmedAndBeginWithALetterOrDigit() {
        assertThat(entities())
                .allSatisfy(e -> assertThat(names(e))
                        .allSatisfy(n -> assertThat(n)
                                .matches("[\\p{L}\\p{N}].*")
                                .isEqualTo(n.strip())
                                .doesNotContain("  ")));
    }

    @Test
    void noNameIsAnOrdinaryWordOrASingleLetter() {
        assertThat(entities().stream().flatMap(RegisterTest::names))
                .doesNotContainAnyElementsOf(WORDS)
                .allSatisfy(n -> assertThat(n.length()).isGreaterThan(1));
    }

    @Test
    void wikidataItemsAreWellFormedAndUsedOnce() {
        List<String> items = REGISTER.listObjectsOfProperty(OWL2.sameAs)
                .mapWith(RDFNode::toString)
                .toList();
        assertThat(items)
                .isNotEmpty()
                .allMatch(i -> i.matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*"))
                .hasSize(REGISTER.listStatements(null, OWL2.sameAs, (RDFNode) null)
                        .toList()
                        .size());
    }

    @Test
    void onlyDeclaredPredicatesAreUsed() {
        Set<Property> used = new HashSet<>();
        REGISTER.listStatements().forEach(s -> used.add(s.getPredicate()));
        assertThat(used).isSubsetOf(RDF.type, SKOS.prefLabel, SKOS.altLabel, OWL2.sameAs);
    }

    private static List<Resource> entities() {
        return REGISTER.listSubjects().toList();
    }

    private static List<String> types(Resource entity) {
        return entity.listProperties(RDF.type)
                .mapWith(s -> s.getResource().getURI().replace(Ontology.NAMESPACE, ""))
                .toList();
    }

    private static Stream<String> names(Resource entity) {
        return Stream.concat(literals(entity, SKOS.prefLabel), literals(entity, SKOS.altLabel))
                .map(Literal::getLexicalForm);
    }

    private static Stream<Literal> literals(Resource entity, Property property) {
        return entity.listProperties(property).mapWith(s -> s.getLiteral()).toList().stream();
    }
}
