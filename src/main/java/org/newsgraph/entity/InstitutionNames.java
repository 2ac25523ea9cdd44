package org.newsgraph.entity;

import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Tag;

/** Courts, authorities and universities named by their seat: {@code Landgericht Kassel}, {@code Universität Jena}. */
final class InstitutionNames implements CandidateStage {
    private static final Set<String> SEATED = Set.of("Court", "Authority", "University");

    private final Ontology ontology;
    private final ClassNouns nouns;
    private final Set<String> places = WordList.tabbed("place-names.tsv").keySet();

    InstitutionNames(Ontology ontology, ClassNouns nouns) {
        this.ontology = ontology;
        this.nouns = nouns;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i + 1 < line.size(); i++) {
            String type = line.tag(i).isNoun() ? nouns.of(line.token(i)) : null;
            if (type != null && ontology.isAny(type, SEATED) && isPlace(line, i + 1)) {
                int end = line.form(i + 2).matches("I{1,2}") ? i + 3 : i + 2;
                found.accept(Candidate.of(line, i, end, line.characters(i, end), Candidate.Source.INSTITUTION, type));
            }
        }
    }

    private boolean isPlace(Line line, int token) {
        return line.tag(token) == Tag.NE && places.contains(line.form(token));
    }
}
