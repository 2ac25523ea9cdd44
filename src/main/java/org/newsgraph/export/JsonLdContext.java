package org.newsgraph.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The names of the published {@code context.jsonld}, and how IRIs are said with them. */
final class JsonLdContext {
    static final String FACTS = "facts";
    private static final String FILE = "/ontology/context.jsonld";

    /** What a property's plain string stands for. */
    enum Coercion {
        /** Itself. */
        NONE,
        /** An IRI. */
        REFERENCE,
        /** A name of the vocabulary. */
        VOCABULARY,
        /** A literal of a datatype. */
        DATATYPE
    }

    private final ObjectNode json;
    private final Shortening shortening;
    /** Names by IRI. */
    private final Map<String, String> names = new HashMap<>();
    /** The {@code @type} of the names, by IRI. */
    private final Map<String, String> types = new HashMap<>();

    private JsonLdContext(ObjectNode json) {
        this.json = json;
        Map<String, String> prefixes = new TreeMap<>();
        json.properties().forEach(entry -> {
            if (entry.getValue().isTextual() && !entry.getKey().startsWith("@")) {
                prefixes.put(entry.getKey(), entry.getValue().textValue());
            }
        });
        this.shortening = new Shortening(prefixes);
        json.properties().forEach(entry -> define(entry.getKey(), entry.getValue(), prefixes));
    }

    private void define(String name, JsonNode definition, Map<String, String> prefixes) {
        String meant = definition.path("@id").asText();
        if (!meant.isEmpty()) {
            String iri = expanded(meant, prefixes);
            names.put(iri, name);
            types.put(iri, expanded(definition.path("@type").asText(), prefixes));
        }
    }

    private static String expanded(String compact, Map<String, String> prefixes) {
        int colon = compact.indexOf(':');
        return colon < 0
                ? compact
                : prefixes.getOrDefault(compact.substring(0, colon), "") + compact.substring(colon + 1);
    }

    /** The published one, and the prefixes of a dataset. */
    static JsonLdContext with(Map<String, String> prefixes) {
        try (InputStream in = JsonLdContext.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE + " is missing from the program; build it again");
            }
            ObjectNode context = (ObjectNode) new ObjectMapper().readTree(in).get("@context");
            new TreeMap<>(prefixes).forEach((prefix, namespace) -> {
                if (!prefix.isEmpty()
                        && !prefix.equals("_")
                        && !context.path(prefix).isObject()) {
                    context.put(prefix, namespace);
                }
            });
            return new JsonLdContext(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode json() {
        return json;
    }

    Coercion coercion(String property) {
        return switch (types.getOrDefault(property, "")) {
            case "" -> Coercion.NONE;
            case "@id" -> Coercion.REFERENCE;
            case "@vocab" -> Coercion.VOCABULARY;
            default -> Coercion.DATATYPE;
        };
    }

    boolean isOfDatatype(String property, String datatype) {
        return datatype.equals(types.get(property));
    }

    /** How a property is said. */
    String property(String iri) {
        String name = names.get(iri);
        return name == null ? type(iri) : name;
    }

    /** How a class, datatype, property or another name of the vocabulary is said as a value. */
    String type(String iri) {
        String name = names.get(iri);
        if (name != null) {
            return name;
        }
        String local = iri.startsWith(Terms.NG) ? iri.substring(Terms.NG.length()) : "";
        return local.matches("\\p{Alpha}\\w*") && !json.has(local) ? local : bare(shortening.iri(iri));
    }

    /** How a thing is said. */
    String reference(WrittenTerm term) {
        return term.isIri() ? bare(shortening.iri(term.text())) : "_:" + term.text();
    }

    private String bare(String iri) {
        return iri.startsWith("<") ? unmistaken(iri.substring(1, iri.length() - 1)) : iri;
    }

    /** JSON-LD has no escape for an IRI that looks as if it were short for another. */
    private String unmistaken(String iri) {
        int colon = iri.indexOf(':');
        String rest = iri.substring(colon + 1);
        if (colon > 0
                && !rest.startsWith("//")
                && json.path(iri.substring(0, colon)).isTextual()) {
            throw new ExportException("JSON-LD would take the IRI <" + iri + "> for <"
                    + json.path(iri.substring(0, colon)).textValue() + rest + ">; export it as trig or nquads");
        }
        return iri;
    }
}
