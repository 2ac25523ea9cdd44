package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.newsgraph.source.SourceException.Reason;

/** A stream of JSON objects, one a line, becomes a resource a line. */
final class JsonLines {
    private final String name;
    private final ResourceHandler handler;

    JsonLines(String name, ResourceHandler handler) {
        this.name = name;
        this.handler = handler;
    }

    void read(InputStream in) throws IOException {
        LineScanner lines = new LineScanner(in, Opened.LARGEST);
        for (LineScanner.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.number() == 1 && opensDocument(line.bytes())) {
                throw new SourceException(
                        Reason.UNKNOWN_FORMAT,
                        name + ":1: a JSON document over many lines; write one object a line (jq -c '.[]' does it)");
            }
            if (!line.blank()) {
                read(line);
            }
        }
    }

    private void read(LineScanner.Line line) {
        String place = name + ":" + line.number();
        if (line.tooLong()) {
            handler.failure(place, Faults.tooLarge(place, Opened.LARGEST));
            return;
        }
        handler.resource(new Resource(
                place, null, false, Resource.Kind.JSON_LINE, line.bytes(), line.offset(), null, Told.NOTHING));
    }

    /** Whether a line opens a JSON document that goes on after it. */
    private static boolean opensDocument(byte[] line) {
        String start = new String(line, 0, Math.min(line.length, 80), StandardCharsets.ISO_8859_1).strip();
        return start.equals("{") || start.startsWith("[");
    }
}
