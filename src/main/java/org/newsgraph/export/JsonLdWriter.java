package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;

/**
 * Writes JSON-LD 1.1, every graph of its own, with the facts below the entity that they are about. It holds one line at a
 * time.
 */
final class JsonLdWriter {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final int TRIPLE = 3;

    private final JsonGenerator json;
    private final JsonLdContext context;
    private PeekIterator<String[]> lines = PeekIterator.create(Iter.nullIterator());

    private JsonLdWriter(JsonGenerator json, JsonLdContext context) {
        this.json = json;
        this.context = context;
    }

    static void write(Content content, Writer out) throws IOException {
        JsonLdContext context = JsonLdContext.with(content.dataset().prefixes().getMapping());
        DefaultPrettyPrinter lineByLine = new DefaultPrettyPrinter();
        lineByLine.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        lineByLine.indentObjectsWith(new DefaultIndenter(" ", "\n"));
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(lineByLine);
        new JsonLdWriter(json, context).document(content);
        json.writeRaw('\n');
        json.flush();
    }

    private void document(Content content) throws IOException {
        json.writeStartObject();
        json.writeFieldName("@context");
        tree(context.json());
        json.writeArrayFieldStart("@graph");
        for (Node name : content.graphs().values()) {
            json.writeStartObject();
            json.writeStringField("@id", context.reference(WrittenTerm.of(Terms.key(name))));
            json.writeArrayFieldStart("@graph");
            try (SubjectLines sorted = content.subjects(SubjectLines.Form.NESTED)) {
                lines = PeekIterator.create(sorted.add(content.graph(name)).fields());
                while (lines.hasNext()) {
                    node(0);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The context, which is a small object of strings and objects of strings. */
    private void tree(ObjectNode object) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            json.writeFieldName(field.getKey());
            if (field.getValue() instanceof ObjectNode inner) {
                tree(inner);
            } else if (field.getValue().isNumber()) {
                json.writeNumber(field.getValue().decimalValue());
            } else {
                json.writeString(field.getValue().asText());
            }
        }
        json.writeEndObject();
    }

    /** The node that begins at a field of the next line, with all lines about it. */
    private void node(int at) throws IOException {
        String[] first = lines.peek();
        json.writeStartObject();
        json.writeStringField("@id", context.reference(WrittenTerm.of(first[at])));
        while (isLike(first, at + 1)) {
            String predicate = lines.peek()[at + 1];
            if (predicate.equals(SubjectLines.FACTS)) {
                facts();
            } else {
                property(predicate.charAt(0) == SubjectLines.TYPE, predicate.substring(1), at + 1);
            }
        }
        json.writeEndObject();
    }

    private void facts() throws IOException {
        String[] first = lines.peek();
        json.writeArrayFieldStart(JsonLdContext.FACTS);
        while (isLike(first, TRIPLE)) {
            node(TRIPLE);
        }
        json.writeEndArray();
    }

    /** Whether the next line has the first fields of another. */
    private boolean isLike(String[] line, int fields) {
        return lines.hasNext()
                && lines.peek().length >= fields
                && Arrays.equals(lines.peek(), 0, fields, line, 0, fields);
    }

    /** A property at a field of the next line: with more than one value it is an array. */
    private void property(boolean isType, String predicate, int at) throws IOException {
        String[] first = lines.next();
        WrittenTerm property = WrittenTerm.of(predicate);
        json.writeFieldName(isType ? "@type" : context.property(property.text()));
        boolean isArray = isLike(first, at + 1);
        if (isArray) {
            json.writeStartArray();
        }
        value(isType, property, WrittenTerm.of(first[at + 1]));
        while (isLike(first, at + 1)) {
            value(isType, property, WrittenTerm.of(lines.next()[at + 1]));
        }
        if (isArray) {
            json.writeEndArray();
        }
    }

    private void value(boolean isType, WrittenTerm property, WrittenTerm value) throws IOException {
        JsonLdContext.Coercion coercion =
                isType ? JsonLdContext.Coercion.VOCABULARY : context.coercion(property.text());
        if (value.kind() != WrittenTerm.Kind.LITERAL) {
            reference(coercion, value);
        } else if (!value.language().isEmpty()) {
            object("@language", value.language(), value.text());
        } else if (context.isOfDatatype(property.text(), value.datatype())
                || (value.datatype().equals(WrittenTerm.STRING) && coercion == JsonLdContext.Coercion.NONE)) {
            json.writeString(value.text());
        } else if (coercion == JsonLdContext.Coercion.NONE && isPlain(value)) {
            json.writeRawValue(value.text());
        } else {
            object("@type", context.type(value.datatype()), value.text());
        }
    }

    private void reference(JsonLdContext.Coercion coercion, WrittenTerm value) throws IOException {
        switch (coercion) {
            case VOCABULARY -> json.writeString(value.isIri() ? context.type(value.text()) : context.reference(value));
            case REFERENCE -> json.writeString(context.reference(value));
            case NONE, DATATYPE -> {
                json.writeStartObject();
                json.writeStringField("@id", context.reference(value));
                json.writeEndObject();
            }
        }
    }

    /** A number or truth value whose JSON comes back as the same literal. */
    private static boolean isPlain(WrittenTerm value) {
        return (value.datatype().equals(WrittenTerm.XSD + "integer")
                        && INTEGER.matcher(value.text()).matches())
                || (value.datatype().equals(WrittenTerm.XSD + "boolean") && TRUTH.contains(value.text()));
    }

    private void object(String key, String with, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", text);
        json.writeStringField(key, with);
        json.writeEndObject();
    }
}
