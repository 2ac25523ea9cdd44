package org.newsgraph.graph;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.relation.Value;

/** Literals in the one lexical form every store gives back, so that a graph reads the same from memory and from disk. */
final class Literals {
    /** Half characters, which JSON can escape and no file can hold. */
    private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

    private Literals() {}

    static Node string(String text) {
        return NodeFactory.createLiteralString(whole(text));
    }

    private static String whole(String text) {
        return UNPAIRED.matcher(text).replaceAll("\uFFFD");
    }

    /** Words in a language; plain when the tag is none of BCP 47. */
    static Node words(String text, String language) {
        String tag = tag(language);
        return tag.equals("und") ? string(text) : NodeFactory.createLiteralLang(whole(text), tag);
    }

    /** A well-formed language tag in canonical case, {@code und} for anything else. */
    static String tag(String language) {
        return Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
    }

    /** A date ({@code 2025-03-31}) or date and time. */
    static Node moment(String iso) {
        return iso.length() == 10
                ? NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate)
                : NodeFactory.createLiteralDT(
                        OffsetDateTime.parse(iso).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        XSDDatatype.XSDdateTime);
    }

    /** A position in a text. */
    static Node position(int offset) {
        return NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
    }

    /** An integer when it is whole, else a decimal. */
    static Node number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? NodeFactory.createLiteralDT(value.toBigIntegerExact().toString(), XSDDatatype.XSDinteger)
                : decimal(value);
    }

    /** A decimal without trailing zeros but with at least one digit after the point. */
    static Node decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return NodeFactory.createLiteralDT(
                (plain.scale() <= 0 ? plain.setScale(1) : plain).toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A day, month or year; nothing when it is not resolved to one. */
    static Optional<Node> time(Value.Time time) {
        String iso = time.iso();
        return iso == null
                ? Optional.empty()
                : Stream.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear)
                        .filter(type -> type.isValid(iso))
                        .findFirst()
                        .map(type -> NodeFactory.createLiteralDT(iso, type));
    }
}
