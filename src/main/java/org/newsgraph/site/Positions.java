package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Which offices a person has or had, or who has them at an organisation.
 *
 * @param rows by their begin, or else by when they were first reported
 * @param total how many there are
 */
record Positions(List<Position> rows, int total) {
    private static final int SHOWN = 50;

    /** A tenure; times are as XML Schema writes them, or empty. */
    record Position(
            Ref person,
            String role,
            Ref organization,
            String from,
            String until,
            String plannedFrom,
            String firstReported,
            String lastReported) {
        private String begin() {
            return Stream.of(from, firstReported, plannedFrom, until)
                    .filter(time -> !time.isEmpty())
                    .findFirst()
                    .orElse("9999");
        }
    }

    Positions {
        rows = List.copyOf(rows);
    }

    static Positions of(View view, Entity entity) {
        List<Node> tenures = Stream.of(Terms.ABOUT, Terms.ORGANIZATION)
                .flatMap(property -> view.graphs().subjects(property, entity.node()).stream())
                .distinct()
                .filter(node -> view.graphs().has(node, Terms.TYPE, Terms.TENURE)
                        || view.graphs().has(node, Terms.TYPE, Terms.PLANNED_TENURE))
                .toList();
        List<Position> rows = tenures.stream()
                .map(tenure -> position(view, tenure))
                .sorted(Comparator.comparing(Position::begin)
                        .thenComparing(position -> position.person().label()))
                .toList();
        return new Positions(rows.subList(0, Math.min(SHOWN, rows.size())), rows.size());
    }

    private static Position position(View view, Node tenure) {
        return new Position(
                ref(view, tenure, Terms.ABOUT),
                text(view, tenure, Terms.ROLE),
                ref(view, tenure, Terms.ORGANIZATION),
                text(view, tenure, Terms.ng("validFrom")),
                text(view, tenure, Terms.ng("validUntil")),
                text(view, tenure, Terms.ng("plannedFrom")),
                text(view, tenure, Terms.ng("firstReported")),
                text(view, tenure, Terms.ng("lastReported")));
    }

    private static Ref ref(View view, Node tenure, Node property) {
        return view.graphs().one(tenure, property).map(view.names()::ref).orElse(Ref.plain(""));
    }

    private static String text(View view, Node tenure, Node property) {
        return view.graphs().text(tenure, property).orElse("");
    }
}
