package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.site.FactCard.Detail;
import org.newsgraph.site.Piece.Mark;

/** Reads facts as pages show them; to be used in a transaction. */
record Facts(Graphs graphs, Names names) {
    private static final Pattern SPAN = Pattern.compile("#char=(\\d{1,9}),(\\d{1,9})$");
    /** What a card shows in places of its own. */
    private static final Set<Node> SHOWN = Set.of(
            Terms.TYPE,
            Terms.REIFIES,
            Terms.STATUS,
            Terms.CONFIDENCE,
            Terms.EVIDENCE,
            Terms.CUE,
            Terms.SUBJECT_SPAN,
            Terms.OBJECT_SPAN,
            Terms.SPEAKER,
            Terms.REPEATS,
            Terms.IN_GROUP);

    private static final int LABEL = 200;

    /** A range of code points of an article's body. */
    record Range(int begin, int end) {}

    /** The facts that an article's graph tells, in the order of their evidence. */
    List<Node> of(Node article) {
        return Iter.asStream(graphs.data().find(article, Node.ANY, Terms.TYPE, Terms.FACT))
                .map(Quad::getSubject)
                .sorted(Comparator.comparingInt((Node fact) ->
                                range(fact, Terms.EVIDENCE).map(Range::begin).orElse(0))
                        .thenComparing(Node::getURI))
                .toList();
    }

    /** What a fact says; empty for what is no fact. */
    Optional<Triple> triple(Node fact) {
        return graphs.one(fact, Terms.REIFIES).filter(Node::isTripleTerm).map(Node::getTriple);
    }

    /** A fact in full; empty for what is no fact. */
    Optional<FactCard> card(Node fact) {
        return triple(fact).map(triple -> card(fact, triple));
    }

    private FactCard card(Node fact, Triple triple) {
        Node article = Links.articleOf(fact);
        return new FactCard(
                fact.getURI(),
                names.links().fact(fact),
                names.ref(triple.getSubject()),
                names.ref(triple.getPredicate()),
                Names.local(triple.getPredicate()),
                names.ref(triple.getObject()),
                status(fact),
                graphs.one(fact, Terms.SPEAKER).map(names::ref).orElse(null),
                details(fact),
                confidence(fact),
                sentence(fact, article),
                Excerpt.of(new Ref(names.of(article), names.links().article(article)), LABEL),
                graphs.text(article, Terms.PUBLISHED).orElse(null));
    }

    /** Local name of the status in lower case. */
    String status(Node fact) {
        return graphs.one(fact, Terms.STATUS)
                .map(Names::local)
                .orElse("asserted")
                .toLowerCase(Locale.ROOT);
    }

    /** Where evidence, subject, cue or object stand. */
    Optional<Range> range(Node fact, Node property) {
        return graphs.one(fact, property).filter(Node::isURI).flatMap(Facts::range);
    }

    /** The range that the IRI of a span names. */
    static Optional<Range> range(Node span) {
        Matcher matcher = SPAN.matcher(span.getURI());
        return matcher.find()
                ? Optional.of(new Range(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private List<Detail> details(Node fact) {
        return graphs.about(fact)
                .map(Quad::asTriple)
                .filter(t -> !SHOWN.contains(t.getPredicate()))
                .distinct()
                .sorted(Comparator.comparing(t -> t.getPredicate().getURI()))
                .map(t -> new Detail(names.of(t.getPredicate()), names.ref(t.getObject())))
                .toList();
    }

    private String confidence(Node fact) {
        String lexical = graphs.text(fact, Terms.CONFIDENCE).orElse("0");
        return String.format(names.language().locale(), "%.2f", Double.parseDouble(lexical));
    }

    private List<Piece> sentence(Node fact, Node article) {
        String body = graphs.text(article, Terms.BODY).orElse("");
        int length = body.codePointCount(0, body.length());
        return range(fact, Terms.EVIDENCE)
                .filter(evidence -> evidence.begin() <= evidence.end() && evidence.end() <= length)
                .map(evidence ->
                        Piece.cut(Piece.slice(body, evidence.begin(), evidence.end()), marks(fact, evidence.begin())))
                .orElse(List.of());
    }

    private List<Mark> marks(Node fact, int from) {
        List<Mark> marks = new ArrayList<>();
        Stream.of(Terms.SUBJECT_SPAN, Terms.CUE, Terms.OBJECT_SPAN)
                .forEach(property -> range(fact, property)
                        .ifPresent(range -> marks.add(new Mark(
                                range.begin() - from,
                                range.end() - from,
                                Names.local(property).replace("Span", "")))));
        return marks;
    }
}
