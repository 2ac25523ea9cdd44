package org.newsgraph.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture drawn without a script, as SVG: what is asked for in the middle, the others on rings, in their order. */
record GraphDrawing(int width, int height, List<Dot> dots, List<Line> lines, String title) {
    private static final int FIRST_RING = 10;
    private static final int GAP = 190;
    private static final int MARGIN = 170;
    private static final int LONGEST = 24;

    /** A node. */
    record Dot(long x, long y, String label, boolean asked) {}

    /** An edge. */
    record Line(Dot from, Dot to, String label, String status) {}

    GraphDrawing {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
    }

    static GraphDrawing of(GraphPicture picture, String title) {
        int rings = 0;
        for (int room = 0; room < picture.nodes().size() - 1; rings++) {
            room += FIRST_RING * (rings + 1);
        }
        long middle = (long) rings * GAP + MARGIN;
        Map<String, Dot> dots = new HashMap<>();
        List<Dot> all = new ArrayList<>();
        for (int i = 0; i < picture.nodes().size(); i++) {
            GraphPicture.Node node = picture.nodes().get(i);
            Dot dot = place(i, picture.nodes().size(), middle, node);
            dots.put(node.id(), dot);
            all.add(dot);
        }
        List<Line> lines = picture.edges().stream()
                .map(e -> new Line(end(dots, e.from()), end(dots, e.to()), e.relationLabel(), e.status()))
                .toList();
        return new GraphDrawing((int) middle * 2, (int) middle * 2, all, lines, title);
    }

    private static Dot end(Map<String, Dot> dots, String id) {
        return dots.getOrDefault(id, new Dot(0, 0, "", false));
    }

    private static Dot place(int index, int size, long middle, GraphPicture.Node node) {
        int ring = 0;
        int first = 0;
        int room = 1;
        while (index >= first + room) {
            first += room;
            ring++;
            room = FIRST_RING * ring;
        }
        int there = Math.min(room, size - first);
        double angle = 2 * Math.PI * (index - first) / there - Math.PI / 2;
        long x = Math.round(middle + ring * GAP * Math.cos(angle));
        long y = Math.round(middle + ring * GAP * Math.sin(angle));
        return new Dot(x, y, shortened(node.label()), node.asked());
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Pattern of the line of a status. */
    static String dash(String status) {
        return switch (status) {
            case "planned" -> "9 5";
            case "possible", "negated" -> "2 4";
            case "alleged" -> "6 3 2 3";
            case "denied" -> "12 4";
            default -> "none";
        };
    }

    /** Colour of the line of a status. */
    static String colour(String status) {
        return switch (status) {
            case "asserted" -> "#0f6b64";
            case "planned" -> "#1d4ed8";
            case "possible" -> "#7c3aed";
            case "alleged" -> "#a8480b";
            case "denied" -> "#b91c1c";
            default -> "#57606a";
        };
    }

    String svg() {
        return Templates.render("drawing", Map.of("drawing", this));
    }
}
