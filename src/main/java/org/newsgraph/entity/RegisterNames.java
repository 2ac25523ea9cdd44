package org.newsgraph.entity;

import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Register;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Names that the register knows. */
final class RegisterNames implements CandidateStage {
    private final Register register;
    private final NameIndex index;

    RegisterNames(Register register, NameIndex index) {
        this.register = register;
        this.index = index;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            int begin = i;
            index.match(line.characters(), line.begin(i)).ifPresent(match -> {
                int last = line.tokenEndingAt(match.wordEnd(), begin);
                if (last >= 0 && isName(line, begin, last, match.name())) {
                    String type = register.named(match.name()).getFirst().type();
                    found.accept(Candidate.of(line, begin, last + 1, match.name(), Candidate.Source.REGISTER, type));
                }
            });
        }
    }

    /** A word of its own that reads as an ordinary noun or as no noun at all is no name. */
    private boolean isName(Line line, int begin, int last, String name) {
        if (begin < last || name.contains("-") || Shape.hasInnerCapital(name)) {
            return true;
        }
        Tag tag = line.tag(begin);
        if (!tag.isNoun() && tag != Tag.XY) {
            return Shape.isAllCapitals(name) || line.isShouted();
        }
        Token token = line.token(begin);
        boolean compound = !token.head().equals(token.lemma()); // Commerzbank: no dictionary has it whole
        return tag != Tag.NN || compound || !hasDeterminer(line, begin) || isUsedWithArticle(name);
    }

    static boolean hasDeterminer(Line line, int noun) {
        return switch (line.tag(noun - 1)) {
            case ART, PIAT, PPOSAT, PDAT, ADJA, CARD, PIDAT, APPRART -> true;
            default -> false;
        };
    }

    private boolean isUsedWithArticle(String name) {
        List<KnownEntity> known = register.named(name);
        return Shape.isAllCapitals(name)
                || known.stream()
                        .anyMatch(e -> List.of("Country", "MediaOrganization", "Authority", "Court", "Region")
                                .contains(e.type()));
    }
}
