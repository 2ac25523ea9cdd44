package org.newsgraph.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Failure;
import org.newsgraph.export.Format;
import scala.Tuple2;

/**
 * What arrived becomes graphs, one for each article: the latest of which one can be built. Those before it are left out, as
 * {@code newsgraph build} would replace them.
 *
 * @param rows whether mentions are also listed apart
 */
record Building(Engine engine, boolean rows) implements FlatMapFunction<Iterator<Tuple2<Key, Arrival>>, Outcome> {
    /** @param arrivals in {@link Key.Order} */
    @Override
    public Iterator<Outcome> call(Iterator<Tuple2<Key, Arrival>> arrivals) {
        return new Latest(arrivals);
    }

    private final class Latest implements Iterator<Outcome> {
        private final Iterator<Tuple2<Key, Arrival>> arrivals;
        private @Nullable String done;
        private @Nullable Outcome next;

        Latest(Iterator<Tuple2<Key, Arrival>> arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public boolean hasNext() {
            while (next == null && arrivals.hasNext()) {
                Tuple2<Key, Arrival> arrival = arrivals.next();
                String name = arrival._1().name();
                if (!name.equals(done)) {
                    next = outcome(arrival._2());
                    done = next instanceof Outcome.Built ? name : done;
                }
            }
            return next != null;
        }

        @Override
        public Outcome next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Outcome outcome = next;
            next = null;
            return outcome;
        }
    }

    private Outcome outcome(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Missed missed -> new Outcome.Failed(missed.failure());
            case Arrival.Bytes bytes -> built(bytes);
        };
    }

    private Outcome built(Arrival.Bytes bytes) {
        List<Outcome> outcomes = new ArrayList<>(1);
        new ArticleReader(InputStream.nullInputStream()).read(bytes.resource(), new ArticleHandler() {
            @Override
            public void article(Article article) {
                outcomes.add(built(article));
            }

            @Override
            public void failure(Failure failure) {
                outcomes.add(new Outcome.Failed(FailureLine.of(failure)));
            }
        });
        return outcomes.getFirst();
    }

    private Outcome built(Article article) {
        NewsGraph newsgraph = engine.newsgraph();
        try {
            Reading reading = newsgraph.read(article);
            List<MentionRow> mentions = rows ? MentionRow.of(newsgraph, reading) : List.of();
            return new Outcome.Built(
                    quads(newsgraph.graph(reading)), reading.facts().size(), mentions);
        } catch (RuntimeException e) {
            String source = article.source();
            String message = source + ": no graph could be built (" + e + "); this is a bug of newsgraph, report it";
            return new Outcome.Failed(new FailureLine(source, "no_graph", message));
        }
    }

    private static String quads(DatasetGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.NQUADS.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
