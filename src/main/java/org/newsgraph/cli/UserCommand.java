package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the users of a server. */
@Command(name = "user", description = "Keeps the users of 'newsgraph serve --users FILE'.")
final class UserCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private UserCommand() {}

    static CommandLine withParts(Terminal terminal) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand(terminal))
                .addSubcommand(new UserListCommand(terminal))
                .addSubcommand(new UserRemoveCommand(terminal));
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException();
        }
        throw new ParameterException(spec.commandLine(), "user: nothing to do; give add, list or remove");
    }
}
