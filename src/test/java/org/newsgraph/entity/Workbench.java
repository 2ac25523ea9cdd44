package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.text.Analyzer;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.text.Text;

/** Everything from characters to entities, for tests and measurements. */
record Workbench(Analyzer analyzer, Recognizer recognizer, Linker linker, ClassNouns nouns) {
    static Workbench bundled() {
        Knowledge knowledge = Knowledge.bundled();
        return new Workbench(
                GermanAnalyzer.load(knowledge.register().names()),
                new NameRecognizer(knowledge),
                new DocumentLinker(knowledge),
                new ClassNouns(knowledge));
    }

    Text text(String body) {
        return analyzer.analyze(article(body));
    }

    Entities entities(Text text) {
        return linker.link(text, recognizer.recognize(text));
    }

    /** An article whose lines are its paragraphs. */
    static Article article(String characters) {
        Body body = Body.of(characters);
        List<Block> blocks = new ArrayList<>();
        int begin = 0;
        for (String line : characters.split("\n", -1)) {
            int from = begin + line.length() - line.stripLeading().length();
            int to = from + line.strip().length();
            if (to > from) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, body.span(from, to), null));
            }
            begin += line.length() + 1;
        }
        return new Article("test", null, null, body, blocks, Metadata.of("de"));
    }
}
