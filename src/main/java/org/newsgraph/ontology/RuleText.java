package org.newsgraph.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.ontology.Rule.NodeRule;
import org.newsgraph.ontology.Rule.TripleRule;

/**
 * A rule for people.
 *
 * @param questions that it answers, by language tag
 * @param text SPARQL
 * @param concludes local names of the properties and classes of what it concludes
 */
public record RuleText(String name, Map<String, String> questions, String text, SortedSet<String> concludes) {
    private static final String SH = "http://www.w3.org/ns/shacl#";

    public RuleText {
        questions = Map.copyOf(questions);
    }

    static RuleText of(String name, String text, Model ontology) {
        SortedSet<String> concludes = new TreeSet<>();
        switch (Rule.parse(name, text, Vocabulary.BASE)) {
            case TripleRule rule -> concluded(rule, ontology).forEach(node -> addOurs(concludes, node));
            case NodeRule rule ->
                rule.query().getConstructTemplate().getTriples().forEach(triple -> {
                    addOurs(concludes, triple.getPredicate());
                    addOurs(concludes, triple.getObject());
                });
        }
        return new RuleText(name, questions(text), text, concludes);
    }

    private static void addOurs(SortedSet<String> names, Node node) {
        if (node.isURI() && node.getURI().startsWith(Vocabulary.NG)) {
            names.add(TurtleFile.local(node));
        }
    }

    /** The property a rule says, or all that the ontology puts in its place. */
    private static SortedSet<Node> concluded(TripleRule rule, Model ontology) {
        SortedSet<Node> found = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        Node property = rule.head().getPredicate();
        if (!Var.isVar(property)) {
            found.add(property);
            return found;
        }
        Query query = QueryFactory.create();
        query.setQuerySelectType();
        query.addResultVar(property);
        ElementTriplesBlock block = new ElementTriplesBlock();
        rule.schema().forEach((Triple triple) -> block.addTriple(triple));
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        query.setQueryPattern(group);
        try (QueryExecution execution = QueryExecution.create(query, ontology)) {
            ResultSet rows = execution.execSelect();
            rows.forEachRemaining(
                    row -> found.add(row.get(((Var) property).getVarName()).asNode()));
        }
        return found;
    }

    /** The first line of a rule is its question: {@code # In English? | Auf Deutsch?} */
    private static Map<String, String> questions(String text) {
        Map<String, String> questions = new LinkedHashMap<>();
        String first = text.lines().findFirst().orElse("");
        if (first.startsWith("#")) {
            String[] parts = first.substring(1).split("\\|", 2);
            questions.put("en", parts[0].strip());
            questions.put("de", parts[parts.length - 1].strip());
        }
        return questions;
    }

    /** Rules as {@code sh:SPARQLRule}s. */
    static Model model(SortedMap<String, String> rules) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sh", SH).setNsPrefix("rdfs", RDFS.uri).setNsPrefix("rule", Vocabulary.BASE + "rule/");
        rules.forEach((name, text) -> {
            Resource rule = model.createResource(Vocabulary.BASE + "rule/" + name)
                    .addProperty(RDF.type, model.createResource(SH + "SPARQLRule"))
                    .addProperty(model.createProperty(SH + "construct"), text);
            questions(text).forEach((language, question) -> rule.addProperty(RDFS.label, question, language));
        });
        return model;
    }
}
