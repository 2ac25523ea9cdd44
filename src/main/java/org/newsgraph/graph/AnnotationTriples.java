package org.newsgraph.graph;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.PagePoint;
import org.newsgraph.article.PageRange;
import org.newsgraph.article.Span;

/**
 * Where in its HTML page a sentence stands that says facts, in the W3C's Web Annotation vocabulary, so that annotation tools
 * can highlight it there.
 *
 * @param page the address of the page
 */
record AnnotationTriples(Graph graph, Iris iris, Article article, Node page) {
    private static final int CONTEXT = 30;

    /** Says nothing of a sentence that lies nowhere in a page, such as one of a plain text. */
    void sentence(Span sentence, Collection<Node> facts) {
        PageRange range = article.pageRange(sentence);
        if (range == null) {
            return;
        }
        String name = "annotation-" + Iris.hash(12, sentence.toString(), range.toString());
        Node annotation = node(name, "Annotation");
        add(annotation, "motivatedBy", Vocabulary.annotation("highlighting"));
        facts.forEach(fact -> add(annotation, "hasBody", fact));
        Node target = node(name + "-target", "SpecificResource");
        add(annotation, "hasTarget", target);
        add(target, "hasSource", page);
        add(target, "hasSelector", range(name + "-range", range));
        add(target, "hasSelector", quote(name + "-quote", sentence));
    }

    private Node range(String name, PageRange range) {
        Node selector = node(name, "RangeSelector");
        add(selector, "hasStartSelector", point(name + "-start", range.start()));
        add(selector, "hasEndSelector", point(name + "-end", range.end()));
        return selector;
    }

    /** A range ends before what its end selector selects, so that both select the empty text at their point. */
    private Node point(String name, PagePoint point) {
        Node position = node(name + "-position", "TextPositionSelector");
        add(position, "start", Literals.position(point.offset()));
        add(position, "end", Literals.position(point.offset()));
        Node text = node(name, "XPathSelector");
        graph.add(text, Vocabulary.VALUE, Literals.string(point.xpath()));
        add(text, "refinedBy", position);
        return text;
    }

    /** The words as the body has them, with some before and after them from the same block, which are so in the page too. */
    private Node quote(String name, Span sentence) {
        Span around = article.blocks().stream()
                .map(Block::span)
                .filter(sentence::overlaps)
                .reduce(sentence, Span::cover);
        Node quote = node(name, "TextQuoteSelector");
        quoted(quote, "prefix", Math.max(around.begin(), sentence.begin() - CONTEXT), sentence.begin());
        quoted(quote, "exact", sentence.begin(), sentence.end());
        quoted(quote, "suffix", sentence.end(), Math.min(around.end(), sentence.end() + CONTEXT));
        return quote;
    }

    private void quoted(Node quote, String property, int begin, int end) {
        if (begin < end) {
            add(quote, property, Literals.string(article.body().slice(new Span(begin, end))));
        }
    }

    private Node node(String name, String type) {
        Node node = iris.local(name);
        graph.add(node, Vocabulary.TYPE, Vocabulary.annotation(type));
        return node;
    }

    private void add(Node subject, String property, Node object) {
        graph.add(subject, Vocabulary.annotation(property), object);
    }
}
