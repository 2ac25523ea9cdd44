package org.newsgraph.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request that this server answers, as its OpenAPI description tells it.
 *
 * @param path with names of path parameters in braces
 * @param summary by language tag
 * @param mediaTypes of the answer, and of the body when it is a POST
 */
record ApiOperation(
        String method,
        String path,
        Map<String, String> summary,
        List<Argument> arguments,
        List<String> mediaTypes,
        List<String> bodyTypes,
        boolean token) {
    ApiOperation {
        summary = Map.copyOf(summary);
        arguments = List.copyOf(arguments);
        mediaTypes = List.copyOf(mediaTypes);
        bodyTypes = List.copyOf(bodyTypes);
    }

    /**
     * A parameter.
     *
     * @param place {@code path} or {@code query}
     * @param choices all its values, or none when it may be anything
     * @param example empty when there is none
     */
    record Argument(String name, String place, boolean required, String about, List<String> choices, String example) {
        Argument {
            choices = List.copyOf(choices);
        }

        static Argument optional(String name, String about) {
            return new Argument(name, "query", false, about, List.of(), "");
        }

        static Argument required(String name, String about, String example) {
            return new Argument(name, "query", true, about, List.of(), example);
        }

        static Argument inPath(String name, String about, String example) {
            return new Argument(name, "path", true, about, List.of(), example);
        }

        static Argument format(List<String> names) {
            return new Argument("format", "query", false, "the form of the answer, before Accept", names, "");
        }
    }

    static ApiOperation get(String path, String english, String german, List<String> types, Argument... arguments) {
        return new ApiOperation(
                "GET", path, Map.of("en", english, "de", german), List.of(arguments), types, List.of(), false);
    }

    static ApiOperation changing(
            String method, String path, String english, String german, List<String> bodies, Argument... arguments) {
        return new ApiOperation(
                method,
                path,
                Map.of("en", english, "de", german),
                List.of(arguments),
                List.of("application/json"),
                bodies,
                true);
    }

    /** An address that answers: examples in place of parameters, without those that may be left out. */
    String example() {
        StringBuilder address = new StringBuilder(path);
        String separator = "?";
        for (Argument argument : arguments) {
            String value = URLEncoder.encode(argument.example(), StandardCharsets.UTF_8);
            if (argument.place().equals("path")) {
                String name = "{" + argument.name() + "}";
                address.replace(address.indexOf(name), address.indexOf(name) + name.length(), value);
            } else if (!argument.example().isEmpty()) {
                address.append(separator).append(argument.name()).append('=').append(value);
                separator = "&";
            }
        }
        return address.toString();
    }
}
