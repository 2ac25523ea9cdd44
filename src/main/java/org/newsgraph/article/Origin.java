package org.newsgraph.article;

import java.util.Locale;

/**
 * Where a value of an article's metadata was found; written as {@code json-ld datePublished}.
 *
 * @param detail the property, element or words it was found by; empty when the kind says all
 */
public record Origin(Kind kind, String detail) {
    /** The places metadata are found in, those that are believed first before the others. */
    public enum Kind {
        /** Said by whoever wrote the JSON line. */
        DECLARED,
        /** A property of schema.org in a JSON-LD script. */
        JSON_LD,
        /** A property of schema.org in an attribute of an element. */
        MICRODATA,
        /** A property of the Open Graph protocol in a meta element. */
        OPEN_GRAPH,
        /** Another meta element. */
        META,
        /** A {@code time} element. */
        TIME,
        /** Words that readers see. */
        VISIBLE,
        /** The page's address. */
        URL,
        /** Another element of the page, such as {@code link} or {@code title}. */
        ELEMENT,
        /** An item of a feed that leads to the page. */
        FEED,
        /** An entry of a news sitemap that leads to the page. */
        SITEMAP,
        /** Seen in the text itself. */
        DETECTED,
        /** Nothing says it. */
        ASSUMED
    }

    Origin(Kind kind) {
        this(kind, "");
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return detail.isEmpty() ? name : name + " " + detail;
    }
}
