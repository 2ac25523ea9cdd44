package org.newsgraph.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the index is asked. A word counts most where it stands as it was typed, less where a word begins with it, less where a
 * compound ends with it, and least where a letter is wrong.
 */
final class Questions {
    private static final float WHOLE = 40;
    private static final float BEGINNING = 7;
    private static final float WORD = 8;
    private static final float PREFIX = 4;
    private static final float COMPOUND = 2;
    private static final float TYPO = 0.5f;
    /** What being mentioned everywhere is worth: never as much as a better match. */
    private static final float MENTIONED = 3;
    /** Articles that make half of it. */
    private static final float PIVOT = 20;

    private static final float IN_HEADLINE = 6;
    private static final float HEADLINE_PREFIX = 3;
    private static final float TEXT_PREFIX = 0.7f;
    private static final float TEXT_COMPOUND = 0.5f;
    private static final float TEXT_TYPO = 0.2f;
    private static final float NEAR = 4;
    private static final int NEARNESS = 3;
    /** Shortest beginning that is looked for in texts: shorter ones are in all. */
    private static final int SHORTEST = 4;
    /** Words that a typo may stand for at most. */
    private static final int EXPANSIONS = 30;

    private Questions() {}

    /** @param forgiving with a letter wrong in any word that is long enough */
    static Query entities(Wanted wanted, boolean forgiving) {
        return new BooleanQuery.Builder()
                .add(named(wanted, forgiving), Occur.MUST)
                .add(kind(Documents.Kind.ENTITY), Occur.FILTER)
                .add(FeatureField.newSaturationQuery(Documents.WEIGHT, "articles", MENTIONED, PIVOT), Occur.SHOULD)
                .build();
    }

    static Query terms(Wanted wanted, boolean forgiving) {
        return new BooleanQuery.Builder()
                .add(named(wanted, forgiving), Occur.MUST)
                .add(kind(Documents.Kind.TERM), Occur.FILTER)
                .build();
    }

    /** All words in the names of one thing, or a name that is them all together. */
    private static Query named(Wanted wanted, boolean forgiving) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        wanted.words().forEach(word -> words.add(inName(word, forgiving), Occur.MUST));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        for (String whole : List.of(wanted.whole(), wanted.joined())) {
            query.add(constant(new TermQuery(new Term(Documents.WHOLE, whole)), WHOLE), Occur.SHOULD);
            query.add(constant(new PrefixQuery(new Term(Documents.WHOLE, whole)), BEGINNING), Occur.SHOULD);
            if (wanted.words().size() == 1) {
                break;
            }
        }
        return query.build();
    }

    private static Query inName(Wanted.Word word, boolean forgiving) {
        Term term = new Term(Documents.NAME, word.folded());
        List<Query> ways = new ArrayList<>();
        ways.add(constant(new TermQuery(term), WORD));
        ways.add(constant(new PrefixQuery(term), PREFIX));
        if (word.endsCompounds()) {
            ways.add(constant(tail(word), COMPOUND));
        }
        if (forgiving && word.isForgiven()) {
            ways.add(constant(fuzzy(term), TYPO));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** All words in one article. */
    static Query articles(Wanted wanted, boolean forgiving) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(kind(Documents.Kind.ARTICLE), Occur.FILTER);
        wanted.words().forEach(word -> query.add(inArticle(word, forgiving), Occur.MUST));
        if (wanted.words().size() > 1) {
            String[] stems = wanted.words().stream().map(Wanted.Word::stem).toArray(String[]::new);
            query.add(new BoostQuery(new PhraseQuery(NEARNESS, Documents.TEXT, stems), NEAR), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query inArticle(Wanted.Word word, boolean forgiving) {
        Term name = new Term(Documents.NAME, word.folded());
        List<Query> ways = new ArrayList<>();
        ways.add(constant(new TermQuery(name), IN_HEADLINE));
        ways.add(constant(new PrefixQuery(name), HEADLINE_PREFIX));
        ways.add(inText(word));
        if (word.folded().length() >= SHORTEST) {
            ways.add(constant(new PrefixQuery(inText(word.folded())), TEXT_PREFIX));
        }
        if (word.endsCompounds()) {
            ways.add(constant(tail(word), TEXT_COMPOUND));
        }
        if (forgiving && word.isForgiven()) {
            ways.add(constant(fuzzy(inText(word.stem())), TEXT_TYPO));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** Worth more than what only resembles it, and the more the rarer and the oftener in the text. */
    private static Query inText(Wanted.Word word) {
        Query query = new TermQuery(inText(word.stem()));
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(constant(query, 1), Occur.SHOULD)
                .build();
    }

    private static Term inText(String characters) {
        return new Term(Documents.TEXT, characters);
    }

    private static Query tail(Wanted.Word word) {
        return new PrefixQuery(new Term(Documents.TAIL, Words.reversed(word.stem())));
    }

    private static Query fuzzy(Term term) {
        return new FuzzyQuery(term, 1, 0, EXPANSIONS, true);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query kind(Documents.Kind kind) {
        return new TermQuery(kind.term());
    }
}
