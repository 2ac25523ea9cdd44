package org.newsgraph.article;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Reach;
import org.newsgraph.source.Resource;
import org.newsgraph.source.ResourceHandler;
import org.newsgraph.source.SourceException;
import org.newsgraph.source.Sources;
import org.newsgraph.source.Web;

/** Sources become articles; what gives none becomes a failure, and the rest goes on. */
public final class ArticleReader {
    private final Sources sources;
    private final PageSeries series;

    /** Reads {@code -} from the process's standard input, and nothing from the web. */
    public ArticleReader() {
        this(System.in);
    }

    /** Reads nothing from the web. */
    public ArticleReader(InputStream standardInput) {
        this(standardInput, Sources.noWeb(), Reach.STANDARD);
    }

    /**
     * Reads addresses, and what feeds and sitemaps name, from a web.
     *
     * @param reach how far feeds and sitemaps are followed
     */
    public ArticleReader(InputStream standardInput, Web web, Reach reach) {
        this.sources = new Sources(standardInput, web, reach);
        this.series = new PageSeries(web);
    }

    /**
     * Reads a file, the files of a directory in sorted order, an http or https address, or {@code -}: HTML, text, JSON
     * Lines, a feed, a sitemap, a list of addresses or a web archive, each also packed with gzip.
     *
     * @param failures gets one for each source, or part of a source, that gives no article
     */
    public void read(String input, Consumer<Article> articles, Consumer<Failure> failures) {
        read(input, new ArticleHandler() {
            @Override
            public void article(Article article) {
                articles.accept(article);
            }

            @Override
            public void failure(Failure failure) {
                failures.accept(failure);
            }
        });
    }

    /** Reads an input as {@link #read(String, Consumer, Consumer)} does. */
    public void read(String input, ArticleHandler handler) {
        sources.read(input, new ResourceHandler() {
            @Override
            public void resource(Resource resource) {
                ArticleReader.this.read(resource, handler);
            }

            @Override
            public void failure(String source, SourceException failure) {
                handler.failure(Failure.of(source, failure));
            }

            @Override
            public void expect(int parts) {
                handler.expect(parts);
            }

            @Override
            public void note(String message) {
                handler.note(message);
            }
        });
    }

    /** Reads what was found in an input; the handler is told one thing of it. */
    public void read(Resource resource, ArticleHandler handler) {
        Article article;
        try {
            article = article(resource, handler);
        } catch (ArticleException e) {
            handler.failure(Failure.of(resource.name(), e));
            return;
        } catch (RuntimeException e) {
            handler.failure(Failure.bug(resource.name(), e));
            return;
        }
        article.notes().forEach(handler::note);
        handler.article(article);
    }

    private Article article(Resource resource, ArticleHandler handler) {
        return switch (resource.kind()) {
            case HTML -> page(resource, handler).foundAt(resource.address()).completed(resource.told());
            case TEXT ->
                fromText(resource.name(), text(resource))
                        .foundAt(resource.address())
                        .completed(resource.told());
            case JSON_LINE ->
                fromJsonLine(resource.name(), Decoding.text(resource.name(), resource.bytes(), resource.offset()));
        };
    }

    private Article page(Resource resource, ArticleHandler handler) {
        String html = Decoding.page(resource.bytes(), resource.charset());
        return resource.live() ? series.article(resource, html, handler) : Page.article(resource.name(), html);
    }

    /** What was fetched is decoded as browsers do; a file's bytes that are no text are its owner's to mend. */
    private static String text(Resource resource) {
        return resource.address() == null
                ? Decoding.text(resource.name(), resource.bytes(), resource.offset())
                : Decoding.page(resource.bytes(), resource.charset());
    }

    /**
     * The articles of a file or of the files of a directory, as {@link #read(String, Consumer, Consumer)} reads them, in memory.
     *
     * @throws ArticleException when a part of it gives no article
     */
    public static List<Article> fromFile(Path file) {
        List<Article> articles = new ArrayList<>();
        new ArticleReader(InputStream.nullInputStream()).read(file.toString(), articles::add, failure -> {
            throw new ArticleException(failure.message(), failure.cause());
        });
        return articles;
    }

    /**
     * The article of a page that is decoded already.
     *
     * @param source names it in messages
     * @throws ArticleException when the page holds no article
     */
    public static Article fromHtml(String source, String html) {
        return Page.article(source, html);
    }

    /**
     * The article of a page.
     *
     * @param source names it in messages
     * @param declaredCharset as the HTTP header declares it, or null
     * @throws ArticleException when the page holds no article
     */
    public static Article fromHtml(String source, byte[] bytes, @Nullable String declaredCharset) {
        if (bytes.length > Sources.LARGEST) {
            throw new ArticleException(
                    source + ": larger than " + (Sources.LARGEST >> 20) + " MB, the limit for one article; split it");
        }
        return Page.article(source, Decoding.page(bytes, declaredCharset));
    }

    /**
     * The article of a plain text, without the advertising tail it may have been scraped with; paragraphs end with a line.
     *
     * @param source names it in messages
     * @throws ArticleException when the text is empty
     */
    public static Article fromText(String source, String text) {
        Article article = PlainText.article(source, text);
        if (article.blocks().isEmpty()) {
            throw new ArticleException(source + ": the text is empty; give an article's text");
        }
        return article;
    }

    /**
     * The article of one JSON object {@code {"url","title","text" or "html", …}}.
     *
     * @param source names the line in messages, as {@code news.jsonl:12}
     * @throws ArticleException when the line is no such object
     */
    public static Article fromJsonLine(String source, String line) {
        return JsonLines.article(source, line);
    }
}
