package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.Store;

/** Takes one corpus through all stages, from articles to answered queries. */
final class CorpusRun {
    private static final Node STATUS = NodeFactory.createURI("https://w3id.org/newsgraph/ontology#status");
    private static final Node ARTICLE = NodeFactory.createURI("https://schema.org/NewsArticle");
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    /** Requests of each query that the servers are asked. */
    private static final int REQUESTS = 5;
    /** Milliseconds. */
    private static final double SOON = 1000;

    private final Knowledge knowledge;
    private final NewsGraph newsgraph;
    private final ScaleOptions options;
    private final BenchListener listener;
    private final Path directory;
    private final List<StageFigure> stages = new ArrayList<>();

    /** @param directory for the store and what is compared with it; it is there, and empty */
    CorpusRun(Knowledge knowledge, NewsGraph newsgraph, ScaleOptions options, Path directory, BenchListener listener) {
        this.knowledge = knowledge;
        this.newsgraph = newsgraph;
        this.options = options;
        this.directory = directory;
        this.listener = listener;
    }

    /** Keeps what was measured before. */
    void add(StageFigure figure) {
        stages.add(figure);
    }

    /** Extracts and loads only, so that the compiler has seen the code. */
    StageFigure warmUp(List<Path> inputs) {
        try (Store store = Store.open(directory.resolve("store"));
                Extraction extraction = new Extraction(knowledge)) {
            store.put(newsgraph.background());
            StageFigure extracted = extraction.run(inputs, store, 0, listener);
            store.load(new Followed(newsgraph), (stage, done, total) -> {});
            return extracted;
        }
    }

    /** Runs all stages; what they leave on disk is the caller's to remove. */
    SizeFigure run(List<Path> inputs, long expected) {
        Path folder = directory.resolve("store");
        try (Store store = Store.open(folder);
                Extraction extraction = new Extraction(knowledge)) {
            store.put(newsgraph.background());
            long before = size(folder);
            add(extraction.run(inputs, store, expected, listener));
            long logBytes = size(folder) - before;
            LoadTimes times = new LoadTimes(listener);
            store.load(new Followed(newsgraph), times);
            StageFigure derived = times.derived(extraction.articles());
            StageFigure loaded = times.loaded();
            long bytesLoaded = size(folder);
            long derivedQuads = store.read(this::countDerived);
            List<StageFigure> parts = parts(store, extraction.articles());
            Meter compacting = new Meter();
            store.compact((stage, done, total) -> listener.at("compacting", done, total));
            StageFigure compacted = compacting.stop("compact", 0, "quad");
            List<StageFigure> compared = compare(store);
            long quads = compared.getFirst().count();
            stages.add(loaded.counting(quads - derivedQuads));
            stages.add(derived);
            stages.addAll(parts);
            stages.add(compacted.counting(quads));
            stages.addAll(compared);
            Requests requests = store.read(data -> new Requests(data, options.seed()));
            List<QueryFigure> figures =
                    store.read(data -> new QueryBench(requests, data, options.patience()).run(listener));
            return new SizeFigure(
                    extraction.articles(),
                    store.read(data -> count(data, TYPE, ARTICLE)),
                    store.read(data -> count(data, STATUS, Node.ANY)),
                    quads,
                    derivedQuads,
                    bytesLoaded,
                    size(folder),
                    logBytes,
                    stages,
                    extraction.cpuSeconds(),
                    extraction.stagingSeconds(),
                    extraction.facts(),
                    figures,
                    serve(store, folder, requests, figures));
        }
    }

    /** Parts of deriving that can be had alone, computed once more. */
    private List<StageFigure> parts(Store store, long articles) {
        Map<String, Function<DatasetGraph, DatasetGraph>> parts = new LinkedHashMap<>();
        parts.put("copies", newsgraph::copies);
        List<StageFigure> figures = new ArrayList<>();
        parts.forEach((name, part) -> {
            listener.at(name, 0, 0);
            Meter meter = new Meter();
            store.read(part);
            figures.add(meter.stop(name, articles, "article"));
        });
        return figures;
    }

    /** Writing the finished dataset as N-Quads, and Jena's parallel loader over these. */
    private List<StageFigure> compare(Store store) {
        Path file = directory.resolve("finished.nq");
        listener.at("exporting", 0, 0);
        Meter exporting = new Meter();
        long quads = store.read(data -> RawLoader.export(data, file));
        StageFigure exported = exporting.stop("export", quads, "quad");
        listener.at("raw load", 0, 0);
        Meter loading = new Meter();
        RawLoader.load(file, directory.resolve("raw"));
        StageFigure loaded = loading.stop("raw load", quads, "quad");
        remove(file);
        remove(directory.resolve("raw"));
        return List.of(exported, loaded);
    }

    /** Asks the servers those queries that are answered soon: of the others a few seconds tell nothing. */
    private ServerFigure serve(Store store, Path folder, Requests requests, List<QueryFigure> figures) {
        Map<Boolean, List<String>> soon = figures.stream()
                .filter(QueryFigure::bound)
                .collect(Collectors.partitioningBy(
                        figure -> figure.p99() < SOON, Collectors.mapping(QueryFigure::name, Collectors.toList())));
        List<String> asked = soon.getOrDefault(true, List.of());
        List<String> leftOut = soon.getOrDefault(false, List.of());
        List<Query> queries = store.read(data -> requests.queries().stream()
                .filter(query -> asked.contains(query.name()))
                .flatMap(query -> requests.bound(query, REQUESTS).stream())
                .filter(Query::isSelectType)
                .toList());
        return queries.isEmpty()
                ? new ServerFigure(0, 0, List.of(), List.of(), 0, 0, leftOut)
                : new ServerBench(store, folder, queries, leftOut)
                        .run(options.rounds(), options.roundSeconds(), listener);
    }

    private long countDerived(DatasetGraph data) {
        return newsgraph.derivedGraphs().stream()
                .mapToLong(name -> Iter.count(data.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)))
                .sum();
    }

    private static long count(DatasetGraph data, Node predicate, Node object) {
        return Iter.count(data.findNG(Node.ANY, Node.ANY, predicate, object));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    /** Removes a file or a folder with all that is in it. */
    static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
