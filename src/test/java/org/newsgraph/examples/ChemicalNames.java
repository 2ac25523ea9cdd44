package org.newsgraph.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** A recognizer of one's own: the words of a list are products, beside the names that newsgraph finds itself. */
public final class ChemicalNames implements Recognizer {
    static final String TEXT = "Der Chemiekonzern Kornwerder AG liefert Ammoniak und Natronlauge an die Velmar GmbH.";

    private final Set<String> names;

    /** A recognizer of these dictionary forms. */
    public ChemicalNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    public List<Mention> recognize(Text text) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (names.contains(token.lemma())) {
                    mentions.add(Mention.name(sentence, token.index(), token.index() + 1, token.lemma(), "Product"));
                }
            }
        }
        return mentions;
    }

    /** The entities of a text by name and class. */
    public static List<String> entities(String text) {
        NewsGraph newsgraph =
                NewsGraph.standard().withMoreMentions(new ChemicalNames(Set.of("Ammoniak", "Natronlauge")));
        Article article = ArticleReader.fromText("news.txt", text);
        List<String> lines = new ArrayList<>();
        for (Entity entity : newsgraph.entities(article)) {
            lines.add(entity.name() + ", " + entity.type() + ": " + newsgraph.iri(article, entity));
        }
        return lines;
    }

    public static void main(String[] arguments) {
        entities(TEXT).forEach(System.out::println);
    }
}
