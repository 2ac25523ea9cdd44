package org.newsgraph.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.newsgraph.ontology.OntologyFiles.Part;

/**
 * The pages of an ontology as files that need no server: a folder for each language, and beside them what they load and what
 * can be downloaded. The same ontology and graph give the same bytes.
 */
public final class OntologyBook {
    /** Names the files of a folder that are ours, so that no others are overwritten or removed. */
    private static final String LIST = "newsgraph-ontology.txt";

    private static final List<String> ASSETS = List.of("site.css", "ontology.css", "ontology.js", "newsgraph.svg");

    private final OntologySite site;
    private final OntologyAddresses.Written at;

    public OntologyBook(OntologySite site) {
        this.site = site;
        this.at = OntologyAddresses.Written.of(site.names());
    }

    /**
     * Writes into a folder that is empty, not there, or holds what was written before and nothing else.
     *
     * @return the number of files
     * @throws SiteException when the folder holds other files, or cannot be written
     */
    public int write(Path folder) {
        try {
            Set<String> before = ours(folder);
            TreeSet<String> written = new TreeSet<>();
            written.add(LIST);
            contents((name, bytes) -> {
                written.add(name);
                put(folder.resolve(name), bytes);
            });
            put(folder.resolve(LIST), (String.join("\n", written) + "\n").getBytes(StandardCharsets.UTF_8));
            before.removeAll(written);
            for (String old : before) {
                Files.deleteIfExists(folder.resolve(old));
            }
            return written.size();
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(folder, e);
        }
    }

    private static SiteException unwritable(Path folder, Exception e) {
        String said = switch (e.getCause() == null ? e : e.getCause()) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException file ->
                Objects.requireNonNullElse(file.getReason(), String.valueOf(file.getMessage()));
            case Throwable other -> String.valueOf(other.getMessage());
        };
        return new SiteException(
                "cannot write the pages to " + folder + " (" + said + "); name a folder that can be written", e);
    }

    /** Takes a file's path within the folder and its bytes. */
    @FunctionalInterface
    private interface Shelf {
        void take(String name, byte[] bytes);
    }

    /** The files of an earlier run. */
    private static Set<String> ours(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new TreeSet<>();
        }
        if (!Files.isDirectory(folder)) {
            throw new SiteException(folder + " is no folder; name one that is empty or new");
        }
        Path list = folder.resolve(LIST);
        Set<String> named = new TreeSet<>(Files.exists(list) ? Files.readAllLines(list) : List.of());
        Set<String> present = present(folder);
        present.stream().filter(name -> !named.contains(name)).findFirst().ifPresent(name -> {
            throw new SiteException(
                    folder + " holds " + name + ", which is not of these pages; name a folder that is empty or new");
        });
        return present;
    }

    private static Set<String> present(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void contents(Shelf files) {
        files.take(
                "index.html", bytes(Templates.render("bookcover", java.util.Map.of("languages", Language.values()))));
        for (String asset : ASSETS) {
            files.take("static/" + asset, asset(asset));
        }
        files.take("context.jsonld", site.context());
        files.take("static/terms.js", bytes(site.data(at)));
        for (Part part : Part.values()) {
            Model model = site.part(part);
            for (Syntax syntax : Syntax.values()) {
                files.take("data/" + part.tag() + "." + syntax.extension(), syntax.write(model));
            }
        }
        for (Language language : Language.values()) {
            pages().forEach((name, page) ->
                    files.take(language.tag() + "/" + name, bytes(site.html(new Reader(language, ""), at, page))));
        }
    }

    private SortedMap<String, Function<OntologyView, String>> pages() {
        SortedMap<String, Function<OntologyView, String>> pages = new TreeMap<>();
        pages.put(at.index(), view -> OntologyPage.of(view, "").html());
        pages.put(at.shapes(), view -> ShapesPage.of(view).html());
        pages.put(at.rules(), view -> RulesPage.of(view).html());
        pages.put(at.words(""), view -> WordsPage.search(view, "").html());
        site.knowledge().lexicon().frames().stream()
                .map(frame -> WordsPage.letter(frame.lemma()))
                .distinct()
                .forEach(letter -> pages.put(
                        at.words(letter),
                        view -> WordsPage.beginning(view, letter).html()));
        site.names()
                .forEach(name -> pages.put(
                        at.term(name),
                        view -> TermPage.of(view, view.entry(name)).html()));
        return pages;
    }

    private static byte[] asset(String name) {
        try (InputStream in = Assets.own(name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing from the program; build it again"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
