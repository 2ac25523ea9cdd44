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
        int missing = 0;
        try (Store opened = GraphSource.existing(store)) {
            List<Derivation> derivations = opened.read(Derivation::of);
            derivations.forEach(derivation -> derivation.graphs().forEach(opened::remove));
            for (String article : articles) {
                if (opened.remove(article)) {
                    terminal.out().println("removed " + article);
                } else {
                    missing++;
                    terminal.complain(article + ": no such article in " + store
                            + "; 'newsgraph query facts-per-article --store " + store + "' lists them");
                }
            }
            derivations.forEach(derivation -> opened.update(derivation::derive));
        }
        return missing == 0 ? 0 : 1;
    }
}
