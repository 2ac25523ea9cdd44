package org.newsgraph.spark;

import java.io.InputStream;
import java.util.function.Consumer;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Failure;
import org.newsgraph.source.Resource;
import org.newsgraph.source.ResourceHandler;
import org.newsgraph.source.SourceException;
import scala.Tuple2;

/** Gives each thing that a file holds the name of its article, which its bytes have to be read for. */
final class Arrivals implements ResourceHandler {
    private final ArticleReader reader = new ArticleReader(InputStream.nullInputStream());
    private final NewsGraph newsgraph;
    private final int file;
    private final Consumer<Tuple2<Key, Arrival>> taker;
    private long part;

    /** @param part place of the first thing within the file */
    Arrivals(NewsGraph newsgraph, int file, long part, Consumer<Tuple2<Key, Arrival>> taker) {
        this.newsgraph = newsgraph;
        this.file = file;
        this.part = part;
        this.taker = taker;
    }

    @Override
    public void resource(Resource resource) {
        reader.read(resource, new ArticleHandler() {
            @Override
            public void article(Article article) {
                hand(newsgraph.iri(article), Arrival.Bytes.of(resource));
            }

            @Override
            public void failure(Failure failure) {
                missed(failure);
            }
        });
    }

    @Override
    public void failure(String source, SourceException failure) {
        missed(Failure.of(source, failure));
    }

    private void missed(Failure failure) {
        hand(failure.source(), new Arrival.Missed(FailureLine.of(failure)));
    }

    private void hand(String name, Arrival arrival) {
        taker.accept(new Tuple2<>(new Key(name, file, part++), arrival));
    }
}
