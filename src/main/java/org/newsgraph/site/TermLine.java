package org.newsgraph.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.ontology.Remark;

/** Something said of a term: {@code domain: company, person}. */
record TermLine(String label, List<Ref> values, int more) {
    private static final int REFS = 200;

    TermLine {
        values = List.copyOf(values);
    }

    static TermLine of(String label, List<Ref> values) {
        return new TermLine(label, values.stream().limit(REFS).toList(), Math.max(0, values.size() - REFS));
    }

    /** Remarks of one property make one line. */
    static List<TermLine> of(List<Remark> remarks, OntologyView view) {
        Map<String, List<Ref>> byProperty = new LinkedHashMap<>();
        for (Remark remark : remarks) {
            String local = remark.property().replaceFirst(".*[#/]", "");
            String key = "ontology.remark." + local;
            String label = view.messages().has(key) ? view.messages().lookup(key) : view.prefixed(remark.property());
            Ref value = remark.isIri() ? view.iri(remark.value()) : Ref.plain(quoted(remark));
            byProperty.computeIfAbsent(label, l -> new ArrayList<>()).add(value);
        }
        return byProperty.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .toList();
    }

    private static String quoted(Remark remark) {
        return remark.language() == null ? remark.value() : remark.value() + " (" + remark.language() + ")";
    }
}
