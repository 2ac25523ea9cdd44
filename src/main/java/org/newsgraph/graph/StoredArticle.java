package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Span;

/**
 * An article read back from its graph, so that it can be understood once more.
 *
 * @param base what the IRIs of its entities begin with
 * @param exact false when the graph, made before it kept them, does not tell what are headings and captions
 */
public record StoredArticle(Article article, String base, boolean exact) {
    private static final Pattern BLOCK = Pattern.compile("([a-z_]+)=(\\d+),(\\d+)");
    private static final Pattern BREAK = Pattern.compile("\n\n+");

    /** The article whose graph this is; empty when the graph holds no body. */
    public static Optional<StoredArticle> read(Graph graph, Node self) {
        String text = text(graph, self, Vocabulary.ARTICLE_BODY);
        if (text == null) {
            return Optional.empty();
        }
        Body body = Body.of(text);
        String blocks = text(graph, self, Vocabulary.BLOCKS);
        Article article = new Article(
                source(graph, self),
                self.getURI(),
                text(graph, self, Vocabulary.HEADLINE),
                body,
                blocks == null ? paragraphs(body) : blocks(blocks),
                metadata(graph, self));
        return Optional.of(new StoredArticle(article, base(graph, self), blocks != null));
    }

    private static String source(Graph graph, Node self) {
        return graph.stream(self, Vocabulary.WAS_DERIVED_FROM, Node.ANY)
                .map(t -> t.getObject().getURI())
                .sorted()
                .findFirst()
                .orElse(self.getURI());
    }

    private static Metadata metadata(Graph graph, Node self) {
        String language = text(graph, self, Vocabulary.IN_LANGUAGE);
        return Metadata.builder(language == null ? "de" : language)
                .subtitle(text(graph, self, Vocabulary.ALTERNATIVE_HEADLINE))
                .authors(texts(graph, self, Vocabulary.AUTHOR))
                .publisher(text(graph, self, Vocabulary.PUBLISHER))
                .section(text(graph, self, Vocabulary.SECTION))
                .keywords(texts(graph, self, Vocabulary.KEYWORDS))
                .published(text(graph, self, Vocabulary.DATE_PUBLISHED))
                .modified(text(graph, self, Vocabulary.DATE_MODIFIED))
                .dateline(text(graph, self, Vocabulary.DATELINE))
                .agencies(texts(graph, self, Vocabulary.SOURCE_ORGANIZATION))
                .build();
    }

    private static @Nullable String text(Graph graph, Node self, Node property) {
        return texts(graph, self, property).stream().findFirst().orElse(null);
    }

    private static List<String> texts(Graph graph, Node self, Node property) {
        return graph.stream(self, property, Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    /** The run's IRI begins with it. */
    private static String base(Graph graph, Node self) {
        return graph.stream(self, Vocabulary.WAS_GENERATED_BY, Node.ANY)
                .map(t -> t.getObject().getURI())
                .filter(run -> run.lastIndexOf("run/") > 0)
                .map(run -> run.substring(0, run.lastIndexOf("run/")))
                .findFirst()
                .orElse(GraphWriter.BASE);
    }

    /** The blocks of an article as its graph keeps them: {@code paragraph=0,120 heading=122,140}. */
    static String blocks(Article article) {
        return article.blocks().stream()
                .map(b -> b.kind().name().toLowerCase(Locale.ROOT) + "="
                        + b.span().begin() + "," + b.span().end())
                .collect(Collectors.joining(" "));
    }

    private static List<Block> blocks(String written) {
        return BLOCK.matcher(written)
                .results()
                .map(b -> new Block(
                        Block.Kind.valueOf(b.group(1).toUpperCase(Locale.ROOT)),
                        new Span(Integer.parseInt(b.group(2)), Integer.parseInt(b.group(3))),
                        null))
                .toList();
    }

    private static List<Block> paragraphs(Body body) {
        List<Block> paragraphs = new ArrayList<>();
        Matcher breaks = BREAK.matcher(body.text());
        int begin = 0;
        while (breaks.find()) {
            paragraphs.add(new Block(Block.Kind.PARAGRAPH, body.span(begin, breaks.start()), null));
            begin = breaks.end();
        }
        if (begin < body.text().length()) {
            paragraphs.add(
                    new Block(Block.Kind.PARAGRAPH, body.span(begin, body.text().length()), null));
        }
        return paragraphs;
    }
}
