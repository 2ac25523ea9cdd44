package org.newsgraph.ontology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the register takes from an entity of Wikidata's JSON.
 *
 * @param id {@code Q95}
 * @param kinds items it is an instance of (P31), preferred statements first, deprecated ones not
 * @param names by language: the label, then the aliases
 * @param sitelinks in how many wikis it has a page, which tells how well known it is
 */
record WikidataItem(String id, List<String> kinds, SortedMap<String, Set<String>> names, int sitelinks) {
    private static final Pattern ID = Pattern.compile("Q[1-9][0-9]*");
    /** Wikidata's language of names that are the same in many. */
    private static final String MULTIPLE = "mul";

    private static final String INSTANCE_OF = "P31";

    /** True for an item, false for the properties and lexemes that a dump holds as well. */
    static boolean isItem(JsonNode entity) {
        return ID.matcher(entity.path("id").asText()).matches();
    }

    static WikidataItem of(JsonNode entity, List<String> languages) {
        SortedMap<String, Set<String>> names = new TreeMap<>();
        for (String language : languages) {
            Set<String> all = new LinkedHashSet<>();
            for (String of : List.of(language, MULTIPLE)) {
                add(all, entity.path("labels").path(of));
            }
            for (String of : List.of(language, MULTIPLE)) {
                entity.path("aliases").path(of).forEach(alias -> add(all, alias));
            }
            names.put(language, all);
        }
        return new WikidataItem(
                entity.path("id").asText(),
                kinds(entity),
                names,
                entity.path("sitelinks").size());
    }

    private static void add(Set<String> names, JsonNode text) {
        String name = text.path("value").asText().strip().replaceAll("\\s+", " ");
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static List<String> kinds(JsonNode entity) {
        List<String> preferred = new ArrayList<>();
        List<String> normal = new ArrayList<>();
        for (JsonNode statement : entity.path("claims").path(INSTANCE_OF)) {
            String kind = statement.at("/mainsnak/datavalue/value/id").asText();
            String rank = statement.path("rank").asText();
            if (!kind.isEmpty() && !rank.equals("deprecated")) {
                (rank.equals("preferred") ? preferred : normal).add(kind);
            }
        }
        preferred.addAll(normal);
        return preferred;
    }
}
