package org.newsgraph.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The entities that articles name, in order of their IRIs, put together from what all graphs say of them. Kept in a sorted file, so
 * that their number does not matter.
 */
final class Entities implements AutoCloseable, Iterable<EntityLine> {
    private static final String IN_ARTICLE = "a";
    private static final String NAME = "n";
    private static final String ALIAS = "o";
    private static final String SAME = "s";
    private static final String TYPE = "t";
    private static final Map<Node, String> TOLD = Map.of(
            Terms.PREF_LABEL,
            NAME,
            Terms.ALT_LABEL,
            ALIAS,
            Terms.TYPE,
            TYPE,
            Terms.ng("sameEntityAs"),
            SAME,
            NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs"),
            SAME);

    private final SortedLines lines;

    private Entities(SortedLines lines) {
        this.lines = lines;
    }

    /** Reads all graphs, and hands over the facts of each on the way. */
    static Entities of(Content content, Facts facts) throws IOException {
        Entities entities = new Entities(content.lines());
        try {
            for (Node graph : content.graphs().values()) {
                List<FactLine> told = content.facts(graph);
                entities.add(content, graph, told);
                for (FactLine fact : told) {
                    facts.accept(fact);
                }
            }
            return entities;
        } catch (Throwable e) {
            entities.close();
            throw e;
        }
    }

    /** What is done with a fact. */
    @FunctionalInterface
    interface Facts {
        void accept(FactLine fact) throws IOException;
    }

    private void add(Content content, Node graph, List<FactLine> facts) {
        String name = Terms.key(graph);
        boolean article = content.dataset().contains(graph, graph, Terms.ARTICLE_BODY, Node.ANY);
        Map<String, Integer> named = new HashMap<>();
        for (Iterator<Quad> quads = content.quads(graph); quads.hasNext(); ) {
            Quad quad = quads.next();
            String field = TOLD.get(quad.getPredicate());
            if (field != null && quad.getSubject().isURI()) {
                line(quad.getSubject().getURI(), field, value(quad.getObject()), name);
                if (article && field.equals(NAME)) {
                    named.putIfAbsent(quad.getSubject().getURI(), 0);
                }
            }
        }
        for (FactLine fact : facts) {
            count(named, fact.subject().iri());
            if (!Objects.equals(fact.subject().iri(), fact.object().iri())) {
                count(named, fact.object().iri());
            }
        }
        named.forEach((iri, count) -> line(iri, IN_ARTICLE, String.valueOf(count), name));
    }

    private static void count(Map<String, Integer> named, @Nullable String iri) {
        if (iri != null) {
            named.merge(iri, 1, Integer::sum);
        }
    }

    private static String value(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? node.getURI() : Terms.key(node);
    }

    /** An IRI sorts by itself first, since it has no character below the tabulator. */
    private void line(String iri, String field, String value, String graph) {
        lines.add(escaped(iri) + "\t" + field + "\t" + escaped(value) + "\t" + graph);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String value) {
        return value.indexOf('\\') < 0 ? value : value.translateEscapes();
    }

    /** After the last graph was read. */
    @Override
    public Iterator<EntityLine> iterator() {
        return new Groups(lines.iterator());
    }

    @Override
    public void close() {
        lines.close();
    }

    /** What the lines of an IRI say. */
    private static final class Gathered {
        private final String iri;
        private final SortedMap<String, Integer> names = new TreeMap<>();
        private final SortedMap<String, Integer> types = new TreeMap<>();
        private final SortedSet<String> aliases = new TreeSet<>();
        private final SortedSet<String> same = new TreeSet<>();
        private int facts;
        private int articles;

        Gathered(String iri) {
            this.iri = iri;
        }

        void add(String field, String value) {
            switch (field) {
                case IN_ARTICLE -> {
                    articles++;
                    facts += Integer.parseInt(value);
                }
                case NAME -> names.merge(value, 1, Integer::sum);
                case TYPE -> types.merge(local(value), 1, Integer::sum);
                case ALIAS -> aliases.add(value);
                default -> same.add(value);
            }
        }

        /** What no article names is none, such as a concept of the ontology. */
        boolean isEntity() {
            return articles > 0;
        }

        EntityLine line() {
            String name = names.isEmpty() ? local(iri) : most(names);
            String type = types.isEmpty() ? "Thing" : most(types);
            aliases.addAll(names.keySet());
            aliases.remove(name);
            same.remove(iri);
            return new EntityLine(
                    iri,
                    name,
                    type,
                    types.isEmpty() ? List.of(type) : List.copyOf(types.keySet()),
                    List.copyOf(aliases),
                    List.copyOf(same),
                    facts,
                    articles);
        }

        private static String most(SortedMap<String, Integer> counted) {
            Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
            List<Map.Entry<String, Integer>> entries = new ArrayList<>(counted.entrySet());
            entries.sort(byCount.reversed().thenComparing(Map.Entry.comparingByKey()));
            return entries.getFirst().getKey();
        }

        private static String local(String iri) {
            return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        }
    }

    /** Neighbouring lines with the same IRI become an entity. */
    private static final class Groups implements Iterator<EntityLine> {
        private final Iterator<String> lines;
        private String @Nullable [] next;
        private @Nullable EntityLine ready;

        Groups(Iterator<String> lines) {
            this.lines = lines;
            this.next = read();
            this.ready = group();
        }

        private String @Nullable [] read() {
            return lines.hasNext() ? lines.next().split("\t", 4) : null;
        }

        private @Nullable EntityLine group() {
            while (next != null) {
                String iri = next[0];
                Gathered gathered = new Gathered(plain(iri));
                for (; next != null && next[0].equals(iri); next = read()) {
                    gathered.add(next[1], plain(next[2]));
                }
                if (gathered.isEntity()) {
                    return gathered.line();
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return ready != null;
        }

        @Override
        public EntityLine next() {
            EntityLine line = ready;
            if (line == null) {
                throw new NoSuchElementException("no further entity");
            }
            ready = group();
            return line;
        }
    }
}
