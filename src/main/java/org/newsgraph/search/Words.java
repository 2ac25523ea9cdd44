package org.newsgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How words are compared: without case, accents and umlauts however spelt; those of texts without German endings too. */
final class Words {
    /** Of names: {@code Müller}, {@code Mueller} and {@code MULLER} are one. */
    static final Analyzer NAMES = analyzer(false);
    /** Of texts: {@code Klagen} and {@code Klage} are one too. */
    static final Analyzer TEXTS = analyzer(true);

    /**
     * A word of a text.
     *
     * @param begin in UTF-16 units, as is {@code end}
     */
    record Token(String word, int begin, int end) {}

    private Words() {}

    private static Analyzer analyzer(boolean stemmed) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
                return new TokenStreamComponents(words, stemmed ? new GermanLightStemFilter(folded) : folded);
            }
        };
    }

    /** With each accented letter as one character, as far as Unicode has it. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static List<String> of(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        forEach(analyzer, composed(text), token -> words.add(token.word()));
        return words;
    }

    /** Its words in a row: {@code grun ag} for {@code Grün-AG}. */
    static String folded(String name) {
        return of(NAMES, name).stream().collect(Collectors.joining(" "));
    }

    /** The word without its German ending. */
    static String stem(String word) {
        List<String> stems = of(TEXTS, word);
        return stems.size() == 1 ? stems.getFirst() : word;
    }

    static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Tells the words of a text in their order. */
    static void forEach(Analyzer analyzer, String text, Consumer<Token> reader) {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                reader.accept(new Token(word.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
