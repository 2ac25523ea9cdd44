package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.site.OntologyBook;
import org.newsgraph.site.OntologySite;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the class tree and the properties, or one term with its words. */
@Command(
        name = "ontology",
        description =
                "Shows the classes and properties, or one of them with the words that say it; or writes pages of it.",
        footer = {
            "%nExamples:",
            "  newsgraph ontology acquires                    a relation and its words",
            "  newsgraph ontology --html pages                pages that need no server",
            "  newsgraph ontology --html pages --store news   with counts and examples from a store"
        })
final class OntologyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "TERM",
            description = "A class or property: its local name, with or without ng:, or its IRI.")
    private @Nullable String term;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the labels: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Folder of Turtle files and rules that change the ontology that comes with newsgraph.")
    private @Nullable Path folder;

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description = "Write the ontology as pages into an empty or new folder, or over those written before.")
    private @Nullable Path pages;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "With --html: count what the articles of a store say, and show examples.")
    private @Nullable Path store;

    private final Terminal terminal;

    /** Languages every term is labelled in. */
    enum Language {
        de,
        en
    }

    OntologyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Knowledge knowledge = folder == null ? Knowledge.bundled() : Knowledge.read(folder);
        if (pages != null) {
            write(knowledge, pages);
        } else if (store != null) {
            throw new UsageException("--store counts for the pages of --html; give --html DIR as well");
        } else if (term == null) {
            showTree(knowledge.ontology());
        } else {
            show(find(knowledge.ontology(), term), knowledge);
        }
        return 0;
    }

    private void write(Knowledge knowledge, Path to) {
        if (term != null) {
            throw new UsageException(term + ": a TERM beside --html, which writes pages of all of them; leave it out");
        }
        if (store == null) {
            write(new OntologySite(null, knowledge), to);
        } else {
            try (Store opened = GraphSource.existing(store, terminal)) {
                write(new OntologySite(opened.dataset(), knowledge), to);
            }
        }
    }

    private void write(OntologySite site, Path to) {
        int files = new OntologyBook(site).write(to);
        terminal.out().println(to + ": " + files + " files; begin with " + to.resolve("index.html"));
    }

    private void showTree(Ontology ontology) {
        Collection<OntologyClass> classes = ontology.classes().values();
        terminal.out().println("Classes");
        classes.stream()
                .filter(c ->
                        c.parents().stream().noneMatch(p -> ontology.classes().containsKey(p)))
                .forEach(root -> showBranch(root, classes, 1));
        for (Term.Kind kind : Term.Kind.values()) {
            terminal.out().println();
            terminal.out().println(heading(kind));
            ontology.properties().values().stream()
                    .filter(p -> p.kind() == kind)
                    .forEach(p -> line(1, p, signature(p)));
        }
    }

    private void showBranch(OntologyClass parent, Collection<OntologyClass> classes, int depth) {
        line(depth, parent, "");
        classes.stream()
                .filter(c -> c.parents().contains(parent.name()))
                .forEach(child -> showBranch(child, classes, depth + 1));
    }

    private void line(int depth, Term shown, String more) {
        String name = "  ".repeat(depth) + shown.name();
        terminal.out()
                .println(String.format(Locale.ROOT, "%-26s %-32s %s", name, label(shown), more)
                        .stripTrailing());
    }

    private static String heading(Term.Kind kind) {
        return switch (kind) {
            case RELATION -> "Relations";
            case QUALIFIER -> "Qualifiers";
            case ANNOTATION -> "Annotations";
        };
    }

    private static String signature(Property p) {
        return names(p.domain()) + " -> " + names(p.range());
    }

    private static String names(Set<String> classes) {
        return classes.isEmpty() ? "anything" : classes.stream().sorted().collect(Collectors.joining(" | "));
    }

    private String label(Term shown) {
        String label = shown.labels().get(language.name());
        return label == null ? shown.name() : label;
    }

    private static Term find(Ontology ontology, String name) {
        String local = name.startsWith(Ontology.NAMESPACE)
                ? name.substring(Ontology.NAMESPACE.length())
                : name.replaceFirst("^ng:", "");
        return terms(ontology)
                .filter(t -> t.name().equals(local))
                .findFirst()
                .or(() -> terms(ontology)
                        .filter(t -> t.name().equalsIgnoreCase(local))
                        .findFirst())
                .orElseThrow(() -> new CommandException(
                        name + ": no such class or property; 'newsgraph ontology' lists them" + hint(ontology, local)));
    }

    private static Stream<Term> terms(Ontology ontology) {
        return Stream.concat(ontology.classes().values().stream(), ontology.properties().values().stream());
    }

    private static String hint(Ontology ontology, String local) {
        Optional<String> near = terms(ontology)
                .map(Term::name)
                .filter(n -> n.regionMatches(true, 0, local, 0, Math.min(4, local.length())))
                .findFirst();
        return near.map(n -> ", among them " + n).orElse("");
    }

    private void show(Term shown, Knowledge knowledge) {
        terminal.out().println("ng:" + shown.name() + "  <" + Ontology.NAMESPACE + shown.name() + ">");
        byLanguage("label", shown.labels());
        byLanguage("comment", shown.comments());
        switch (shown) {
            case OntologyClass c -> showClass(c, knowledge.ontology());
            case Property p -> showProperty(p);
        }
        showWords(shown.name(), knowledge.lexicon().frames());
    }

    private void byLanguage(String key, Map<String, String> texts) {
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> field(key + " " + e.getKey(), e.getValue()));
    }

    private void showClass(OntologyClass c, Ontology ontology) {
        field("subclass of", c.parents());
        field(
                "subclasses",
                ontology.classes().values().stream()
                        .filter(o -> o.parents().contains(c.name()))
                        .map(Term::name)
                        .collect(Collectors.toSet()));
    }

    private void showProperty(Property p) {
        field("property of", p.parents());
        field("domain", names(p.domain()));
        field("range", names(p.range()));
        if (p.symmetric()) {
            field("symmetric", "yes");
        }
        if (p.inverse() != null) {
            field("inverse", p.inverse());
        }
        field("qualifiers", p.qualifiers());
        if (p.status() != null) {
            field("at most", p.status());
        }
    }

    private void field(String key, Set<String> values) {
        if (!values.isEmpty()) {
            field(key, values.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void field(String key, String value) {
        terminal.out().println(String.format(Locale.ROOT, "  %-12s %s", key, value));
    }

    private void showWords(String name, List<Frame> frames) {
        List<Frame> words = new ArrayList<>(
                frames.stream().filter(f -> f.reference().equals(name)).toList());
        if (words.isEmpty()) {
            return;
        }
        words.sort(Comparator.comparing(Frame::language)
                .thenComparing(Frame::partOfSpeech)
                .thenComparing(Frame::lemma)
                .thenComparing(Frame::id));
        terminal.out().println("  words");
        words.forEach(this::showWord);
    }

    private void showWord(Frame frame) {
        String arguments =
                frame.arguments().stream().map(OntologyCommand::describe).collect(Collectors.joining(", "));
        String status = frame.status() == null ? "" : "  at most " + frame.status();
        String support = frame.supportVerbs().isEmpty()
                ? ""
                : "  with " + frame.supportVerbs().stream().sorted().collect(Collectors.joining(", "));
        terminal.out()
                .println(String.format(
                                "    %s %-10s %-24s %s%s%s",
                                frame.language(),
                                lower(frame.partOfSpeech()),
                                frame.lemma(),
                                arguments,
                                support,
                                status)
                        .stripTrailing());
    }

    private static String describe(Argument a) {
        String marker = a.marker() == null ? "" : " " + a.marker();
        return lower(a.function()) + marker + " = " + a.fills() + (a.need() == Need.REQUIRED ? "" : "?");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
