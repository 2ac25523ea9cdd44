package org.newsgraph.site;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which part of the graph is to be drawn.
 *
 * @param entities IRIs or names; their facts are drawn
 * @param depth 1, or 2 with the facts of the strongest neighbours
 * @param relation local name, or empty for all
 * @param status in lower case, or empty for all
 * @param from first date of publication as {@code 2026-03-02}, or empty
 * @param to last date, or empty
 * @param article IRI of the only article, or empty for all
 * @param limit of edges
 */
public record GraphQuestion(
        List<String> entities,
        int depth,
        String relation,
        String status,
        String from,
        String to,
        String article,
        int limit) {
    static final int LIMIT = 60;
    private static final int MOST_EDGES = 600;
    private static final int MOST_ENTITIES = 40;
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    public GraphQuestion {
        entities = entities.stream().filter(e -> !e.isBlank()).distinct().toList();
        require(entities.size() <= MOST_ENTITIES, "entity", entities.size() + " times", "at most " + MOST_ENTITIES);
        require(depth == 1 || depth == 2, "depth", depth, "1 or 2");
        require(limit >= 1 && limit <= MOST_EDGES, "limit", limit, "1 to " + MOST_EDGES);
        require(status.isEmpty() || Site.STATUSES.contains(status), "status", status, String.join(", ", Site.STATUSES));
        for (String date : List.of(from, to)) {
            require(date.isEmpty() || DATE.matcher(date).matches(), "date", date, "a day such as 2026-03-02");
        }
    }

    /**
     * Of the parameters of a request.
     *
     * @param parameters all values of a name
     * @throws IllegalArgumentException with one line that names the remedy
     */
    public static GraphQuestion of(Function<String, Stream<String>> parameters) {
        Function<String, String> one =
                name -> parameters.apply(name).findFirst().orElse("").strip();
        return new GraphQuestion(
                parameters.apply("entity").map(String::strip).toList(),
                number("depth", one.apply("depth"), 1),
                one.apply("relation"),
                one.apply("status"),
                one.apply("from"),
                one.apply("to"),
                one.apply("article"),
                number("limit", one.apply("limit"), LIMIT));
    }

    private static int number(String name, String value, int standard) {
        require(value.isEmpty() || value.matches("\\d{1,6}"), name, value, "a whole number");
        return value.isEmpty() ? standard : Integer.parseInt(value);
    }

    private static void require(boolean holds, String name, Object value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException(name + " '" + value + "' cannot be drawn; take " + remedy);
        }
    }

    /** True when a fact with this status, in an article published then, is to be drawn. */
    boolean admits(String factStatus, String published) {
        String day = published.substring(0, Math.min(10, published.length()));
        return (status.isEmpty() || status.equals(factStatus))
                && (from.isEmpty() || (!day.isEmpty() && day.compareTo(from) >= 0))
                && (to.isEmpty() || (!day.isEmpty() && (day.compareTo(to) <= 0 || day.startsWith(to))));
    }

    /** As the query of an address; empty when nothing is asked. */
    String query() {
        StringBuilder query = new StringBuilder();
        entities.forEach(entity -> append(query, "entity", entity));
        append(query, "depth", depth == 1 ? "" : String.valueOf(depth));
        append(query, "relation", relation);
        append(query, "status", status);
        append(query, "from", from);
        append(query, "to", to);
        append(query, "article", article);
        append(query, "limit", limit == LIMIT ? "" : String.valueOf(limit));
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Links.encode(value));
        }
    }
}
