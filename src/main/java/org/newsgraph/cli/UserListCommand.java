package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.access.PasswordHash;
import org.newsgraph.access.TokenDigest;
import org.newsgraph.access.User;
import org.newsgraph.access.UsersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Names the users, never their secrets. */
@Command(
        name = "list",
        description = "Shows the users, a line each: name, roles, and whether a token or a password proves them.")
final class UserListCommand implements Callable<Integer> {
    @Option(names = "--users", paramLabel = "FILE", required = true, description = "The users.")
    private Path file = Path.of("");

    private final Terminal terminal;

    UserListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new UsersFile(file).read().all().forEach(user -> terminal.out().println(line(user)));
        return 0;
    }

    private static String line(User user) {
        String proof = switch (user.secret()) {
            case TokenDigest token -> "token";
            case PasswordHash password -> "password";
        };
        return user.name() + "\t" + user.roleLabels() + "\t" + proof;
    }
}
