package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.newsgraph.ontology.Rule.NodeRule;
import org.newsgraph.ontology.Rule.TripleRule;

/** Reads a rule, and refuses one that could not be kept up to date when articles change. */
record RuleReader(String name, String base) {
    private static final Pattern BASE = Pattern.compile("(?im)^BASE\\s+<[^>]*>");
    private static final Node ABOUT = NodeFactory.createURI(Ontology.NAMESPACE + "about");
    private static final Node ON_PROPERTY = NodeFactory.createURI(Ontology.NAMESPACE + "onProperty");

    static Rule read(String name, String text, String base) {
        return new RuleReader(name, base).read(text);
    }

    private Rule read(String text) {
        Query query = parse(BASE.matcher(text).replaceFirst(Matcher.quoteReplacement("BASE <" + base + ">")));
        if (!query.isConstructType() || query.isConstructQuad()) {
            throw wrong("is no CONSTRUCT of triples", "write CONSTRUCT { … } WHERE { … }");
        }
        List<Triple> template = query.getConstructTemplate().getTriples();
        List<Binding> rows = keys(query);
        return rows.isEmpty() ? tripleRule(template, query) : nodeRule(template, query, rows);
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
            throw new OntologyException(file() + " is no SPARQL: " + reason, e);
        }
    }

    private String file() {
        return "rules/" + name + ".rq";
    }

    private OntologyException wrong(String what, String remedy) {
        return new OntologyException(file() + " " + what + "; " + remedy);
    }

    private static List<Binding> keys(Query query) {
        List<Binding> rows = new ArrayList<>();
        QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                if (NodeRule.isKeys(data)) {
                    rows.addAll(data.getRows());
                }
                return data;
            }
        });
        return rows;
    }

    private NodeRule nodeRule(List<Triple> template, Query query, List<Binding> rows) {
        for (Triple triple : template) {
            Node node = triple.getSubject();
            if (!template.contains(Triple.create(node, ABOUT, NodeRule.SUBJECT))
                    || !template.contains(Triple.create(node, ON_PROPERTY, NodeRule.PROPERTY))) {
                throw wrong(
                        "concludes a triple of " + node + ", which is about nothing",
                        "add " + node + " ng:about ?subject ; ng:onProperty ?property");
            }
        }
        if (rows.stream().anyMatch(row -> row.contains(NodeRule.SUBJECT))) {
            throw wrong("names a subject among its keys", "write UNDEF for ?subject");
        }
        return NodeRule.of(name, query, rows);
    }

    private TripleRule tripleRule(List<Triple> template, Query query) {
        if (template.size() != 1) {
            throw wrong(
                    "concludes " + template.size() + " triples",
                    "conclude one, or nodes, with VALUES (?subject ?property) { (UNDEF UNDEF) } in WHERE");
        }
        List<Triple> schema = new ArrayList<>();
        List<Triple> body = new ArrayList<>();
        ExprList filters = new ExprList();
        for (Element element : elements(query.getQueryPattern())) {
            switch (element) {
                case ElementPathBlock block -> body.addAll(triples(block));
                case ElementFilter filter -> filters.add(plain(filter.getExpr()));
                case ElementNamedGraph graph -> schema.addAll(schema(graph));
                default -> throw wrong("uses more than triples, FILTER and GRAPH <graph/ontology>", "split it");
            }
        }
        requireBound(template.getFirst(), schema, body);
        return new TripleRule(name, template.getFirst(), schema, body, filters);
    }

    private static List<Element> elements(Element element) {
        return element instanceof ElementGroup group ? group.getElements() : List.of(element);
    }

    private List<Triple> schema(ElementNamedGraph graph) {
        if (!graph.getGraphNameNode().equals(NodeFactory.createURI(base + "graph/ontology"))) {
            throw wrong("reads the graph " + graph.getGraphNameNode(), "name <graph/ontology>, or no graph");
        }
        List<Triple> triples = new ArrayList<>();
        for (Element element : elements(graph.getElement())) {
            if (!(element instanceof ElementPathBlock block)) {
                throw wrong("asks the ontology for more than triples", "move FILTER behind the GRAPH block");
            }
            triples.addAll(triples(block));
        }
        return triples;
    }

    private List<Triple> triples(ElementPathBlock block) {
        List<Triple> triples = new ArrayList<>();
        for (TriplePath path : block.getPattern().getList()) {
            if (!path.isTriple()) {
                throw wrong("has the property path " + path.getPath(), "write triples");
            }
            triples.add(path.asTriple());
        }
        return triples;
    }

    private Expr plain(Expr filter) {
        if (asksForTriples(filter)) {
            throw wrong("asks in a FILTER whether triples exist", "compare variables only");
        }
        return filter;
    }

    private static boolean asksForTriples(Expr filter) {
        return filter instanceof ExprFunctionOp
                || (filter.isFunction()
                        && filter.getFunction().getArgs().stream().anyMatch(RuleReader::asksForTriples));
    }

    /** Every variable of the head must be found, and every property be known once the ontology was asked. */
    private void requireBound(Triple head, List<Triple> schema, List<Triple> body) {
        Set<Node> known = new HashSet<>();
        schema.forEach(triple -> known.addAll(nodes(triple)));
        for (Triple triple : body) {
            if (Var.isVar(triple.getPredicate()) && !known.contains(triple.getPredicate())) {
                throw wrong(
                        "leaves the property " + triple.getPredicate() + " open",
                        "say in GRAPH <graph/ontology> which properties are meant");
            }
        }
        body.forEach(triple -> known.addAll(nodes(triple)));
        if (body.isEmpty() || nodes(head).stream().anyMatch(node -> Var.isVar(node) && !known.contains(node))) {
            throw wrong("concludes what its WHERE does not find", "use variables of its triples");
        }
    }

    private static List<Node> nodes(Triple triple) {
        return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
