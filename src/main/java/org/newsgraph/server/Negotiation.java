package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the form of an answer by {@code format=} or else by {@code Accept}. */
final class Negotiation {
    private Negotiation() {}

    /**
     * The form the request wants most among those offered, the first one when it does not say; empty when it wants none of
     * them.
     */
    static <F extends Format> Optional<F> choose(HttpServletRequest request, List<F> offered) {
        String name = parameter(request);
        if (name != null) {
            return offered.stream()
                    .filter(f -> f.shortName().equals(name) || f.mediaTypes().contains(name))
                    .findFirst();
        }
        String accept = String.join(", ", Collections.list(request.getHeaders("Accept")));
        return accept.isBlank()
                ? Optional.of(offered.getFirst())
                : Accept.of(accept).choose(offered);
    }

    /** As {@link #choose}, refusing the request when it wants none of them. */
    static <F extends Format> F require(HttpServletRequest request, List<F> offered) {
        return choose(request, offered)
                .orElseThrow(() -> new Refusal(
                        406, "this answer comes only as " + list(offered) + "; ask for one with Accept or format="));
    }

    /** Names and media types, for people. */
    static String list(List<? extends Format> formats) {
        return formats.stream()
                .map(f -> f.shortName() + " (" + f.mediaTypes().getFirst() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The value of {@code format=}, or of Fuseki's {@code output=}. */
    private static @Nullable String parameter(HttpServletRequest request) {
        String format = request.getParameter("format");
        String name = format == null || format.isBlank() ? request.getParameter("output") : format;
        return name == null || name.isBlank() ? null : name;
    }
}
