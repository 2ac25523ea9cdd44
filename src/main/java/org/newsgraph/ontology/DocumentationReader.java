package org.newsgraph.ontology;

import static org.newsgraph.ontology.TurtleFile.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.jspecify.annotations.Nullable;

/** Reads what the files say for people; more lenient than the readers of what facts need. */
final class DocumentationReader {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String DC = "http://purl.org/dc/terms/";
    private static final Node ONTOLOGY = NodeFactory.createURI(OWL + "Ontology");
    private static final Node SCHEME = NodeFactory.createURI(SKOS + "ConceptScheme");
    private static final Node TITLE = NodeFactory.createURI(DC + "title");
    private static final Node DEPRECATED = NodeFactory.createURI(OWL + "deprecated");
    private static final Set<String> MAPPINGS = Set.of(
            SKOS + "exactMatch",
            SKOS + "closeMatch",
            SKOS + "narrowMatch",
            SKOS + "broadMatch",
            SKOS + "relatedMatch",
            OWL + "equivalentClass",
            OWL + "equivalentProperty",
            OWL + "sameAs");
    /** What has places of its own. */
    private static final Set<String> SHOWN = Set.of(
            Vocabulary.TYPE.getURI(),
            Vocabulary.LABEL.getURI(),
            Vocabulary.COMMENT.getURI(),
            Vocabulary.SUB_CLASS_OF.getURI(),
            Vocabulary.SUB_PROPERTY_OF.getURI(),
            Vocabulary.DOMAIN.getURI(),
            Vocabulary.RANGE.getURI(),
            Vocabulary.DOMAIN_INCLUDES.getURI(),
            Vocabulary.RANGE_INCLUDES.getURI(),
            Vocabulary.INVERSE_OF.getURI(),
            Vocabulary.QUALIFIER.getURI(),
            Vocabulary.STRONGEST_STATUS.getURI(),
            Vocabulary.PRESENT_STATUS.getURI(),
            Vocabulary.NAMED_STATUS.getURI(),
            SKOS + "prefLabel",
            SKOS + "altLabel",
            SKOS + "hiddenLabel",
            SKOS + "definition",
            SKOS + "inScheme",
            SKOS + "hasTopConcept",
            SKOS + "topConceptOf",
            SKOS + "broader",
            SKOS + "narrower",
            OWL + "deprecated",
            OWL + "disjointWith",
            DC + "isReplacedBy",
            DC + "title",
            DC + "description",
            DC + "license",
            OWL + "versionInfo");

    private final Knowledge knowledge;
    private final Model model;
    private final Graph graph;
    private final Map<String, Set<String>> disjoint = new HashMap<>();

    DocumentationReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.model = knowledge.files().ontology();
        this.graph = model.getGraph();
    }

    Documentation read() {
        readDisjoint();
        Model shapes = knowledge.files().shapes();
        SortedMap<String, String> prefixes = new TreeMap<>(shapes.getNsPrefixMap());
        prefixes.putAll(model.getNsPrefixMap());
        Map<String, Note> notes = new HashMap<>();
        SortedMap<String, Concept> concepts = new TreeMap<>();
        SortedMap<String, Scheme> schemes = new TreeMap<>();
        subjects().forEach(term -> {
            notes.put(local(term), note(term));
            if (graph.contains(term, Vocabulary.TYPE, SCHEME)) {
                schemes.put(local(term), scheme(term));
            } else if (!isTerm(local(term))) {
                concepts.put(local(term), concept(term));
            }
        });
        List<RuleText> rules = new ArrayList<>();
        knowledge.files().rules().forEach((name, text) -> rules.add(RuleText.of(name, text, model)));
        return new Documentation(header(), prefixes, notes, schemes, concepts, new ShapeReader(shapes).read(), rules);
    }

    /** A class stays a class, whatever else it is said to be. */
    private boolean isTerm(String name) {
        Ontology ontology = knowledge.ontology();
        return ontology.classes().containsKey(name) || ontology.properties().containsKey(name);
    }

    /** Of our namespace, with a type, in order. */
    private Stream<Node> subjects() {
        return graph
                .find(Node.ANY, Vocabulary.TYPE, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(s -> s.isURI() && s.getURI().startsWith(Vocabulary.NG))
                .toSet()
                .stream()
                .sorted(Comparator.comparing(Node::getURI));
    }

    private OntologyHeader header() {
        Node ontology = graph.find(Node.ANY, Vocabulary.TYPE, ONTOLOGY).mapWith(Triple::getSubject).toList().stream()
                .filter(Node::isURI)
                .min(Comparator.comparing(Node::getURI))
                .orElse(NodeFactory.createURI(Vocabulary.NG.replace("#", "")));
        return new OntologyHeader(
                ontology.getURI(),
                byLanguage(ontology, TITLE),
                byLanguage(ontology, NodeFactory.createURI(DC + "description")),
                first(ontology, OWL + "versionInfo"),
                first(ontology, DC + "license"),
                remarks(ontology));
    }

    private Scheme scheme(Node scheme) {
        List<Node> top = objects(scheme, SKOS + "hasTopConcept");
        List<Node> members = graph.find(Node.ANY, Vocabulary.IN_SCHEME, scheme)
                .mapWith(Triple::getSubject)
                .toList();
        return new Scheme(
                local(scheme),
                labels(scheme),
                Stream.concat(top.stream(), members.stream().sorted(Comparator.comparing(Node::toString)))
                        .filter(Node::isURI)
                        .map(TurtleFile::local)
                        .distinct()
                        .toList());
    }

    private Concept concept(Node concept) {
        Map<String, String> definitions = byLanguage(concept, NodeFactory.createURI(SKOS + "definition"));
        definitions.putAll(byLanguage(concept, Vocabulary.COMMENT));
        return new Concept(
                local(concept),
                names(concept, Vocabulary.TYPE.getURI()),
                objects(concept, SKOS + "inScheme").stream()
                        .map(TurtleFile::local)
                        .findFirst()
                        .orElse(null),
                labels(concept),
                definitions,
                names(concept, SKOS + "broader"));
    }

    private Map<String, String> labels(Node term) {
        Map<String, String> labels = byLanguage(term, TITLE);
        labels.putAll(byLanguage(term, Vocabulary.LABEL));
        labels.putAll(byLanguage(term, Vocabulary.PREF_LABEL));
        return labels;
    }

    private Note note(Node term) {
        List<Remark> all = remarks(term);
        Set<String> synonyms = Stream.of("altLabel", "hiddenLabel", "prefLabel")
                .flatMap(use -> objects(term, SKOS + use).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toSet());
        return new Note(
                synonyms,
                all.stream().filter(r -> MAPPINGS.contains(r.property())).toList(),
                graph.find(term, DEPRECATED, Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .anyMatch(
                                o -> o.isLiteral() && o.getLiteralLexicalForm().equals("true")),
                objects(term, DC + "isReplacedBy").stream()
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .collect(Collectors.toSet()),
                disjoint.getOrDefault(local(term), Set.of()),
                all.stream().filter(r -> !MAPPINGS.contains(r.property())).toList());
    }

    private void readDisjoint() {
        Node disjointWith = NodeFactory.createURI(OWL + "disjointWith");
        graph.find(Node.ANY, disjointWith, Node.ANY)
                .forEachRemaining(t -> addDisjoint(List.of(t.getSubject(), t.getObject())));
        graph.find(Node.ANY, NodeFactory.createURI(OWL + "members"), Node.ANY)
                .forEachRemaining(t -> addDisjoint(GraphList.members(GNode.create(graph, t.getObject()))));
    }

    private void addDisjoint(List<Node> classes) {
        List<String> names =
                classes.stream().filter(Node::isURI).map(TurtleFile::local).toList();
        for (String name : names) {
            Set<String> others = disjoint.computeIfAbsent(name, n -> new TreeSet<>());
            names.stream().filter(other -> !other.equals(name)).forEach(others::add);
        }
    }

    private List<Remark> remarks(Node term) {
        return graph.find(term, Node.ANY, Node.ANY).toList().stream()
                .filter(t -> !SHOWN.contains(t.getPredicate().getURI())
                        && !t.getObject().isBlank())
                .map(DocumentationReader::remark)
                .sorted(Comparator.comparing(Remark::property).thenComparing(Remark::value))
                .toList();
    }

    private static Remark remark(Triple triple) {
        Node object = triple.getObject();
        String property = triple.getPredicate().getURI();
        if (!object.isLiteral()) {
            return new Remark(property, object.toString(), null, object.isURI());
        }
        String language = object.getLiteralLanguage();
        return new Remark(property, object.getLiteralLexicalForm(), language.isEmpty() ? null : language, false);
    }

    private List<Node> objects(Node subject, String property) {
        return graph
                .find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private Set<String> names(Node subject, String property) {
        return objects(subject, property).stream()
                .filter(Node::isURI)
                .map(TurtleFile::local)
                .collect(Collectors.toSet());
    }

    private @Nullable String first(Node subject, String property) {
        return objects(subject, property).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> byLanguage(Node subject, Node property) {
        Map<String, String> texts = new TreeMap<>();
        objects(subject, property.getURI()).stream()
                .filter(Node::isLiteral)
                .forEach(node -> texts.putIfAbsent(
                        node.getLiteralLanguage().toLowerCase(Locale.ROOT), node.getLiteralLexicalForm()));
        return texts;
    }
}
