package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: which commands there are, and what becomes of their errors. */
@Command(
        name = "newsgraph",
        description = "Turns news articles into a knowledge graph in which every fact carries its evidence.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"})
public final class Main implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess()));
    }

    /** Runs one command and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, new Terminal(out, err, false));
    }

    private static int run(String[] args, Terminal terminal) {
        Main main = new Main(terminal);
        CommandLine line = new CommandLine(main);
        commands(terminal).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(main::usage)
                .setExecutionExceptionHandler(main::failure);
        int code = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static List<Object> commands(Terminal terminal) {
        return List.of(
                new ArticleCommand(terminal),
                new BuildCommand(terminal),
                new LoadCommand(terminal),
                new ServeCommand(terminal),
                new QueryCommand(terminal),
                new ExportCommand(terminal),
                new PushCommand(terminal),
                new ExplainCommand(terminal),
                new ValidateCommand(terminal),
                new RemoveCommand(terminal),
                new OntologyCommand(terminal),
                RegisterCommand.withParts(terminal),
                UserCommand.withParts(terminal),
                new EvaluateCommand(terminal),
                BenchCommand.withParts(terminal));
    }

    /** Without a command, the help is the answer; that there was none is wrong usage all the same. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(terminal.err());
        }
        return USAGE;
    }

    private int usage(ParameterException e, String[] args) {
        terminal.complain(e.getMessage() + seeHelp(e.getCommandLine()));
        trace(e);
        return USAGE;
    }

    private static String seeHelp(CommandLine line) {
        return "; see '" + line.getCommandSpec().qualifiedName() + " --help'";
    }

    private int failure(Exception e, CommandLine line, ParseResult result) {
        boolean usage = e instanceof UsageException;
        terminal.complain(explain(e) + (usage ? seeHelp(line) : ""));
        trace(e);
        return usage ? USAGE : FAILED;
    }

    /** Our own exceptions name the thing and the remedy already; what nobody expected is a bug of ours, and said to be. */
    static String explain(Throwable e) {
        return switch (e) {
            case UncheckedIOException io -> io.getCause() == null ? bug(io) : explain(io.getCause());
            case IOException io -> "input or output: " + OutFile.reason(io) + "; check the path and its permissions";
            default -> isOurs(e) ? String.valueOf(e.getMessage()) : bug(e);
        };
    }

    private static boolean isOurs(Throwable e) {
        return e.getMessage() != null && e.getClass().getName().startsWith("org.newsgraph.");
    }

    private static String bug(Throwable e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage()
                + "; this is a bug of newsgraph, run again with --debug and report what it prints";
    }

    private void trace(Exception e) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"newsgraph " + (version == null ? "(development)" : version)};
        }
    }
}
