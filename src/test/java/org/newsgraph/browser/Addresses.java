package org.newsgraph.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Of the pages over the bundled articles, one of each kind. */
final class Addresses {
    static final String ARTICLE = "/article?iri=https%3A%2F%2Fnetzbote.example%2Fwirtschaft%2Fumsatzbeteiligung.html";

    static final List<String> OF_PAGES = List.of(
            "/",
            "/articles",
            ARTICLE,
            "/resource?iri=https%3A%2F%2Fnetzbote.example%2Fwirtschaft%2Fumsatzbeteiligung.html%23fact-24d070f2d085",
            "/about/meta",
            "/search?q=meta",
            "/graph?entity=id%3Ameta",
            "/ontology",
            "/ontology/Company",
            "/ontology/partnersWith",
            "/ontology/words",
            "/ontology/shapes",
            "/ontology/rules",
            "/queries",
            "/queries/partners",
            "/queries/entity?entity=Meta",
            "/query",
            "/export",
            "/api");

    private static final Path BUNDLED = Path.of("src/main/resources/articles");

    private Addresses() {}

    /** The bundled articles and others. */
    static List<Path> articles(String... others) {
        try (Stream<Path> files = Files.list(BUNDLED)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".html"))
                                    .sorted(),
                            Stream.of(others).map(Path::of))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
