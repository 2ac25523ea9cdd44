package org.newsgraph.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The paths that are answered here; Fuseki's are not among them. */
final class Routes {
    private final Map<String, Route> exact = new TreeMap<>();
    /** By method and path. */
    private final Map<String, Route> changing = new TreeMap<>();

    private final Map<String, Route> below = new TreeMap<>();

    /** Answers a path with it. */
    Routes at(String path, Route route) {
        exact.put(path, route);
        return this;
    }

    /** Answers requests of a method that changes something, at a path and below it. */
    Routes on(String method, String path, Route route) {
        changing.put(method + " " + path, route);
        return this;
    }

    /** What answers a request that changes something. */
    Optional<Route> find(String method, String path) {
        Route exactly = changing.get(method + " " + path);
        return exactly != null
                ? Optional.of(exactly)
                : changing.entrySet().stream()
                        .filter(e -> (method + " " + path).startsWith(e.getKey() + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Answers whatever begins with a prefix, such as {@code /id/}, and goes on behind it. */
    Routes below(String prefix, Route route) {
        below.put(prefix, route);
        return this;
    }

    Optional<Route> find(String path) {
        Route route = exact.get(path);
        return route != null
                ? Optional.of(route)
                : below.entrySet().stream()
                        .filter(e -> path.startsWith(e.getKey())
                                && path.length() > e.getKey().length())
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** What a path is an example of, such as {@code /id/}: there are few of these however many paths are asked for. */
    String nameOf(@Nullable String path) {
        if (path == null) {
            return "none";
        }
        if (exact.containsKey(path) || Pages.FUSEKI.contains(path)) {
            return path;
        }
        return below.keySet().stream().filter(path::startsWith).findFirst().orElse("none");
    }
}
