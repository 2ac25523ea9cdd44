package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a graph against the SHACL shapes. */
@Command(name = "validate", description = "Checks a graph against the SHACL shapes of everything that is written.")
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Mixin
    private final GraphSource source = new GraphSource();

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return 0;
    }
}
