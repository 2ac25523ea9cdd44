package org.newsgraph.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an operation answers when it does not do what it is asked: one line of text that names the remedy. */
enum ApiAnswer {
    WRONG(400, "a parameter or the body is wrong"),
    NOBODY(401, "the login is missing or wrong"),
    FORBIDDEN(403, "the login may not do that, or what is asked for is switched off"),
    ABSENT(404, "it is not there"),
    LONG(413, "the body or the query is too long"),
    OFTEN(429, "too many requests of one client, or too many wrong logins"),
    BUSY(503, "too busy, or it takes too long"),
    FULL(507, "there is no room to store it; nothing was changed");

    /** Made of what is in memory already. */
    private static final Set<String> SIMPLE = Set.of("/health", "/openapi.json", Admission.METRICS, "/queries");
    /** Needs no login. */
    private static final String OPEN = "/health";

    private final int status;
    private final String about;

    ApiAnswer(int status, String about) {
        this.status = status;
        this.about = about;
    }

    /** Those of an operation, by status. */
    static List<ApiAnswer> of(ApiOperation operation) {
        return Stream.of(values()).filter(answer -> answer.canBeOf(operation)).toList();
    }

    private boolean canBeOf(ApiOperation operation) {
        String path = operation.path();
        return switch (this) {
            case WRONG ->
                !operation.arguments().isEmpty() || !operation.bodyTypes().isEmpty();
            case NOBODY, OFTEN -> !path.equals(OPEN);
            case FORBIDDEN -> operation.token() || path.equals("/sparql") || path.equals(Admission.METRICS);
            case ABSENT ->
                operation.arguments().stream()
                        .anyMatch(argument -> argument.place().equals("path")
                                || argument.name().equals("iri")
                                || argument.name().equals("graph"));
            case LONG -> path.equals("/sparql") || !operation.bodyTypes().isEmpty();
            case BUSY -> !operation.token() && !SIMPLE.contains(path);
            case FULL -> operation.token();
        };
    }

    String code() {
        return String.valueOf(status);
    }

    Map<String, Object> json() {
        Map<String, Object> json = line(about);
        if (this == OFTEN || this == BUSY) {
            json.put(
                    "headers",
                    Map.of("Retry-After", Map.of("description", "seconds", "schema", Map.of("type", "integer"))));
        }
        return json;
    }

    /** A response of one line. */
    static Map<String, Object> line(String description) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", description);
        json.put("content", ApiDescription.content(List.of("text/plain")));
        return json;
    }
}
