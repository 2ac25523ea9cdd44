package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Derivation;
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
        try (Store opened = GraphSource.existing(store)) {
            List<String> removed = retract(opened, articles);
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
    static List<String> retract(Store store, List<String> articles) {
        List<Derivation> derivations = store.read(Derivation::of);
        derivations.forEach(derivation -> derivation.graphs().forEach(store::remove));
        List<String> removed = articles.stream().filter(store::remove).toList();
        derivations.forEach(derivation -> store.update(derivation::derive));
        return removed;
    }
}
