package org.newsgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;

/** What an index holds. */
record Indexed(IndexSearcher searcher) {
    /** The stamp of each article by its IRI. */
    Map<String, String> stamps() throws IOException {
        Map<String, String> stamps = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            BinaryDocValues stamp = DocValues.getBinary(reader, Documents.STAMP);
            SortedDocValues iri = DocValues.getSorted(reader, Documents.IRI);
            for (int doc = stamp.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = stamp.nextDoc()) {
                if ((live == null || live.get(doc)) && iri.advanceExact(doc)) {
                    stamps.put(
                            iri.lookupOrd(iri.ordValue()).utf8ToString(),
                            stamp.binaryValue().utf8ToString());
                }
            }
        }
        return stamps;
    }

    /** The entities that an article mentioned when it was indexed. */
    List<String> mentions(String article) throws IOException {
        TopDocs found = searcher.search(new TermQuery(Documents.Kind.ARTICLE.about(article)), 1);
        return found.scoreDocs.length == 0
                ? List.of()
                : Documents.mentions(searcher.storedFields().document(found.scoreDocs[0].doc));
    }

    /** By the IRI of each entity all that it goes by. */
    Map<String, SortedSet<String>> groups() throws IOException {
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        for (Document entity : documents(Documents.Kind.ENTITY)) {
            groups.put(Objects.requireNonNull(entity.get(Documents.IRI)), Documents.members(entity));
        }
        return groups;
    }

    private List<Document> documents(Documents.Kind kind) throws IOException {
        int all = Math.max(1, searcher.count(new TermQuery(kind.term())));
        TopDocs found = searcher.search(new TermQuery(kind.term()), all);
        StoredFields stored = searcher.storedFields();
        List<Document> documents = new ArrayList<>();
        for (var doc : found.scoreDocs) {
            documents.add(stored.document(doc.doc, java.util.Set.of(Documents.IRI, Documents.MEMBERS)));
        }
        return documents;
    }
}
