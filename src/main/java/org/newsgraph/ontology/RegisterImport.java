package org.newsgraph.ontology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * A Wikidata dump becomes entries of the register. The dump is read once; what is kept waits in a temporary file until all
 * names have been seen, so that of two entities of one name at most the far better known one has it. In memory are only
 * hashes of names.
 */
public final class RegisterImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "Person";
    private static final int LONGEST = 100;
    /** A capital or a digit beside letters makes a name; brackets hold explanations. */
    private static final Pattern NAME =
            Pattern.compile("(?=.*(?:\\p{Lu}|\\d.*\\p{L}|\\p{L}.*\\d))[\\p{L}\\p{N}][^()]+");

    private final Knowledge knowledge;
    private final WikidataClasses classes;
    private final ImportOptions options;
    private final NameClaims claims = new NameClaims();
    private final IntConsumer progress;
    private int read;
    private int drafts;
    private int entries;
    private int withoutClass;
    private int withoutName;
    private int names;

    /** An entity with its usable names by language, labels first, before it is known who else bears them. */
    record Draft(String item, String type, SortedMap<String, List<String>> names) {}

    /**
     * An import that has yet to run, once.
     *
     * @param progress told how many entities were read
     * @throws OntologyException when a class is not of the ontology
     */
    public RegisterImport(Knowledge knowledge, ImportOptions options, IntConsumer progress) {
        this.knowledge = knowledge;
        this.classes = new WikidataClasses(knowledge);
        this.options = options;
        this.progress = progress;
        options.types().stream()
                .filter(t -> !knowledge.ontology().classes().containsKey(t))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new OntologyException(
                            "no class " + wrong + " in the ontology; 'newsgraph ontology' shows which there are");
                });
    }

    /**
     * Reads a dump and writes the entries.
     *
     * @throws OntologyException when the dump cannot be read
     */
    public ImportCount run(Path dump, Writer out) throws IOException {
        Path kept = Files.createTempFile("newsgraph", ".jsonl");
        try {
            int broken = collect(dump, kept);
            RegisterWriter writer = new RegisterWriter(out);
            writer.header(Objects.toString(dump.getFileName()));
            write(kept, writer);
            return new ImportCount(entries, withoutClass, withoutName, names, broken);
        } finally {
            Files.delete(kept);
        }
    }

    private int collect(Path dump, Path kept) throws IOException {
        try (WikidataDump entities = new WikidataDump(dump);
                BufferedWriter out = Files.newBufferedWriter(kept)) {
            JsonNode entity = entities.next();
            while (entity != null && (options.limit() == 0 || drafts < options.limit())) {
                if (WikidataItem.isItem(entity)) {
                    collect(WikidataItem.of(entity, options.languages()), out);
                }
                progress.accept(++read);
                entity = entities.next();
            }
            return entities.broken();
        }
    }

    private void collect(WikidataItem item, Writer out) throws IOException {
        Optional<String> type =
                classes.type(item.kinds()).filter(t -> knowledge.ontology().isAny(t, options.types()));
        if (type.isEmpty()) {
            withoutClass++;
            return;
        }
        SortedMap<String, List<String>> usable = new TreeMap<>();
        item.names().forEach((language, all) -> usable.put(language, usable(all, type.get())));
        Set<String> all = all(usable);
        if (all.isEmpty()) {
            withoutName++;
            return;
        }
        drafts++;
        all.forEach(name -> claims.add(name, item.id(), item.sitelinks()));
        out.write(JSON.writeValueAsString(new Draft(item.id(), type.get(), usable)) + "\n");
    }

    private List<String> usable(Set<String> all, String type) {
        return all.stream().filter(name -> isUsable(name, type)).toList();
    }

    /** A single name of a person is found by the full one, and belongs to many. */
    private boolean isUsable(String name, String type) {
        return name.length() <= LONGEST
                && NAME.matcher(name).matches()
                && (!type.equals(PERSON) || name.contains(" "))
                && !options.ordinary().test(name);
    }

    private static Set<String> all(SortedMap<String, List<String>> names) {
        Set<String> all = new LinkedHashSet<>();
        names.values().forEach(all::addAll);
        return all;
    }

    private void write(Path kept, RegisterWriter writer) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(kept)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(JSON.readValue(line, Draft.class), writer);
            }
        }
    }

    private void write(Draft draft, RegisterWriter writer) throws IOException {
        Set<String> own = all(draft.names());
        Set<String> leftOut = new LinkedHashSet<>(own);
        own.removeIf(name -> !claims.isOwner(name, draft.item()));
        leftOut.removeAll(own);
        names += leftOut.size();
        if (own.isEmpty()) {
            withoutName++;
            return;
        }
        entries++;
        writer.entry(entity(draft, own), leftOut);
    }

    /** The label of a language is its first name left, else that of the most important language that has one. */
    private KnownEntity entity(Draft draft, Set<String> own) {
        Map<String, String> labels = new TreeMap<>();
        options.languages()
                .forEach(language -> draft.names().getOrDefault(language, List.of()).stream()
                        .filter(own::contains)
                        .findFirst()
                        .ifPresent(name -> labels.put(language, name)));
        String first = options.languages().stream()
                .filter(labels::containsKey)
                .map(labels::get)
                .findFirst()
                .orElseThrow();
        options.languages().forEach(language -> labels.putIfAbsent(language, first));
        Set<String> aliases = new TreeSet<>(own);
        aliases.removeAll(labels.values());
        return new KnownEntity(draft.item().toLowerCase(Locale.ROOT), draft.type(), labels, aliases, draft.item());
    }
}
