package org.newsgraph.examples;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Fact;
import org.newsgraph.source.FetchOptions;
import org.newsgraph.source.Fetcher;
import org.newsgraph.source.Reach;

/** A feed's pages are fetched politely, and read as they come; what gives no article is told, and the rest goes on. */
public final class FeedReading {
    private FeedReading() {}

    /** The facts of the newest pages of a feed, and why pages gave none. */
    public static List<String> lines(String feed, FetchOptions options) {
        NewsGraph newsgraph = NewsGraph.standard();
        List<String> lines = new ArrayList<>();
        try (Fetcher web = new Fetcher(options)) {
            new ArticleReader(InputStream.nullInputStream(), web, new Reach(null, 20))
                    .read(
                            feed,
                            article -> {
                                for (Fact fact : newsgraph.facts(article)) {
                                    lines.add(article.title() + ": " + fact);
                                }
                            },
                            failure -> lines.add(failure.message()));
        }
        return lines;
    }

    public static void main(String[] addresses) {
        for (String address : addresses) {
            lines(address, FetchOptions.DEFAULT).forEach(System.out::println);
        }
    }
}
