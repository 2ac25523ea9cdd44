package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages without scripts, in German or English. */
final class Html {
    private Html() {}

    /** {@code de} when the reader prefers German to English. */
    static String language(HttpServletRequest request) {
        return SitePages.language(request).tag();
    }

    /** Characters as HTML text or attribute value. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A value in the query part of a URL. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String page(String language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/static/site.css">
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(language, escape(title), body);
    }
}
