package org.newsgraph.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.export.Format;

/** What an article says becomes files: here RDF for a triple store, and a fact a line for anything else. */
public final class FilesOfFacts {
    static final String PAGE = """
            <html lang="de"><head><title>Solvara kauft Tenvio</title>
            <link rel="canonical" href="https://zeitung.example/solvara"></head>
            <body><nav>Start Wirtschaft Sport</nav><article><h1>Solvara kauft Tenvio</h1>
            <p>Der Softwarekonzern Solvara AG hat den Datenbankhersteller Tenvio GmbH gekauft. Das teilte der Konzern am
            Montag in Hamburg mit.</p>
            <p>Die Tenvio GmbH beschäftigt 320 Menschen.</p></article></body></html>""";

    private FilesOfFacts() {}

    /** Writes {@code facts.trig} and {@code facts.jsonl} into a directory. */
    public static void write(String page, Path directory) throws IOException {
        Article article = ArticleReader.fromHtml("solvara.html", page);
        DatasetGraph graph = NewsGraph.standard().graph(article);
        for (Format format : new Format[] {Format.TRIG, Format.JSONL}) {
            try (OutputStream out = Files.newOutputStream(directory.resolve("facts." + format.extension()))) {
                format.write(graph, out);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("facts");
        write(PAGE, directory);
        System.out.println(Files.readString(directory.resolve("facts.jsonl")));
    }
}
