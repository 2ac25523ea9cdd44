package org.newsgraph.ontology;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a dump goes into a register.
 *
 * @param languages of names, the most important first
 * @param types local names of classes, with those below them; empty for all
 * @param limit most entries, in the order of the dump; 0 for all
 * @param ordinary true for a name that is an ordinary word of the texts to be read
 */
public record ImportOptions(List<String> languages, Set<String> types, int limit, Predicate<String> ordinary) {
    public ImportOptions {
        languages = List.copyOf(languages);
        types = Set.copyOf(types);
        if (languages.isEmpty() || languages.stream().anyMatch(l -> !l.matches("[a-z]{2,3}(-[a-z0-9]+)*"))) {
            throw new OntologyException(
                    "languages " + String.join(",", languages) + ": no language tags; give some such as de,en");
        }
        if (limit < 0) {
            throw new OntologyException("limit " + limit + " is below 0; give 0 for no limit");
        }
    }
}
