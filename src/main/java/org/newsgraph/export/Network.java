package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.export.Column.Kind;

/**
 * A graph format's way to write nodes and edges. Every entity is a node. Every fact is an edge from its subject to its object; what
 * is no entity (an amount, words, a number, a date) becomes a node of that fact alone, so that no fact is lost.
 */
interface Network {
    /** A node; {@code id} is the entity's IRI, or tells whose fact's object it is. */
    record Vertex(String id, boolean isEntity, EntityLine line) {
        static final List<Column<Vertex>> COLUMNS = Stream.concat(
                        Stream.of(
                                new Column<Vertex>(
                                        "label", Kind.TEXT, v -> v.line().name()),
                                new Column<Vertex>("kind", Kind.TEXT, v -> v.isEntity() ? "entity" : "value"),
                                new Column<Vertex>("iri", Kind.IRI, v -> v.isEntity() ? v.id() : null)),
                        EntityLine.COLUMNS.stream()
                                .filter(column -> !List.of("iri", "name").contains(column.name()))
                                .map(column ->
                                        new Column<Vertex>(column.name(), column.kind(), v -> column.of(v.line()))))
                .toList();

        static Vertex of(EntityLine entity) {
            return new Vertex(entity.iri(), true, entity);
        }

        /** The node of a fact's object that is no entity. */
        static Vertex ofValue(FactLine fact) {
            String type = fact.object().type();
            String words = FactColumns.words(fact.object());
            String id = target(fact);
            return new Vertex(id, false, new EntityLine(id, words, type, List.of(type), List.of(), List.of(), 1, 1));
        }
    }

    /** What an edge tells; its label says the status of what the article does not vouch for. */
    List<Column<FactLine>> EDGE = Stream.concat(
                    Stream.of(
                            new Column<FactLine>("label", Kind.TEXT, Network::label),
                            new Column<FactLine>("predicate", Kind.TEXT, FactLine::predicate),
                            new Column<FactLine>("asserted", Kind.BOOLEAN, FactColumns::isAsserted)),
                    FactColumns.ABOUT.stream())
            .toList();

    void begin(Writer out) throws IOException;

    void node(Vertex node, Writer out) throws IOException;

    /** After the last node. */
    void between(Writer out) throws IOException;

    void edge(FactLine fact, Writer out) throws IOException;

    void end(Writer out) throws IOException;

    static String source(FactLine fact) {
        return String.valueOf(fact.subject().iri());
    }

    static String target(FactLine fact) {
        String iri = fact.object().iri();
        return iri == null ? fact.iri() + ".object" : iri;
    }

    private static String label(FactLine fact) {
        return FactColumns.isAsserted(fact) ? fact.predicate() : fact.predicate() + " (" + fact.status() + ")";
    }

    /** Reads the content once; nodes of values and edges wait in files until the entities are known. */
    static void write(Content content, Network network, Writer out) throws IOException {
        try (Spool values = new Spool();
                Spool edges = new Spool();
                Entities entities = Entities.of(content, fact -> {
                    if (fact.object().iri() == null) {
                        network.node(Vertex.ofValue(fact), values.writer());
                    }
                    network.edge(fact, edges.writer());
                })) {
            network.begin(out);
            for (EntityLine entity : entities) {
                network.node(Vertex.of(entity), out);
            }
            values.copyTo(out);
            network.between(out);
            edges.copyTo(out);
            network.end(out);
        }
    }
}
