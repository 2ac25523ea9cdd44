package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;

/**
 * The parties of a case that is called {@code A v. B}: by the convention of case citation A sues and B is sued. A party
 * counts only when the article speaks of it outside the title, because a title may name a person who stands for many.
 */
final class CaseTitles {
    private static final Pattern TITLE = Pattern.compile("(.+?)\\s+(?:v\\.?|vs\\.?|gegen)\\s+(.+)");

    /** A case's party. */
    record Party(String property, Entity party, Entity legalCase, Span partySpan, Span cue, Span title) {}

    private final Ontology ontology;

    CaseTitles(Ontology ontology) {
        this.ontology = ontology;
    }

    List<Party> find(Scene scene) {
        List<Party> found = new ArrayList<>();
        for (Reference reference : scene.references()) {
            if (ontology.isA(reference.entity().type(), "LegalCase")) {
                found.addAll(parties(scene, reference));
            }
        }
        return found;
    }

    private List<Party> parties(Scene scene, Reference title) {
        Span span = title.mention().span();
        Matcher matcher = TITLE.matcher(scene.text().slice(span));
        List<Party> found = new ArrayList<>();
        if (matcher.matches()) {
            String text = scene.text().slice(span);
            int begin = span.begin();
            Span left = new Span(begin, begin + points(text, matcher.end(1)));
            Span right = new Span(begin + points(text, matcher.start(2)), span.end());
            Span cue = new Span(left.end() + 1, right.begin() - 1);
            party(scene, matcher.group(1), title)
                    .ifPresent(p -> found.add(new Party("plaintiffIn", p, title.entity(), left, cue, span)));
            party(scene, matcher.group(2), title)
                    .ifPresent(p -> found.add(new Party("defendantIn", p, title.entity(), right, cue, span)));
        }
        return found;
    }

    private static int points(String text, int index16) {
        return text.codePointCount(0, index16);
    }

    private Optional<Entity> party(Scene scene, String name, Reference title) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return scene.entities().all().stream()
                .filter(e -> ontology.isA(e.type(), "Agent") && !e.equals(title.entity()))
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || e.aliases().stream()
                                .anyMatch(a -> a.toLowerCase(Locale.ROOT).equals(wanted)))
                .filter(e -> e.mentions().stream()
                        .anyMatch(m -> scene.entities().all().stream()
                                .filter(c -> ontology.isA(c.type(), "LegalCase"))
                                .flatMap(c -> c.mentions().stream())
                                .noneMatch(c -> c.span().contains(m.span()))))
                .findFirst();
    }
}
