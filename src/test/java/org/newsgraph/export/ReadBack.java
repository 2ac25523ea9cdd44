package org.newsgraph.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.neo4j.cypherdsl.core.KeyValueMapEntry;
import org.neo4j.cypherdsl.core.Literal;
import org.neo4j.cypherdsl.parser.CypherParser;

/** Reads what other tools are given with libraries that know nothing of newsgraph. */
final class ReadBack {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadBack() {}

    /** Nodes by identifier, and edges; each with its attributes. */
    record Net(Map<String, Map<String, String>> nodes, List<Link> links) {
        record Link(String source, String target, Map<String, String> attributes) {}

        Told told() {
            Told told = new Told(new TreeMap<>(), new ArrayList<>());
            nodes.values().stream()
                    .filter(node -> "entity".equals(node.get("kind")))
                    .forEach(node -> told.entities().put(field(node, "iri"), field(node, "label")));
            for (Link link : links) {
                told.facts().add(Told.fact(link.attributes(), end(link.source()), end(link.target())));
            }
            return told;
        }

        private String end(String id) {
            Map<String, String> node = nodes.getOrDefault(id, Map.of());
            return field(node, "entity".equals(node.get("kind")) ? "iri" : "label");
        }
    }

    static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    static Told jsonLines(String text) {
        Told told = new Told(new TreeMap<>(), new ArrayList<>());
        for (String line : text.lines().toList()) {
            JsonNode fact = json(line);
            if (fact.has("aliases")) {
                told.entities().put(fact.get("iri").asText(), fact.get("name").asText());
            } else {
                Map<String, String> fields = scalars(fact);
                fields.putAll(scalars(fact.get("qualifiers")));
                told.facts().add(Told.fact(fields, term(fact.get("subject"), told), term(fact.get("object"), told)));
            }
        }
        return told;
    }

    private static String term(JsonNode term, Told told) {
        if (!term.has("iri")) {
            return term.get("value").asText();
        }
        told.entities().put(term.get("iri").asText(), term.get("name").asText());
        return term.get("iri").asText();
    }

    private static Map<String, String> scalars(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV, by the names of its header. */
    static List<Map<String, String>> rows(String text) {
        return rows(text, ',');
    }

    static List<Map<String, String>> rows(String text, char separator) {
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Told table(List<Map<String, String>> rows) {
        Told told = new Told(new TreeMap<>(), new ArrayList<>());
        for (Map<String, String> row : rows) {
            if (row.containsKey("aliases")) {
                told.entities().put(field(row, "iri"), field(row, "name"));
            } else {
                told.facts().add(Told.fact(row, end(row, "subject", told), end(row, "object", told)));
            }
        }
        return told;
    }

    private static String end(Map<String, String> row, String end, Told told) {
        String iri = field(row, end + "_iri");
        if (iri.isEmpty()) {
            return field(row, end);
        }
        told.entities().put(iri, field(row, end));
        return iri;
    }

    /** What a person sees in a spreadsheet, without the apostrophes that keep formulas off. */
    static List<Map<String, String>> spreadsheet(String text) {
        return unquoted(rows(text.substring(1)));
    }

    /** Where semicolons stand between cells, and commas in numbers. */
    static List<Map<String, String>> germanSpreadsheet(String text) {
        List<Map<String, String>> rows = unquoted(rows(text.substring(1), ';'));
        rows.forEach(row -> row.replaceAll((name, value) -> value.replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2")));
        return rows;
    }

    private static List<Map<String, String>> unquoted(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> plain = new LinkedHashMap<>(row);
                    plain.replaceAll((name, value) -> value.startsWith("'") ? value.substring(1) : value);
                    return plain;
                })
                .toList();
    }

    /** The files of a ZIP archive, in order. */
    static Map<String, String> archive(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Told csvw(byte[] bytes) {
        Map<String, String> files = archive(bytes);
        Told facts = table(rows(field(files, "facts.csv")));
        return new Told(table(rows(field(files, "entities.csv"))).entities(), facts.facts());
    }

    static Net graphMl(String text) {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        return graph(importer, importer, text);
    }

    /** JGraphT has the schema of version 1.2, without the type of an edge and the form of time. */
    static Net gexf(String text) {
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        String old = text.replace(
                        "xmlns=\"http://gexf.net/1.3\" version=\"1.3\"",
                        "xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\"")
                .replace(" timerepresentation=\"interval\"", "")
                .replaceAll(" kind=\"\\w+\"", "");
        return graph(importer, importer, old);
    }

    static Net dot(String text) {
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        return graph(importer, importer, text);
    }

    private static Net graph(
            BaseEventDrivenImporter<String, DefaultEdge> events,
            GraphImporter<String, DefaultEdge> importer,
            String text) {
        Map<String, Map<String, String>> nodes = new HashMap<>();
        Map<DefaultEdge, Map<String, String>> edges = new LinkedHashMap<>();
        events.addVertexConsumer(node -> nodes.computeIfAbsent(node, n -> new HashMap<>()));
        events.addEdgeConsumer(edge -> edges.computeIfAbsent(edge, e -> new HashMap<>()));
        events.addVertexAttributeConsumer((at, value) -> attribute(nodes, at, value));
        events.addEdgeAttributeConsumer((at, value) -> attribute(edges, at, value));
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        importer.importGraph(graph, new StringReader(text));
        List<Net.Link> links = new ArrayList<>();
        edges.forEach((edge, attributes) ->
                links.add(new Net.Link(graph.getEdgeSource(edge), graph.getEdgeTarget(edge), attributes)));
        return new Net(nodes, links);
    }

    private static <T> void attribute(Map<T, Map<String, String>> all, Pair<T, String> at, Attribute value) {
        all.computeIfAbsent(at.getFirst(), t -> new HashMap<>()).put(at.getSecond(), value.getValue());
    }

    static Net cytoscape(String text) {
        JsonNode elements = json(text).get("elements");
        Map<String, Map<String, String>> nodes = new HashMap<>();
        for (JsonNode node : elements.get("nodes")) {
            nodes.put(node.get("data").get("id").asText(), scalars(node.get("data")));
        }
        List<Net.Link> links = new ArrayList<>();
        for (JsonNode edge : elements.get("edges")) {
            Map<String, String> data = scalars(edge.get("data"));
            links.add(new Net.Link(field(data, "source"), field(data, "target"), data));
        }
        return new Net(nodes, links);
    }

    /** By the rules of the header for {@code neo4j-admin database import}. */
    static Net neo4j(byte[] bytes) {
        Map<String, String> files = archive(bytes);
        Net net = new Net(new HashMap<>(), new ArrayList<>());
        for (Map<String, String> row : rows(field(files, "nodes.csv"))) {
            List<String> labels = List.of(field(row, ":LABEL").split("\u001f", -1));
            net.nodes().put(field(row, "iri:ID"), node(field(row, "iri:ID"), field(row, "name"), labels));
        }
        for (Map<String, String> row : rows(field(files, "relationships.csv"))) {
            Map<String, String> fields = new HashMap<>();
            row.forEach((name, value) -> fields.put(name.replaceFirst("(?<=\\w):.*", ""), value));
            net.links().add(new Net.Link(field(row, ":START_ID"), field(row, ":END_ID"), fields));
        }
        return net;
    }

    private static Map<String, String> node(String iri, String name, List<String> labels) {
        return Map.of("iri", iri, "label", name, "kind", labels.contains("Entity") ? "entity" : "value");
    }

    /** Every statement by Neo4j's parser. */
    static Net cypher(String script) {
        Net net = new Net(new HashMap<>(), new ArrayList<>());
        for (String statement : script.split(";\n", -1)) {
            if (!statement.isEmpty()
                    && !statement.startsWith("CREATE CONSTRAINT newsgraph_")) { // the parser reads, but cannot tell it
                String parsed = CypherParser.parse(statement).getCypher();
                for (String row :
                        statement.lines().filter(line -> line.startsWith("{")).toList()) {
                    cypherRow(row.replaceFirst(",$", ""), parsed, net);
                }
            }
        }
        return net;
    }

    private static void cypherRow(String row, String statement, Net net) {
        Map<String, String> fields = literals(row);
        if (fields.containsKey("s")) {
            net.links().add(new Net.Link(field(fields, "s"), field(fields, "o"), fields));
        } else {
            String label = statement.contains("MERGE (n:`Entity` ") ? "Entity" : "Value";
            net.nodes().put(field(fields, "iri"), node(field(fields, "iri"), field(fields, "name"), List.of(label)));
        }
    }

    /** The literals of a map by their keys; of a list or a sum one after the other. */
    static Map<String, String> literals(String map) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> key = new ArrayList<>();
        CypherParser.parseExpression(map).accept(part -> {
            if (part instanceof KeyValueMapEntry entry) {
                key.add(entry.getKey());
            } else if (part instanceof Literal<?> literal) {
                fields.merge(key.getLast(), String.valueOf(literal.getContent()), String::concat);
            }
        });
        return fields;
    }
}
