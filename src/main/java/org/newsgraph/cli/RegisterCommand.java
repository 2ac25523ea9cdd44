package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with registers of known entities. */
@Command(name = "register", description = "Makes registers of known entities.")
final class RegisterCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private RegisterCommand() {}

    static CommandLine withParts(Terminal terminal) {
        return new CommandLine(new RegisterCommand()).addSubcommand(new RegisterImportCommand(terminal));
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException();
        }
        throw new ParameterException(spec.commandLine(), "register: nothing to do; give import");
    }
}
