package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Endpoint;
import org.newsgraph.export.GraphStore;
import org.newsgraph.export.Reply;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The graphs of a store are sent to another one, whatever product it is. */
@Command(
        name = "push",
        description =
                "Sends the graphs of a store to any SPARQL 1.1 Graph Store endpoint, each in place of the graph of its name.",
        footer = {
            "%nGraphs that the store does not have are left alone there. Examples:",
            "  newsgraph push http://localhost:3030/news/data --store news",
            "  newsgraph push https://graph.example.org/rdf-graphs/service --store news --rdf11 --token-file token.txt"
        })
final class PushCommand implements Callable<Integer> {
    /** So many graphs in a row that the endpoint was too busy for mean that it is down. */
    private static final int DOWN = 5;

    @Parameters(paramLabel = "ENDPOINT", description = "Address of the endpoint, to which ?graph=IRI is added.")
    private String address = "";

    @Option(names = "--store", paramLabel = "DIR", required = true, description = Descriptions.STORE)
    private Path store = Path.of("");

    @Option(names = "--rdf11", description = "Send facts as rdf:Statement, for endpoints without RDF 1.2 triple terms.")
    private boolean rdf11;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File with a bearer token.")
    private @Nullable Path token;

    @Option(names = "--user", paramLabel = "NAME", description = "User, with --password-file.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File with the user's password.")
    private @Nullable Path password;

    private final Terminal terminal;

    PushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Endpoint endpoint = endpoint();
        try (Store opened = GraphSource.existing(store, terminal);
                GraphStore remote = new GraphStore(endpoint, !rdf11)) {
            return push(opened.dataset(), endpoint, remote);
        }
    }

    private int push(DatasetGraph data, Endpoint endpoint, GraphStore remote) {
        List<String> names = GraphStore.names(data);
        Progress progress = new Progress(terminal, System::nanoTime, "graph");
        int stored = 0;
        int busy = 0;
        for (int done = 0; done < names.size() && busy < DOWN; done++) {
            String name = names.get(done);
            progress.at(done, names.size(), name);
            Reply reply = remote.put(data, name);
            busy = reply.isPassing() ? busy + 1 : 0;
            if (reply.isStored()) {
                stored++;
            } else {
                progress.clear();
                terminal.complain(refusal(name, reply));
            }
        }
        progress.clear();
        if (busy == DOWN) {
            terminal.complain("endpoint " + endpoint + ": too busy for " + DOWN
                    + " graphs in a row, so that no more were sent; run the command later");
        }
        terminal.out().println(stored + " of " + names.size() + " graphs sent to " + endpoint);
        return stored == names.size() ? 0 : 1;
    }

    private String refusal(String name, Reply reply) {
        String said = reply.told().isEmpty() ? "" : " (" + reply.told() + ")";
        return name + ": the endpoint answers " + reply.status() + said + "; " + remedy(reply);
    }

    private String remedy(Reply reply) {
        if (reply.isPassing()) {
            return "it was asked again and again, run the command later";
        }
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> "give the address it has moved to";
            case 403 -> "the user may not write there";
            case 404, 405 -> "check that the address is that of the graph store and can be written to";
            case 400, 415, 422, 501 -> rdf11 ? "it does not take the graph" : "if it lacks RDF 1.2, add --rdf11";
            default -> "see the endpoint's own log";
        };
    }

    private Endpoint endpoint() {
        Endpoint open = Endpoint.at(address);
        if ((user == null) != (password == null) || (user != null && token != null)) {
            throw new UsageException("give --user and --password-file together, or --token-file alone");
        }
        if (user != null && password != null) {
            return open.withPassword(user, secret(password));
        }
        return token == null ? open : open.withToken(secret(token));
    }

    private static String secret(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty() || secret.lines().count() > 1) {
                throw new CommandException(file + ": holds no single line; put the secret alone into it");
            }
            return secret;
        } catch (IOException e) {
            throw new CommandException(
                    file + ": cannot be read (" + OutFile.reason(e) + "); name a file with the secret alone", e);
        }
    }
}
