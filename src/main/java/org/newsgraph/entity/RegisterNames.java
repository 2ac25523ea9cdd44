package org.newsgraph.entity;

import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.ontology.Register;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.Vocabulary;

/** Names that the register knows. */
final class RegisterNames implements CandidateStage {
    private static final Set<String> WITH_ARTICLE =
            Set.of("Country", "MediaOrganization", "Authority", "Court", "Region", "Institution");
    /** Names that are common nouns when they have an article. */
    private static final Set<String> ORDINARY = Set.of("Linde", "Spiegel", "Alphabet", "Puma", "Post", "Bahn", "Uno");

    private final Register register;
    private final NameIndex index;
    private final Vocabulary vocabulary;

    RegisterNames(Register register, NameIndex index, Vocabulary vocabulary) {
        this.register = register;
        this.index = index;
        this.vocabulary = vocabulary;
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
            return Shape.isAllCapitals(name)
                    || line.isShouted()
                    || !Shape.isCapitalised(name) // dpa: an abbreviation that no tagger expects
                    || (tag != Tag.ADJA && vocabulary.standing(line.form(begin)) == Vocabulary.Standing.UNHEARD);
        }
        Token token = line.token(begin);
        boolean compound = !token.head().equals(token.lemma()); // Commerzbank: no dictionary has it whole
        return tag != Tag.NN || compound || !hasDeterminer(line, begin) || isUsedWithArticle(name, token);
    }

    static boolean hasDeterminer(Line line, int noun) {
        return switch (line.tag(noun - 1)) {
            case ART, PIAT, PPOSAT, PDAT, ADJA, CARD, PIDAT, APPRART -> true;
            default -> false;
        };
    }

    /** Institutions have an article; companies do where their name is feminine as in {@code die Telekom}, not as in {@code der Opel}. */
    private boolean isUsedWithArticle(String name, Token token) {
        boolean feminine = token.morphology().allows(Morphology.FEMININE)
                && !token.morphology().allows(Morphology.MASCULINE)
                && !token.morphology().allows(Morphology.NEUTER);
        return Shape.isAllCapitals(name)
                || (!ORDINARY.contains(name)
                        && register.named(name).stream()
                                .anyMatch(e -> WITH_ARTICLE.contains(e.type())
                                        || (feminine && e.type().equals("Company"))));
    }
}
