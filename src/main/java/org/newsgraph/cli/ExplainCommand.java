package org.newsgraph.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.FactLines;
import org.newsgraph.store.QueryCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows facts with the sentences that say so. */
@Command(
        name = "explain",
        description = "Shows the facts about a subject with their status, and the sentences that say so.",
        footer = {
            "%nExamples:",
            "  newsgraph explain Meta --store news",
            "  newsgraph explain Meta partnersWith AWS --in article.html",
            "  newsgraph explain Meta --store news --why",
            "  newsgraph explain --identity Meta --store news"
        })
final class ExplainCommand implements Callable<Integer> {
    /** The catalogued query that finds the facts. */
    private static final String QUERY = "evidence";

    private static final int NAMED_ARTICLES = 10;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "Name, id:NAME or IRI of an entity; may be left out with --identity.")
    private @Nullable String subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROPERTY", description = "Such as partnersWith.")
    private @Nullable String property;

    @Parameters(index = "2", arity = "0..1", paramLabel = "OBJECT", description = "Name, id:NAME or IRI of an entity.")
    private @Nullable String object;

    @Option(names = "--in", paramLabel = "INPUT", description = "Articles to build the graph from, instead of a store.")
    private List<String> inputs = List.of();

    @Option(
            names = "--why",
            description = "Tell which word found a fact, what fills its arguments and what decided its status;"
                    + " reads the articles again.")
    private boolean why;

    @Option(
            names = "--identity",
            description =
                    "Tell which entities of the articles are one, and why; of SUBJECT also who is kept apart from it.")
    private boolean identity;

    @Mixin
    private final GraphSource source = new GraphSource();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (identity) {
            Optional<String> entity = Optional.ofNullable(subject);
            return source.read(
                    terminal,
                    inputs,
                    data -> new IdentityView(data).lines(entity).forEach(terminal.out()::println));
        }
        if (subject == null) {
            throw new UsageException("explain: no SUBJECT; name an entity such as Meta, or give --identity");
        }
        Map<String, String> parameters = parameters(subject);
        return source.read(terminal, inputs, data -> explain(data, parameters));
    }

    private void explain(DatasetGraph data, Map<String, String> parameters) {
        SortedMap<String, Set<String>> found = find(data, parameters);
        found.forEach((article, facts) -> {
            terminal.out().println(article);
            Optional<Why> again = why ? Optional.of(Why.of(data, article)) : Optional.empty();
            FactLines.of(data, NodeFactory.createURI(article)).stream()
                    .filter(fact -> facts.contains(fact.iri()))
                    .forEach(fact -> {
                        terminal.out().println(FactView.of(fact).show(terminal.highlight()));
                        named("also in: ", new CopyLinks(data).repeating(fact.iri()))
                                .ifPresent(terminal.out()::println);
                        named("against: ", new Derived(data).against(fact.iri()))
                                .ifPresent(terminal.out()::println);
                        again.ifPresent(w -> terminal.out().println(w.of(fact.iri())));
                    });
        });
        List<String> derived = new Derived(data).triples(parameters);
        derived.forEach(terminal.out()::println);
        if (found.isEmpty() && derived.isEmpty()) {
            terminal.out().println("nothing is said of that");
        }
    }

    /** The line that names the articles in which a fact stands once more, or what contradicts it. */
    private static Optional<String> named(String what, List<String> articles) {
        String named = articles.stream().limit(NAMED_ARTICLES).collect(Collectors.joining(", "));
        int more = articles.size() - NAMED_ARTICLES;
        return articles.isEmpty()
                ? Optional.empty()
                : Optional.of("    " + what + named + (more > 0 ? " and " + more + " more" : ""));
    }

    /** The IRIs of facts by those of the articles that say them. */
    private SortedMap<String, Set<String>> find(DatasetGraph data, Map<String, String> parameters) {
        SortedMap<String, Set<String>> facts = new TreeMap<>();
        try (QueryExec run = QueryExec.dataset(data)
                .query(QueryCatalogue.bundled().prepare(QUERY, parameters, data))
                .build()) {
            run.select()
                    .forEach(row -> facts.computeIfAbsent(row.get("article").getURI(), a -> new HashSet<>())
                            .add(row.get("fact").getURI()));
        }
        return facts;
    }

    private Map<String, String> parameters(String about) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("subject", about);
        if (property != null) {
            parameters.put("property", property);
        }
        if (object != null) {
            parameters.put("object", object);
        }
        return parameters;
    }
}
