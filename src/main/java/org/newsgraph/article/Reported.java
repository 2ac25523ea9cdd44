package org.newsgraph.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Metadata.Field;
import org.newsgraph.article.Origin.Kind;

/** From where and by which agencies a text is reported, as its first and last lines say. */
final class Reported {
    private Reported() {}

    /**
     * With dateline and agencies.
     *
     * @param lines the text's
     * @param declared organisations the page names as the source
     * @param authors who is said to have written it, an agency perhaps
     */
    static Metadata.Builder by(
            Metadata.Builder whole, List<String> lines, List<String> declared, @Nullable Found<List<String>> authors) {
        Dateline dateline = Dateline.of(lines);
        if (dateline != null) {
            Found<String> text = Found.of(dateline.text(), Kind.DETECTED, "beginning of the body");
            whole.take(Field.DATELINE, text, whole::dateline);
        }
        List<Found<List<String>>> places = List.of(
                Found.of(agencies(declared), Kind.JSON_LD, "sourceOrganization"),
                authors == null
                        ? Found.of(List.of(), Kind.DETECTED, "")
                        : new Found<>(agencies(authors.value()), authors.origin()),
                Found.of(
                        dateline == null ? List.<String>of() : dateline.agencies(),
                        Kind.DETECTED,
                        "beginning of the body"),
                Found.of(Agencies.signing(lines), Kind.DETECTED, "end of the body"));
        return agencies(whole, places);
    }

    /** All of them; where the first was found. */
    private static Metadata.Builder agencies(Metadata.Builder whole, List<Found<List<String>>> places) {
        Set<String> agencies = new LinkedHashSet<>();
        Origin origin = null;
        for (Found<List<String>> place : places) {
            origin = origin == null && !place.value().isEmpty() ? place.origin() : origin;
            agencies.addAll(place.value());
        }
        return origin == null
                ? whole
                : whole.take(Field.AGENCIES, new Found<>(List.copyOf(agencies), origin), whole::agencies);
    }

    private static List<String> agencies(List<String> names) {
        return names.stream()
                .flatMap(name -> Agencies.in(name).stream())
                .distinct()
                .toList();
    }
}
