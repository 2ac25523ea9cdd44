package org.newsgraph.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param parts one, or those of a triple term
 * @param classes {@code number}, {@code quoted} and the like, or none
 * @param order what sorts it among the others of its column
 */
record Cell(List<Part> parts, String classes, String order) {
    static final Cell EMPTY = new Cell(List.of(), "", "");

    Cell {
        parts = List.copyOf(parts);
    }

    /**
     * A thing or value.
     *
     * @param iri shown to whoever points at it, or null
     */
    record Part(Ref ref, @Nullable String iri) {}
}
