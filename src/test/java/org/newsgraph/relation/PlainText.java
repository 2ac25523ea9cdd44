package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** One sentence cut at spaces, for stages that look at forms only. */
final class PlainText {
    private PlainText() {}

    static Text of(String sentence, @Nullable String published) {
        Body body = Body.of(sentence);
        List<Token> tokens = new ArrayList<>();
        Matcher words = Pattern.compile("\\S+").matcher(sentence);
        while (words.find()) {
            String form = words.group();
            tokens.add(new Token(
                    tokens.size(),
                    body.span(words.start(), words.end()),
                    form,
                    Character.isUpperCase(form.charAt(0)) ? Tag.NN : Tag.ADV,
                    form,
                    form,
                    Morphology.ANY));
        }
        var span = body.span(0, sentence.length());
        Article article = new Article(
                "test",
                null,
                null,
                body,
                List.of(new Block(Block.Kind.PARAGRAPH, span, null)),
                Metadata.builder("de").published(published).build());
        return new Text(
                article,
                List.of(new Sentence(0, span, Block.Kind.PARAGRAPH, tokens, List.of(), List.of(), true)),
                List.of());
    }
}
