package org.newsgraph.search;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How articles, entities and terms stand in the index, a document each, and how they are read from it. */
final class Documents {
    /** Number of this form; an index of another is made anew. */
    static final String FORM = "1";

    /** What a document is about. */
    enum Kind {
        ENTITY,
        ARTICLE,
        TERM;

        /** The documents of this kind. */
        Term term() {
            return new Term("kind", name());
        }

        /** The one about this thing. */
        Term about(String iri) {
            return new Term(KEY, name() + " " + iri);
        }
    }

    static final String IRI = "iri";
    static final String STAMP = "stamp";
    /** Words of names and headlines, folded. */
    static final String NAME = "name";
    /** Whole names, folded. */
    static final String WHOLE = "whole";
    /** Words of headlines and bodies, without endings. */
    static final String TEXT = "text";
    /** Long words from their end to their beginning. */
    static final String TAIL = "tail";
    /** Feature: how many articles mention it. */
    static final String WEIGHT = "weight";
    /** Of articles, for sorting. */
    static final String PUBLISHED = "published";

    private static final String KEY = "key";
    private static final String LABEL = "label";
    private static final String NAMES = "names";
    private static final String CLASSES = "classes";
    static final String MEMBERS = "members";
    private static final String ARTICLES = "articles";
    private static final String MENTIONS = "mentions";
    private static final String HEADLINE = "headline";
    private static final String PUBLISHER = "publisher";

    /** Shortest word with a compound in it. */
    private static final int COMPOUND = 7;
    /** Longest name that is looked for as a whole, and longest value that is sorted by. */
    private static final int WHOLE_LENGTH = 200;
    /** Longest headline that is told; pages have the rest. */
    private static final int TOLD = 1000;

    private Documents() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(Words.NAMES, Map.of(TEXT, Words.TEXTS));
    }

    static Document of(Contents.Article article, String stamp) {
        Hit.Article hit = article.hit();
        Document document = document(Kind.ARTICLE, hit.iri());
        document.add(new BinaryDocValuesField(STAMP, new BytesRef(stamp)));
        document.add(new SortedDocValuesField(PUBLISHED, new BytesRef(cut(hit.published(), WHOLE_LENGTH))));
        document.add(new StoredField(HEADLINE, cut(hit.headline(), TOLD)));
        document.add(new StoredField(PUBLISHED, cut(hit.published(), WHOLE_LENGTH)));
        document.add(new StoredField(PUBLISHER, cut(hit.publisher(), TOLD)));
        article.mentions().forEach(entity -> document.add(new StoredField(MENTIONS, entity)));
        String headline = Words.composed(hit.headline());
        document.add(new TextField(NAME, headline, Store.NO));
        document.add(new TextField(TEXT, headline, Store.NO));
        String body = Words.composed(article.body());
        document.add(new TextField(TEXT, body, Store.NO));
        SortedSet<String> tails = new TreeSet<>();
        Words.forEach(Words.TEXTS, headline, token -> addTail(token.word(), tails));
        Words.forEach(Words.TEXTS, body, token -> addTail(token.word(), tails));
        addTails(tails, document);
        return document;
    }

    static Document of(Contents.Entity entity) {
        Hit.Entity hit = entity.hit();
        Document document = document(Kind.ENTITY, hit.iri());
        hit.labels().forEach((language, label) -> document.add(new StoredField(LABEL, language + " " + label)));
        document.add(new StoredField(ARTICLES, hit.articles()));
        hit.names().forEach(name -> document.add(new StoredField(NAMES, name)));
        hit.kinds().forEach(kind -> document.add(new StoredField(CLASSES, kind)));
        entity.members().forEach(member -> document.add(new StoredField(MEMBERS, member)));
        document.add(new FeatureField(WEIGHT, ARTICLES, Math.max(1, hit.articles())));
        addNames(hit.names(), document);
        return document;
    }

    static Document of(TermNames term) {
        Document document = document(Kind.TERM, term.name());
        addNames(term.labels(), document);
        return document;
    }

    private static Document document(Kind kind, String iri) {
        Document document = new Document();
        document.add(new StringField(kind.term().field(), kind.name(), Store.NO));
        document.add(new StringField(KEY, kind.about(iri).text(), Store.NO));
        document.add(new StoredField(IRI, iri));
        document.add(new SortedDocValuesField(IRI, new BytesRef(iri)));
        return document;
    }

    private static void addNames(List<String> names, Document document) {
        SortedSet<String> tails = new TreeSet<>();
        for (String name : names) {
            String composed = Words.composed(name);
            document.add(new TextField(NAME, composed, Store.NO));
            List<String> words = Words.of(Words.NAMES, composed);
            addWhole(String.join(" ", words), document);
            if (words.size() > 1) {
                addWhole(String.join("", words), document);
            }
            words.forEach(word -> addTail(Words.stem(word), tails));
        }
        addTails(tails, document);
    }

    private static void addWhole(String name, Document document) {
        if (!name.isEmpty()) {
            document.add(new StringField(WHOLE, cut(name, WHOLE_LENGTH), Store.NO));
        }
    }

    private static void addTail(String word, SortedSet<String> tails) {
        if (word.length() >= COMPOUND) {
            tails.add(Words.reversed(word));
        }
    }

    private static void addTails(SortedSet<String> tails, Document document) {
        tails.forEach(tail -> document.add(new StringField(TAIL, tail, Store.NO)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    static Hit.Entity entity(Document document) {
        return new Hit.Entity(
                document.get(IRI),
                labels(document),
                List.of(document.getValues(NAMES)),
                List.of(document.getValues(CLASSES)),
                number(document.getField(ARTICLES)));
    }

    /** By language, which has no blanks. */
    private static Map<String, String> labels(Document entity) {
        Map<String, String> labels = new TreeMap<>();
        for (String label : entity.getValues(LABEL)) {
            int blank = label.indexOf(' ');
            labels.put(label.substring(0, blank), label.substring(blank + 1));
        }
        return labels;
    }

    static Hit.Article article(Document document) {
        return new Hit.Article(
                document.get(IRI), document.get(HEADLINE), document.get(PUBLISHED), document.get(PUBLISHER));
    }

    static Hit.Term term(Document document) {
        return new Hit.Term(document.get(IRI));
    }

    static List<String> mentions(Document article) {
        return List.of(article.getValues(MENTIONS));
    }

    static SortedSet<String> members(Document entity) {
        return new TreeSet<>(List.of(entity.getValues(MEMBERS)));
    }

    /** What commits say of all documents, by name. */
    static Map<String, String> state(Contents contents, Identities identities, List<TermNames> terms) {
        return new TreeMap<>(Map.of(
                "form", FORM,
                "register", Long.toString(contents.registered()),
                "identities", Integer.toString(identities.canonical().hashCode()),
                "terms", Integer.toString(terms.hashCode())));
    }

    private static long number(IndexableField field) {
        return field.numericValue().longValue();
    }
}
