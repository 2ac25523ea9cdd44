package org.newsgraph.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.FactLine.Anchors;
import org.newsgraph.export.FactLine.Term;

/** Reads facts back from an article's graph. */
final class FactReader {
    private static final Pattern SPAN = Pattern.compile("#char=(\\d+),(\\d+)$");
    private static final Set<String> SHARES = Set.of("share", "stake", "change");
    private static final Set<Node> ANNOTATIONS = Set.of(
            Terms.TYPE,
            Terms.REIFIES,
            Terms.STATUS,
            Terms.ng("confidence"),
            Terms.ng("evidence"),
            Terms.ng("cue"),
            Terms.ng("subjectSpan"),
            Terms.ng("objectSpan"),
            Terms.ng("speaker"));

    private final Graph graph;
    private final Node article;
    private final String body;
    private final Map<Node, String> names = new HashMap<>();

    FactReader(Graph graph, Node article) {
        this.graph = graph;
        this.article = article;
        this.body = text(article, Terms.ARTICLE_BODY).orElse("");
    }

    FactLine fact(Node fact, Triple triple, @Nullable String repeats) {
        int[] sentence = span(fact, "evidence");
        int[] object = span(fact, "objectSpan");
        Node speaker = one(fact, Terms.ng("speaker")).orElse(null);
        return new FactLine(
                fact.getURI(),
                article.getURI(),
                thing(triple.getSubject()),
                local(triple.getPredicate()),
                object(triple.getObject(), fact, object),
                qualifiers(fact, triple.getObject()),
                one(fact, Terms.STATUS).map(FactReader::local).orElse("").toLowerCase(Locale.ROOT),
                speaker == null ? null : name(speaker),
                new BigDecimal(text(fact, Terms.ng("confidence")).orElse("0")),
                slice(sentence),
                sentence[0],
                sentence[1],
                new Anchors(span(fact, "subjectSpan"), span(fact, "cue"), object),
                repeats);
    }

    private Term object(Node object, Node fact, int[] span) {
        if (object.isLiteral()) {
            return new Term(null, null, literal(object, fact, span), type(object));
        }
        Optional<String> words = text(object, Terms.VALUE);
        if (words.isPresent()) {
            return new Term(null, null, words.get(), "Text");
        }
        Optional<String> amount = text(object, Terms.LABEL);
        return amount.isPresent() ? new Term(null, null, amount.get(), "MonetaryAmount") : thing(object);
    }

    /** A whole number or date as it is; of other numbers, which may be shares or ranges, the article's words. */
    private String literal(Node object, Node fact, int[] span) {
        boolean words = type(object).equals("Number")
                && (object.getLiteralDatatypeURI().endsWith("#decimal")
                        || graph.contains(fact, Terms.ng("amountMin"), Node.ANY));
        return words ? slice(span) : object.getLiteralLexicalForm();
    }

    private static String type(Node literal) {
        String datatype = literal.getLiteralDatatypeURI();
        return switch (datatype.substring(datatype.indexOf('#') + 1)) {
            case "integer", "decimal", "double" -> "Number";
            case "date", "dateTime", "gYearMonth", "gYear" -> "Date";
            default -> "Text";
        };
    }

    private Term thing(Node node) {
        String type = one(node, Terms.TYPE).map(FactReader::local).orElse("Thing");
        return new Term(node.getURI(), name(node), null, type);
    }

    private String name(Node node) {
        return names.computeIfAbsent(node, this::nameUsed);
    }

    /** The preferred name, or the longest of the other names when the article uses only those. */
    private String nameUsed(Node node) {
        String preferred = text(node, Terms.PREF_LABEL).orElse(node.toString());
        Set<String> used = graph.stream(node, Terms.ng("mention"), Node.ANY)
                .map(t -> SPAN.matcher(t.getObject().getURI()))
                .filter(Matcher::find)
                .map(m -> slice(new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))}))
                .collect(Collectors.toSet());
        if (used.isEmpty() || used.contains(preferred)) {
            return preferred;
        }
        return graph.stream(node, Terms.ALT_LABEL, Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .filter(used::contains)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(preferred);
    }

    private SortedMap<String, Object> qualifiers(Node fact, Node object) {
        SortedMap<String, Object> qualifiers = new TreeMap<>();
        graph.stream(fact, Node.ANY, Node.ANY)
                .filter(t -> !ANNOTATIONS.contains(t.getPredicate()))
                .forEach(t -> qualifiers.put(snake(t), value(t)));
        if (!object.isLiteral()) {
            graph.stream(object, Node.ANY, Node.ANY)
                    .filter(t -> t.getObject().isLiteral()
                            && text(object, Terms.LABEL).isPresent())
                    .filter(t -> !t.getPredicate().equals(Terms.LABEL) && isOurs(t.getPredicate()))
                    .forEach(t -> qualifiers.putIfAbsent(snake(t), value(t)));
        }
        return qualifiers;
    }

    /** A number as number, a share with its percent sign, a thing as its name. */
    private Object value(Triple triple) {
        Node object = triple.getObject();
        if (!object.isLiteral()) {
            return name(object);
        }
        String lexical = object.getLiteralLexicalForm();
        if (!type(object).equals("Number")) {
            return lexical;
        }
        BigDecimal number = new BigDecimal(lexical).stripTrailingZeros();
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return SHARES.contains(local(triple.getPredicate())) ? whole.toPlainString() + " %" : whole;
    }

    /** A qualifier's name as JSON has it: {@code amount_min} for {@code ng:amountMin}. */
    private static String snake(Triple triple) {
        return local(triple.getPredicate()).replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isOurs(Node node) {
        return node.getURI().startsWith(Terms.NG);
    }

    private static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private int[] span(Node fact, String property) {
        String iri = one(fact, Terms.ng(property)).map(Node::getURI).orElse("");
        Matcher matcher = SPAN.matcher(iri);
        if (!matcher.find()) {
            throw new ExportException(fact + " has no span as ng:" + property + "; build the article again");
        }
        return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
    }

    private String slice(int[] span) {
        int begin = body.offsetByCodePoints(0, span[0]);
        return body.substring(begin, body.offsetByCodePoints(begin, span[1] - span[0]));
    }

    private Optional<String> text(Node subject, Node property) {
        return one(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** The object; of several the first in order. */
    private Optional<Node> one(@Nullable Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).min(Comparator.comparing(Terms::key));
    }
}
