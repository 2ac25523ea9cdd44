package org.newsgraph.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.IndexWriter;

/** Makes an index what its dataset says: what changed is written, with the entities that this touches, in one commit. */
final class Syncing {
    private static final int TOLD = 100;
    /** Longest IRI that is found, in characters of up to three bytes: Lucene takes no term of more than 32 KiB. */
    private static final int LONGEST = 10_900;

    private final Contents contents;
    private final Identities identities;
    private final Indexed indexed;
    private final IndexWriter writer;
    private final SyncListener listener;
    private final Set<String> touched = new HashSet<>();

    Syncing(DatasetGraph data, Indexed indexed, IndexWriter writer, SyncListener listener) {
        this.contents = new Contents(data);
        this.identities = Identities.of(data);
        this.indexed = indexed;
        this.writer = writer;
        this.listener = listener;
    }

    /** True when something was to be done. */
    boolean run(List<TermNames> terms) throws IOException {
        Map<String, String> before = IndexFiles.state(writer);
        Map<String, String> now = Documents.state(contents, identities, terms);
        boolean changed = followArticles();
        if (differ(before, now, "register")) {
            touched.addAll(indexed.groups().keySet());
        }
        if (differ(before, now, "identities")) {
            touchRegrouped(indexed.groups());
        }
        followEntities();
        if (differ(before, now, "terms")) {
            followTerms(terms);
        }
        if (changed || !now.equals(before)) {
            IndexFiles.commit(writer, now);
            return true;
        }
        return false;
    }

    private static boolean differ(Map<String, String> before, Map<String, String> now, String name) {
        return !Objects.equals(before.get(name), now.get(name));
    }

    private boolean followArticles() throws IOException {
        Map<String, String> there = contents.stamps();
        there.keySet().removeIf(iri -> iri.length() > LONGEST);
        Map<String, String> here = indexed.stamps();
        SortedSet<String> stale = new TreeSet<>();
        here.forEach((iri, stamp) -> {
            if (!stamp.equals(there.get(iri))) {
                stale.add(iri);
            }
        });
        for (String iri : stale) {
            touched.addAll(indexed.mentions(iri));
            writer.deleteDocuments(Documents.Kind.ARTICLE.about(iri));
        }
        there.entrySet().removeIf(article -> article.getValue().equals(here.get(article.getKey())));
        add(there);
        return !stale.isEmpty() || !there.isEmpty();
    }

    private void add(Map<String, String> stamps) throws IOException {
        long done = 0;
        for (String iri : new TreeSet<>(stamps.keySet())) {
            Contents.Article article = contents.article(iri);
            touched.addAll(article.mentions());
            writer.addDocument(Documents.of(article, stamps.getOrDefault(iri, "")));
            tell(SyncStage.ARTICLES, ++done, stamps.size());
        }
    }

    /** Touches the entities that go by other IRIs than when they were indexed. */
    private void touchRegrouped(Map<String, SortedSet<String>> before) {
        before.forEach((entity, members) -> {
            if (!members.equals(identities.group(entity))
                    || !identities.of(entity).equals(entity)) {
                touched.addAll(members);
            }
        });
        identities.groups().forEach((entity, members) -> {
            if (!before.containsKey(entity)) {
                touched.addAll(members);
            }
        });
    }

    private void followEntities() throws IOException {
        SortedSet<String> renewed = new TreeSet<>();
        for (String entity : touched) {
            renewed.add(entity);
            renewed.add(identities.of(entity));
        }
        long done = 0;
        for (String entity : renewed) {
            renew(entity);
            tell(SyncStage.ENTITIES, ++done, renewed.size());
        }
    }

    private void renew(String iri) throws IOException {
        if (iri.length() > LONGEST) {
            return;
        }
        writer.deleteDocuments(Documents.Kind.ENTITY.about(iri));
        if (identities.of(iri).equals(iri)) {
            Contents.Entity entity = contents.entity(iri, identities);
            if (entity.hit().articles() > 0) {
                writer.addDocument(Documents.of(entity));
            }
        }
    }

    private void followTerms(List<TermNames> terms) throws IOException {
        writer.deleteDocuments(Documents.Kind.TERM.term());
        for (TermNames term : terms) {
            writer.addDocument(Documents.of(term));
        }
    }

    private void tell(SyncStage stage, long done, long total) {
        if (done % TOLD == 0 || done == total) {
            listener.at(stage, done, total);
        }
    }
}
