package org.newsgraph.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;

/** A catalogued query as JSON. */
final class CatalogueEntry {
    private CatalogueEntry() {}

    static Map<String, Object> json(CataloguedQuery query) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", query.name());
        json.put("href", "/queries/" + query.name());
        json.put("question", new TreeMap<>(query.questions()));
        json.put(
                "parameters",
                query.parameters().stream().map(CatalogueEntry::json).toList());
        json.put("text", query.text());
        return json;
    }

    private static Map<String, Object> json(Parameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
        json.put("required", parameter.required());
        if (parameter.preset() != null) {
            json.put("default", parameter.preset());
        }
        json.put("description", new TreeMap<>(parameter.descriptions()));
        return json;
    }
}
