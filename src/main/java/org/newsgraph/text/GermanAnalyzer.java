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
import org.newsgraph.text.SentenceSplitter.Cut;

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
        List<Cut> cuts = new ArrayList<>();
        List<Block.Kind> kinds = new ArrayList<>();
        for (Block block : article.blocks()) {
            int begin = body.utf16(block.span().begin());
            int end = body.utf16(block.span().end());
            for (Cut cut : SentenceSplitter.cut(body.text(), begin, end)) {
                cuts.add(cut);
                kinds.add(block.kind());
            }
        }
        Lemmas lemmas = new Lemmas(capitalised(cuts));
        List<List<Tag>> tags = german ? tags(cuts) : List.of();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            List<Span> spans = cut.pieces().stream().map(offsets::span).toList();
            List<String> forms = forms(cut);
            sentences.add(
                    german
                            ? german(i, kinds.get(i), forms, tags.get(i), spans, lemmas, cut.whole())
                            : plain(i, kinds.get(i), forms, spans, cut.whole()));
        }
        return new Text(article, sentences, Quotations.in(sentences, article.blocks()));
    }

    /** The tags of all sentences, with names that the article shows elsewhere. */
    private List<List<Tag>> tags(List<Cut> cuts) {
        NamePairs pairs = new NamePairs(dictionary);
        List<List<Tag>> all = new ArrayList<>();
        for (Cut sentence : cuts) {
            List<String> forms = forms(sentence);
            List<Tag> tags = tagger.tags(forms);
            pairs.learn(forms, tags);
            all.add(tags);
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, pairs.applied(forms(cuts.get(i)), all.get(i)));
        }
        return all;
    }

    private static List<String> forms(Cut sentence) {
        return sentence.pieces().stream().map(Piece::form).toList();
    }

    private static Set<String> capitalised(List<Cut> sentences) {
        Set<String> words = new HashSet<>();
        for (Cut sentence : sentences) {
            for (Piece piece : sentence.pieces()) {
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
        return german(0, Block.Kind.PARAGRAPH, forms, tagger.tags(forms), spans, new Lemmas(Set.of()), true);
    }

    /** A part of an overlong sentence has tokens only: its names are found, but nothing is read from it. */
    private Sentence german(
            int index,
            Block.Kind kind,
            List<String> forms,
            List<Tag> tagged,
            List<Span> spans,
            Lemmas lemmas,
            boolean whole) {
        if (!whole) {
            return sentence(index, kind, tokens(forms, tagged, spans, lemmas, List.of()), List.of(), List.of(), false);
        }
        SentenceAnalysis analysis = new SentenceAnalysis(forms, tagged, dictionary, lemmas.names());
        List<Token> tokens = tokens(forms, analysis.tags(), spans, lemmas, analysis.phrases());
        return sentence(index, kind, tokens, analysis.phrases(), analysis.clauses(), true);
    }

    private List<Token> tokens(
            List<String> forms, List<Tag> tags, List<Span> spans, Lemmas lemmas, List<Phrase> phrases) {
        Morphology[] heads = morphologies(phrases, forms.size());
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Tag tag = tags.get(i);
            String form = forms.get(i);
            Word word = dictionary.word(form);
            String lemma = lemmas.lemma(form, tag, word);
            tokens.add(new Token(i, spans.get(i), form, tag, lemma, Lemmas.head(lemma, tag, word), heads[i]));
        }
        return tokens;
    }

    private static Sentence sentence(
            int index, Block.Kind kind, List<Token> tokens, List<Phrase> phrases, List<Clause> clauses, boolean whole) {
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        return new Sentence(index, span, kind, tokens, phrases, clauses, whole);
    }

    /** By token; of a phrase for its head, of several for that of the first. */
    private static Morphology[] morphologies(List<Phrase> phrases, int tokens) {
        Morphology[] heads = new Morphology[tokens];
        Arrays.fill(heads, Morphology.ANY);
        for (Phrase phrase : phrases.reversed()) {
            heads[phrase.head()] = phrase.morphology();
        }
        return heads;
    }

    private static Sentence plain(int index, Block.Kind kind, List<String> forms, List<Span> spans, boolean whole) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            tokens.add(new Token(i, spans.get(i), form, PlainTags.tag(form, i), form, form, Morphology.ANY));
        }
        return sentence(index, kind, tokens, List.of(), List.of(), whole);
    }
}
