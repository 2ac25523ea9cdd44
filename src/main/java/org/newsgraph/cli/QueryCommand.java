package org.newsgraph.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Prefixes;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;
import org.newsgraph.store.QueryCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a store or some articles a catalogued query, one in a file, or SPARQL text. */
@Command(
        name = "query",
        description = "Asks a query by its name in the catalogue, from a file, or as SPARQL text.",
        footer = {
            "%nExamples:",
            "  newsgraph query --list",
            "  newsgraph query partners --param entity=Meta --store news",
            "  newsgraph query 'SELECT ?p { id:meta ng:partnersWith ?p }' article.html --format csv"
        })
final class QueryCommand implements Callable<Integer> {
    private static final String REMEDY = "'newsgraph query --list' shows the catalogue";

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE|TEXT", description = "The query.")
    private @Nullable String query;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Mixin
    private final GraphSource source = new GraphSource();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter of a catalogued query; --list names them.")
    private Map<String, String> parameters = new TreeMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Triples are always Turtle.")
    private ResultFormat format = ResultFormat.table;

    @Option(names = "--list", description = "Show the catalogue.")
    private boolean list;

    private final Terminal terminal;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        QueryCatalogue catalogue = QueryCatalogue.bundled();
        if (list) {
            catalogue.all().forEach(this::show);
            return 0;
        }
        if (query == null) {
            throw new UsageException("query: none given; " + REMEDY);
        }
        if (catalogue.byName(query).isPresent()) {
            String name = query;
            return source.read(terminal, inputs, data -> answer(catalogue.prepare(name, parameters, data), data));
        }
        Sparql sparql = Sparql.of(query, REMEDY);
        sparql.parse(Prefixes.usual());
        return source.read(terminal, inputs, data -> answer(sparql.parse(Prefixes.of(data)), data));
    }

    private void show(CataloguedQuery entry) {
        terminal.out().println(entry.name());
        terminal.out().println("    " + entry.question("en"));
        entry.parameters().forEach(p -> terminal.out().println("    --param " + p.name() + "=…  " + describe(p)));
    }

    private static String describe(Parameter p) {
        String need = p.required() ? " (required)" : p.preset() == null ? "" : " (default " + p.preset() + ")";
        return p.description("en") + need;
    }

    private void answer(Query asked, DatasetGraph data) {
        PrefixMapping prefixes =
                PrefixMapping.Factory.create().setNsPrefixes(Prefixes.of(data)).setNsPrefixes(asked.getPrefixMapping());
        OutputStream out = terminal.out();
        try (QueryExec run = QueryExec.dataset(data)
                .query(asked)
                .set(ARQ.httpServiceAllowed, false)
                .build()) {
            if (asked.isAskType()) {
                format.write(run.ask(), out);
            } else if (asked.isSelectType()) {
                format.write(run.select(), new Terms(prefixes), out);
            } else {
                var triples = asked.isConstructType() ? run.construct() : run.describe();
                triples.getPrefixMapping().setNsPrefixes(prefixes);
                RDFWriter.source(triples).lang(Lang.TURTLE).output(out);
            }
        }
    }
}
