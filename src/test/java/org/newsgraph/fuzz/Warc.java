package org.newsgraph.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web archives whose record lengths are right again after their records were changed. */
final class Warc {
    private static final Pattern RECORD = Pattern.compile(
            "(WARC/1\\.\\d\\r\\n(?:[^\\r\\n]+\\r\\n)*?)Content-Length: [^\\r\\n]*(\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)");

    private Warc() {}

    static byte[] relabelled(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher record = RECORD.matcher(text);
        StringBuilder all = new StringBuilder();
        int at = 0;
        while (record.find(at)) {
            int next = text.indexOf("\r\n\r\nWARC/", record.end());
            int end = next < 0 ? text.length() : next;
            all.append(text, at, record.start()).append(record.group(1));
            all.append("Content-Length: ").append(end - record.end()).append(record.group(2));
            all.append(text, record.end(), end);
            at = end;
        }
        return all.append(text, at, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
