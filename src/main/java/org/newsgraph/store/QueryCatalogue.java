package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The queries of {@code queries/}, each answering a question people ask of news. */
public final class QueryCatalogue {
    private static final String FOLDER = "/queries";
    private static final String EXTENSION = ".rq";
    private static final Var ARTICLE = Var.alloc("article");

    private final SortedMap<String, CataloguedQuery> queries = new TreeMap<>();
    private final Map<String, Query> parsed = new ConcurrentHashMap<>();

    /** A catalogue of these. */
    public QueryCatalogue(Collection<CataloguedQuery> queries) {
        queries.forEach(query -> this.queries.put(query.name(), query));
    }

    /** The catalogue that comes with the program. */
    public static QueryCatalogue bundled() {
        URL folder = QueryCatalogue.class.getResource(FOLDER);
        if (folder == null) {
            throw new CatalogueException("the folder queries/ is missing from the program; build it again");
        }
        try {
            return bundled(folder.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the queries in " + folder, e);
        } catch (URISyntaxException e) {
            throw new CatalogueException("cannot read the queries in " + folder, e);
        }
    }

    static QueryCatalogue bundled(URI folder) throws IOException {
        if (!"jar".equals(folder.getScheme())) {
            return read(Path.of(folder));
        }
        String jar = folder.getRawSchemeSpecificPart();
        Path file = Path.of(URI.create(jar.substring(0, jar.lastIndexOf('!'))));
        try (FileSystem content = FileSystems.newFileSystem(file)) {
            return read(content.getPath(FOLDER));
        }
    }

    /** The queries in a folder, one a file. */
    static QueryCatalogue read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new QueryCatalogue(files.filter(file -> file.toString().endsWith(EXTENSION))
                    .map(QueryCatalogue::readFile)
                    .toList());
        }
    }

    private static CataloguedQuery readFile(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return CataloguedQuery.parse(name.substring(0, name.length() - EXTENSION.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the query " + file, e);
        }
    }

    /** By name. */
    public List<CataloguedQuery> all() {
        return List.copyOf(queries.values());
    }

    /** The query of this name. */
    public Optional<CataloguedQuery> byName(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The query of this name.
     *
     * @throws CatalogueException when there is none, naming those there are
     */
    public CataloguedQuery get(String name) {
        return byName(name)
                .orElseThrow(() -> new CatalogueException(
                        "no query is called '" + name + "'; there are " + String.join(", ", queries.keySet())));
    }

    /**
     * The query with its parameters bound, ready to run on the data. Values never become query text. A query of the facts in
     * the graph of each {@code ?article} reads only the articles that mention the entities: no index leads from an entity
     * into the triple terms of facts.
     *
     * @param values by parameter name; blank values count as left out
     * @param data where names of entities are looked up
     * @throws CatalogueException when the name, a parameter or a value is not known, or a required one is missing
     */
    public Query prepare(String name, Map<String, String> values, DatasetGraph data) {
        CataloguedQuery catalogued = get(name);
        checkNames(catalogued, values);
        Query query = copy(catalogued);
        Binder binder = new Binder(catalogued.name(), data);
        List<ElementData> bindings = new ArrayList<>();
        ElementTriplesBlock mentions = new ElementTriplesBlock();
        for (Parameter parameter : catalogued.parameters()) {
            value(catalogued, parameter, values)
                    .map(value -> binder.bind(parameter, value))
                    .ifPresent(rows -> {
                        bindings.add(rows);
                        if (parameter.kind() == Parameter.Kind.ENTITY
                                && asksEachArticle(query)
                                && binder.mentioned(rows)) {
                            mentions.addTriple(Triple.create(ARTICLE, Binder.MENTIONS, Var.alloc(parameter.name())));
                        }
                    });
        }
        narrowSelections(query, bindings);
        query.setQueryPattern(joined(bindings, mentions, query.getQueryPattern()));
        return query;
    }

    /** A query of the catalogue that may be changed; to copy it is far faster than to parse it again. */
    private Query copy(CataloguedQuery catalogued) {
        Query query = parsed.computeIfAbsent(catalogued.name(), name -> QueryFactory.create(catalogued.text()));
        synchronized (query) { // nobody says that queries may be read by many threads
            return query.cloneQuery();
        }
    }

    /** Whether facts are looked for in the graph of {@code ?article}: then articles that tell of others need not be read. */
    private static boolean asksEachArticle(Query query) {
        AtomicBoolean found = new AtomicBoolean();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementNamedGraph graph) {
                found.compareAndSet(false, ARTICLE.equals(graph.getGraphNameNode()));
            }
        });
        return found.get();
    }

    /** Puts the bindings also into sub-selects that give the variable: they are answered before they are joined. */
    private static void narrowSelections(Query query, List<ElementData> bindings) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery selection) {
                Query inner = selection.getQuery();
                List<ElementData> given = bindings.stream()
                        .filter(rows -> inner.hasGroupBy()
                                && inner.getGroupBy().getVars().containsAll(rows.getVars()))
                        .toList();
                inner.setQueryPattern(joined(given, new ElementTriplesBlock(), inner.getQueryPattern()));
            }
        });
    }

    /** Puts the bindings into the query's own group, where the patterns after them can use them. */
    private static ElementGroup joined(List<ElementData> bindings, ElementTriplesBlock mentions, Element pattern) {
        ElementGroup group = new ElementGroup();
        bindings.forEach(group::addElement);
        if (!mentions.isEmpty()) {
            group.addElement(mentions);
        }
        if (pattern instanceof ElementGroup inner) {
            inner.getElements().forEach(group::addElement);
        } else {
            group.addElement(pattern);
        }
        return group;
    }

    private static Optional<String> value(CataloguedQuery query, Parameter parameter, Map<String, String> values) {
        String given = values.getOrDefault(parameter.name(), "").strip();
        if (given.isEmpty() && parameter.required()) {
            throw new CatalogueException(
                    parameter,
                    "query " + query.name() + " needs the parameter " + parameter.name() + " ("
                            + parameter.description("en") + ")");
        }
        return given.isEmpty() ? Optional.ofNullable(parameter.preset()) : Optional.of(given);
    }

    private static void checkNames(CataloguedQuery query, Map<String, String> values) {
        List<String> known = query.parameters().stream().map(Parameter::name).toList();
        for (String name :
                Collections.unmodifiableSortedMap(new TreeMap<>(values)).keySet()) {
            if (!known.contains(name)) {
                throw new CatalogueException("query " + query.name() + " has no parameter '" + name + "'; it takes "
                        + (known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "))));
            }
        }
    }
}
