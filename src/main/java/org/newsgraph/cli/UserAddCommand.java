package org.newsgraph.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newsgraph.access.PasswordHash;
import org.newsgraph.access.Role;
import org.newsgraph.access.Secret;
import org.newsgraph.access.TokenDigest;
import org.newsgraph.access.User;
import org.newsgraph.access.UsersFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user. Secrets are no arguments: those are shown to everybody on the machine. */
@Command(
        name = "add",
        description = "Adds a user, with a new token that is shown once, or with a password.",
        footer = {
            "%nExamples:",
            "  newsgraph user add desk --role writer --users users.txt               prints a token",
            "  newsgraph user add anna --role reader --password --users users.txt    asks for a password"
        })
final class UserAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Who it is.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description = "reader: may read with --private; writer: also adds and removes articles; admin: also sees"
                    + " /metrics. More than one is allowed.")
    private List<String> roles = List.of();

    @Option(
            names = "--users",
            paramLabel = "FILE",
            required = true,
            description = "The users, made if it is not there.")
    private Path file = Path.of("");

    @ArgGroup
    private Password password = new Password();

    /** How a password comes in. */
    private static final class Password {
        @Option(names = "--password", description = "Ask for a password at the terminal, instead of making a token.")
        private boolean asked;

        @Option(names = "--password-stdin", description = "Read the password from a line of standard input.")
        private boolean read;
    }

    private final Terminal terminal;

    UserAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UsersFile users = new UsersFile(file);
        boolean token = !password.asked && !password.read;
        String secret = token ? TokenDigest.fresh() : password.read ? line() : ask();
        Secret kept = token ? TokenDigest.of(secret) : PasswordHash.of(secret);
        User user = new User(name, roles.stream().map(Role::of).collect(Collectors.toSet()), kept);
        users.change(all -> all.with(user));
        terminal.err()
                .println("added " + user.name() + " (" + user.roleLabels() + ") to " + file
                        + (token ? "; the token, which is shown only now:" : ""));
        if (token) {
            terminal.out().println(secret);
        }
        return 0;
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask() {
        Console console = Optional.ofNullable(System.console())
                .filter(there -> terminal.interactive())
                .orElseThrow(
                        () -> new UsageException("--password: there is no terminal to ask at; give --password-stdin"));
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Again: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new CommandException("the passwords are not the same; run the command again");
        }
        return new String(first);
    }
}
