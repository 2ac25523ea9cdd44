package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Metadata.Field;
import org.newsgraph.article.Origin.Kind;

/** From where and by which agencies a text is reported, as its first and last lines and others say. */
final class Reported {
    private final List<String> lines;
    private final Set<String> agencies = new LinkedHashSet<>();
    private @Nullable Origin first;

    /**
     * As a text says.
     *
     * @param lines those of the text
     */
    Reported(List<String> lines) {
        this.lines = lines;
    }

    /** Takes the agencies among these names too. */
    Reported named(List<String> names, Kind kind, String detail) {
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.addAll(Agencies.in(name)));
        take(found, kind, detail);
        return this;
    }

    /** Takes the agencies that one of these lines credits. */
    Reported credited(List<String> lines) {
        for (String line : lines) {
            take(Agencies.credited(line), Kind.VISIBLE, "source");
        }
        return this;
    }

    private void take(List<String> found, Kind kind, String detail) {
        if (first == null && !found.isEmpty()) {
            first = new Origin(kind, detail);
        }
        agencies.addAll(found);
    }

    /** Adds dateline and agencies to what is known. */
    Metadata.Builder add(Metadata.Builder whole) {
        Dateline dateline = Dateline.of(lines);
        if (dateline != null) {
            Found<String> text = Found.of(dateline.text(), Kind.DETECTED, "beginning of the body");
            whole.take(Field.DATELINE, text, whole::dateline);
            take(dateline.agencies(), Kind.DETECTED, "beginning of the body");
        }
        take(Agencies.signing(lines), Kind.DETECTED, "end of the body");
        return first == null
                ? whole
                : whole.take(Field.AGENCIES, new Found<>(List.copyOf(agencies), first), whole::agencies);
    }
}
