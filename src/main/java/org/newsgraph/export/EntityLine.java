package org.newsgraph.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.newsgraph.export.Column.Kind;

/**
 * An entity as all articles that name it know it.
 *
 * @param name the one most articles prefer
 * @param type the class most articles give it
 * @param types all classes, in order
 * @param aliases its other names, in order
 * @param sameAs IRIs that mean the same: Wikidata's, and the one that stands for it
 * @param facts how many facts have it as subject or object
 * @param articles how many articles name it
 */
record EntityLine(
        String iri,
        String name,
        String type,
        List<String> types,
        List<String> aliases,
        @JsonProperty("same_as") List<String> sameAs,
        int facts,
        int articles) {
    static final List<Column<EntityLine>> COLUMNS = List.of(
            new Column<>("iri", Kind.IRI, EntityLine::iri),
            new Column<>("name", Kind.TEXT, EntityLine::name),
            new Column<>("type", Kind.TEXT, EntityLine::type),
            new Column<>("types", Kind.LIST, EntityLine::types),
            new Column<>("aliases", Kind.LIST, EntityLine::aliases),
            new Column<>("same_as", Kind.LIST, EntityLine::sameAs),
            new Column<>("facts", Kind.INTEGER, EntityLine::facts),
            new Column<>("articles", Kind.INTEGER, EntityLine::articles));

    EntityLine {
        types = List.copyOf(types);
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
    }
}
