package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;

/**
 * Analyses German articles; articles in other languages get sentences and roughly tagged tokens only. Its models are read
 * once, and it may be used by many threads.
 */
public final class GermanAnalyzer implements Analyzer {
    private final Dictionary dictionary;
    private final Tagger tagger;

    private GermanAnalyzer(Dictionary dictionary, Tagger tagger) {
        this.dictionary = dictionary;
        this.tagger = tagger;
    }

    /** An analyzer with the models of the class path. */
    public static GermanAnalyzer load() {
        return load(List.of());
    }

    /** An analyzer that knows these names, so that none of their words is taken for a verb or an adjective. */
    public static GermanAnalyzer load(Collection<String> names) {
        Dictionary dictionary = Dictionary.load();
        return new GermanAnalyzer(dictionary, Tagger.load(dictionary, KnownNames.of(names)));
    }

    @Override
    public Text analyze(Article article) {
        boolean german = article.metadata().language().toLowerCase(Locale.ROOT).startsWith("de");
        List<Sentence> sentences = new ArrayList<>();
        Offsets offsets = new Offsets(article.body().text());
        Body body = article.body();
        List<List<Piece>> cut = new ArrayList<>();
        List<Block.Kind> kinds = new ArrayList<>();
        for (Block block : article.blocks()) {
            int begin = body.utf16(block.span().begin());
            int end = body.utf16(block.span().end());
            for (List<Piece> pieces : SentenceSplitter.sentences(body.text(), begin, end)) {
                cut.add(pieces);
                kinds.add(block.kind());
            }
        }
        Lemmas lemmas = new Lemmas(capitalised(cut));
        List<List<Tag>> tags = german ? tags(cut) : List.of();
        for (int i = 0; i < cut.size(); i++) {
            List<Span> spans = cut.get(i).stream().map(offsets::span).toList();
            List<String> forms = forms(cut.get(i));
            sentences.add(
                    german
                            ? german(i, kinds.get(i), forms, tags.get(i), spans, lemmas)
                            : plain(i, kinds.get(i), forms, spans));
        }
        return new Text(article, sentences, Quotations.in(sentences));
    }

    /** The tags of all sentences, with names that the article shows elsewhere. */
    private List<List<Tag>> tags(List<List<Piece>> cut) {
        NamePairs pairs = new NamePairs(dictionary);
        List<List<Tag>> all = new ArrayList<>();
        for (List<Piece> sentence : cut) {
            List<String> forms = forms(sentence);
            List<Tag> tags = tagger.tags(forms);
            pairs.learn(forms, tags);
            all.add(tags);
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, pairs.applied(forms(cut.get(i)), all.get(i)));
        }
        return all;
    }

    private static List<String> forms(List<Piece> sentence) {
        return sentence.stream().map(Piece::form).toList();
    }

    private static Set<String> capitalised(List<List<Piece>> sentences) {
        Set<String> words = new HashSet<>();
        for (List<Piece> sentence : sentences) {
            for (Piece piece : sentence) {
                if (Character.isUpperCase(piece.form().codePointAt(0))) {
                    words.add(piece.form());
                }
            }
        }
        return words;
    }

    /** Analyses words that were cut elsewhere; spans count the characters of the words set side by side. */
    Sentence analyze(List<String> forms) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            int length = form.codePointCount(0, form.length());
            spans.add(new Span(at, at + length));
            at += length + 1;
        }
        return german(0, Block.Kind.PARAGRAPH, forms, tagger.tags(forms), spans, new Lemmas(Set.of()));
    }

    private Sentence german(
            int index, Block.Kind kind, List<String> forms, List<Tag> tagged, List<Span> spans, Lemmas lemmas) {
        SentenceAnalysis analysis = new SentenceAnalysis(forms, tagged, dictionary, lemmas.names());
        Morphology[] heads = morphologies(analysis, forms.size());
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Tag tag = analysis.tags().get(i);
            String form = forms.get(i);
            Word word = dictionary.word(form);
            String lemma = lemmas.lemma(form, tag, word);
            tokens.add(new Token(i, spans.get(i), form, tag, lemma, Lemmas.head(lemma, tag, word), heads[i]));
        }
        Span span = spans.getFirst().cover(spans.getLast());
        return new Sentence(index, span, kind, tokens, analysis.phrases(), analysis.clauses());
    }

    /** By token; of a phrase for its head, of several for that of the first. */
    private static Morphology[] morphologies(SentenceAnalysis analysis, int tokens) {
        Morphology[] heads = new Morphology[tokens];
        Arrays.fill(heads, Morphology.ANY);
        for (Phrase phrase : analysis.phrases().reversed()) {
            heads[phrase.head()] = phrase.morphology();
        }
        return heads;
    }

    private static Sentence plain(int index, Block.Kind kind, List<String> forms, List<Span> spans) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            tokens.add(new Token(i, spans.get(i), form, PlainTags.tag(form, i), form, form, Morphology.ANY));
        }
        return new Sentence(index, spans.getFirst().cover(spans.getLast()), kind, tokens, List.of(), List.of());
    }
}
