package org.newsgraph.bench;

import java.util.Arrays;
import java.util.List;

/**
 * A fact that a sentence pattern says, or, with its ends filled in, one that a sentence of an article says.
 *
 * @param subject a role of the story; of an article its name
 * @param status lower case
 * @param required false for one that may be found but need not be
 */
record Told(String subject, String property, String object, String status, boolean required) {
    /** Reads {@code ?subject|property|object|status ;; …}. */
    static List<Told> parseAll(String written) {
        return Arrays.stream(written.split(" ;; ", -1)).map(Told::parse).toList();
    }

    private static Told parse(String written) {
        boolean required = !written.startsWith("?");
        String[] parts = (required ? written : written.substring(1)).split("\\|", -1);
        if (parts.length != 4) {
            throw new BenchException("'" + written + "' is no subject|property|object|status; write it so");
        }
        return new Told(parts[0], parts[1], parts[2], parts[3], required);
    }

    /** True when both speak of the same relation of the same two, whatever its status. */
    boolean isAbout(Told other) {
        return subject.equals(other.subject) && property.equals(other.property) && object.equals(other.object);
    }
}
