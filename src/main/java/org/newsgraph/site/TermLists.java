package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;

/** The terms of the ontology as fields propose them: local names with labels. */
record TermLists(List<Field.Choice> classes, List<Field.Choice> properties) {
    TermLists {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
    }

    static TermLists of(View view) {
        Ontology ontology = view.knowledge().ontology();
        return new TermLists(choices(view, ontology.classes()), choices(view, ontology.properties()));
    }

    private static List<Field.Choice> choices(View view, Map<String, ? extends Term> terms) {
        return terms.values().stream()
                .map(term -> new Field.Choice(term.name(), view.names().label(term)))
                .toList();
    }
}
