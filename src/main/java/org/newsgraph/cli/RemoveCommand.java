package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles back: every fact that has no other evidence goes with them. */
@Command(
        name = "remove",
        description = "Removes articles from a store, and with each every fact that no other article states.")
final class RemoveCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "IRI of an article, which is also its graph's name.")
    private List<String> articles = List.of();

    @Option(names = "--store", paramLabel = "DIR", required = true, description = Descriptions.STORE)
    private Path store = Path.of("");

    private final Terminal terminal;

    RemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store opened = GraphSource.existing(store, terminal)) {
            List<String> removed = retract(opened, new Following(), articles);
            for (String article : articles) {
                if (removed.contains(article)) {
                    terminal.out().println("removed " + article);
                } else {
                    terminal.complain(article + ": no such article in " + store
                            + "; 'newsgraph query facts-per-article --store " + store + "' lists them");
                }
            }
            return removed.size() == articles.size() ? 0 : 1;
        }
    }

    /** Removes articles and what followed from them, and gives those that were there. */
    static List<String> retract(Store store, Following following, List<String> articles) {
        List<String> present = store.read(
                data -> articles.stream().filter(name -> holds(data, name)).toList());
        if (!present.isEmpty()) {
            store.write(data -> following.update(data, List.of(), present));
        }
        return present;
    }

    private static boolean holds(DatasetGraph data, String graph) {
        return data.contains(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
    }
}
