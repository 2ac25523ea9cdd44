package org.newsgraph.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.Property;

/**
 * The properties of one kind.
 *
 * @param total how many there are, of which some may not be shown
 */
record PropertyTable(TermKind kind, List<Row> rows, int total) {
    /** Of a larger ontology the others are found by search. */
    private static final int LIMIT = 300;

    PropertyTable {
        rows = List.copyOf(rows);
    }

    /**
     * One property.
     *
     * @param facts by status; empty without a graph
     */
    record Row(
            String name,
            Ref ref,
            String comment,
            boolean deprecated,
            List<Ref> domain,
            List<Ref> range,
            @Nullable Ref inverse,
            boolean symmetric,
            List<StatusCount> facts) {
        static Row of(Property property, OntologyView view) {
            return new Row(
                    property.name(),
                    view.ref(property.name()),
                    view.text(property.comments(), ""),
                    view.documentation().note(property.name()).deprecated(),
                    view.refs(property.domain()),
                    view.refs(property.range()),
                    property.inverse() == null ? null : view.ref(property.inverse()),
                    property.symmetric(),
                    StatusCount.of(property.name(), view));
        }
    }

    /**
     * How many facts have a status.
     *
     * @param status local name in lower case
     */
    record StatusCount(String status, String label, long number) {
        static List<StatusCount> of(String property, OntologyView view) {
            OntologyCounts counts = view.counts();
            return counts == null
                    ? List.of()
                    : counts.facts(property).entrySet().stream()
                            .map(e -> new StatusCount(e.getKey(), label(e.getKey(), view), e.getValue()))
                            .toList();
        }

        private static String label(String status, OntologyView view) {
            String key = "status." + status;
            return view.messages().has(key) ? view.messages().lookup(key) : status;
        }
    }

    static PropertyTable of(Kind kind, OntologyView view) {
        List<Property> properties = view.ontology().properties().values().stream()
                .filter(p -> p.kind() == kind)
                .toList();
        TermKind shown = switch (kind) {
            case RELATION -> TermKind.RELATION;
            case QUALIFIER -> TermKind.QUALIFIER;
            case ANNOTATION -> TermKind.ANNOTATION;
        };
        List<Row> rows =
                properties.stream().limit(LIMIT).map(p -> Row.of(p, view)).toList();
        return new PropertyTable(shown, rows, properties.size());
    }
}
