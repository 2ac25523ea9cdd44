package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.access.UsersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a user out. */
@Command(name = "remove", description = "Takes a user out; a running server no longer knows the user from then on.")
final class UserRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Who it is.")
    private String name = "";

    @Option(names = "--users", paramLabel = "FILE", required = true, description = "The users.")
    private Path file = Path.of("");

    private final Terminal terminal;

    UserRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UsersFile users = new UsersFile(file);
        users.read(); // a file that is not there is told as such
        users.change(all -> all.without(name));
        terminal.err().println("removed " + name + " from " + file);
        return 0;
    }
}
