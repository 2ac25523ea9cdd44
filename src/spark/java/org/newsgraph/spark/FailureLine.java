package org.newsgraph.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.newsgraph.article.Failure;

/** A failure as it is reported: without its cause, which need not be of a kind that travels. */
record FailureLine(String source, String reason, String message) implements Serializable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FailureLine of(Failure failure) {
        return new FailureLine(failure.source(), failure.reason(), failure.message());
    }

    /** As the lines of {@code newsgraph build --report} are. */
    String json() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("source", source);
        line.put("outcome", "failed");
        line.put("reason", reason);
        line.put("message", message);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }
}
