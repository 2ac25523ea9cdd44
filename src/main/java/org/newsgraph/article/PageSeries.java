package org.newsgraph.article;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Answer;
import org.newsgraph.source.Resource;
import org.newsgraph.source.SourceException;
import org.newsgraph.source.Web;

/** A fetched page becomes an article together with the pages that belong to it: its main version, and those that follow. */
final class PageSeries {
    private static final int MOST = 20;

    private final Web web;

    PageSeries(Web web) {
        this.web = web;
    }

    /** A page of the series and where it stands. */
    private record Stand(URI address, Document page, Article article) {}

    /**
     * The whole article.
     *
     * @param handler is told of a page that belongs to it and cannot be had; the article is made without that one
     */
    Article article(Resource resource, String html, ArticleHandler handler) {
        URI address = URI.create(resource.address() == null ? "" : resource.address());
        Stand shown = stand(resource.name(), address, html);
        Stand main = main(shown, handler);
        Stand first = main == null ? shown : main;
        return whole(first, handler).foundAt(first.address().toString());
    }

    /** The version that an AMP or print page stands in for, if that says more, or null. */
    private @Nullable Stand main(Stand variant, ArticleHandler handler) {
        URI address = PageLinks.mainVersion(variant.page(), variant.address());
        Stand main = address == null ? null : fetched(variant.article().source(), address, handler);
        return main != null
                        && main.article().body().length()
                                > variant.article().body().length()
                ? main
                : null;
    }

    private Article whole(Stand first, ArticleHandler handler) {
        Article article = first.article();
        Set<URI> read = new HashSet<>(Set.of(first.address()));
        Stand at = first;
        for (int number = 2; number <= MOST; number++) {
            URI next = PageLinks.next(at.page(), first.address(), at.address(), number);
            at = next == null || !read.add(next) ? null : fetched(next.toString(), next, handler);
            if (at == null) {
                return article;
            }
            article = Composition.appended(article, at.article());
        }
        return article;
    }

    private static Stand stand(String source, URI address, String html) {
        Beginning beginning = Beginning.ofPage(source, html);
        Document page = Page.parse(beginning.text());
        return new Stand(address, page, Page.article(source, page, beginning));
    }

    private @Nullable Stand fetched(String source, URI address, ArticleHandler handler) {
        try {
            Answer answer = web.get(address);
            return stand(source, answer.address(), Decoding.page(answer.bytes(), answer.charset()));
        } catch (SourceException e) {
            handler.failure(Failure.of(address.toString(), e));
        } catch (ArticleException e) {
            handler.failure(Failure.of(address.toString(), e));
        }
        return null;
    }
}
