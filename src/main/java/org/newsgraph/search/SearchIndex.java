package org.newsgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds entities, articles and terms of the ontology by what people type. It is a function of a dataset and keeps nothing of
 * its own: {@link #sync} makes it what the dataset says, whatever happened to either. May be used by many threads.
 */
public final class SearchIndex implements AutoCloseable {
    /** Of the directory of an index beside the files of a store. */
    private static final String FOLDER = "search";
    /** So many are counted where only some are wanted. */
    private static final int COUNTED = 200;

    private static final Sort ENTITIES =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.IRI, SortField.Type.STRING));
    private static final Sort ARTICLES = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Documents.PUBLISHED, SortField.Type.STRING, true),
            new SortField(Documents.IRI, SortField.Type.STRING));

    /** Some of what is found, with how much there is. */
    private record Found<H>(List<H> hits, long count) {}

    private final IndexFiles files;
    private final List<TermNames> terms;
    private IndexWriter writer;
    private volatile SearcherManager searchers;

    private SearchIndex(IndexFiles files, List<TermNames> terms) {
        this.files = files;
        this.terms = List.copyOf(terms);
        this.writer = files.writer();
        this.searchers = searchers();
    }

    /** An index that is gone when closed, and empty until it follows a dataset. */
    public static SearchIndex inMemory(List<TermNames> terms) {
        return new SearchIndex(IndexFiles.inMemory(), terms);
    }

    /**
     * The index beside the files of a store, made when there is none; one that is damaged or of another form is made anew.
     *
     * @throws SearchException when it cannot be read or written
     */
    public static SearchIndex beside(Path store, List<TermNames> terms) {
        IndexFiles files = IndexFiles.in(store.resolve(FOLDER));
        try {
            return new SearchIndex(files, terms);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** A line on what was damaged when it was opened; {@link #sync} makes it again. */
    public Optional<String> damage() {
        return Optional.ofNullable(files.damage());
    }

    private SearcherManager searchers() {
        try {
            return new SearcherManager(files.directory(), null);
        } catch (IOException e) {
            throw files.broken(e);
        }
    }

    /**
     * Makes the index what a dataset says, in one commit: a kill leaves it as it was. False when nothing was to be done.
     *
     * @param data is read in one transaction
     */
    public synchronized boolean sync(DatasetGraph data, SyncListener listener) {
        if (!writer.isOpen()) { // the disk was full, or worse, when it was to be written the last time
            writer = files.writer();
        }
        try {
            boolean changed = Txn.calculateRead(data, () -> follow(data, listener));
            searchers.maybeRefreshBlocking();
            return changed;
        } catch (IOException | UncheckedIOException e) {
            undo();
            throw files.broken(e);
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    private boolean follow(DatasetGraph data, SyncListener listener) {
        return ask(searcher -> new Syncing(data, new Indexed(searcher), writer, listener).run(terms));
    }

    /** Takes back what was written since the last commit. */
    private void undo() {
        try {
            writer.rollback();
            writer = files.writer();
        } catch (IOException e) {
            throw files.broken(e);
        }
    }

    /** The best few for what is typed so far, none of which need be a whole word. */
    public Results suggest(String typed, int limit) {
        return find(typed, 0, limit, 0, limit, COUNTED);
    }

    /** A page of what is found; all of it is counted. */
    public Results find(String typed, int firstEntity, int entities, int firstArticle, int articles) {
        return find(typed, firstEntity, entities, firstArticle, articles, Integer.MAX_VALUE);
    }

    private Results find(String typed, int firstEntity, int entities, int firstArticle, int articles, int counted) {
        Wanted wanted = Wanted.typed(typed);
        if (wanted.isEmpty()) {
            return Results.NONE;
        }
        return ask(searcher -> {
            Page page = new Page(searcher, counted);
            Found<Hit.Entity> people =
                    page.some(Questions.entities(wanted, true), ENTITIES, firstEntity, entities, Documents::entity);
            Found<Hit.Article> texts =
                    page.some(Questions.articles(wanted, false), ARTICLES, firstArticle, articles, Documents::article);
            if (texts.count() == 0) {
                texts = page.some(
                        Questions.articles(wanted, true), ARTICLES, firstArticle, articles, Documents::article);
            }
            Found<Hit.Term> words = page.some(Questions.terms(wanted, true), ENTITIES, 0, entities, Documents::term);
            return new Results(people.hits(), people.count(), texts.hits(), texts.count(), words.hits());
        });
    }

    private record Page(IndexSearcher searcher, int counted) {
        <H> Found<H> some(Query query, Sort sort, int first, int count, Function<Document, H> reader)
                throws IOException {
            int end = first + count;
            TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(sort, end, null, counted));
            List<H> hits = new ArrayList<>();
            ScoreDoc[] docs = found.scoreDocs;
            for (int i = first; i < docs.length; i++) {
                hits.add(reader.apply(searcher.storedFields().document(docs[i].doc)));
            }
            return new Found<>(hits, found.totalHits.value());
        }
    }

    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw files.broken(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.rollback(); // what is to be kept is committed
        } catch (IOException e) {
            throw files.broken(e);
        } finally {
            files.close();
        }
    }
}
