package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Validation;
import org.newsgraph.graph.Violation;
import org.newsgraph.ontology.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a graph against the SHACL shapes. */
@Command(
        name = "validate",
        description = "Checks the graphs of articles against the SHACL shapes of all that is written.")
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
        List<Violation> violations = new ArrayList<>();
        int code = source.read(
                terminal, inputs, data -> violations.addAll(new Validation(Knowledge.bundled()).validate(data)));
        violations.forEach(violation -> terminal.out().println(violation.graph() + ": " + violation.line()));
        if (code == 0 && violations.isEmpty()) {
            terminal.out().println("conforms");
        }
        return violations.isEmpty() ? code : 1;
    }
}
