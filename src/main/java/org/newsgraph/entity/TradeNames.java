package org.newsgraph.entity;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/**
 * Company names that end in their trade: {@code die Nordlicht Messtechnik}, {@code die Tochter Nordlicht Automation}. Other
 * nouns behind a name may be the object of a clause whose subject it is ({@code weil Nordlicht Verlust macht}).
 */
final class TradeNames implements CandidateStage {
    private static final Pattern TRADE = Pattern.compile("(?i).*(technik|elektronik|sensorik|robotik|optik|mechanik|"
            + "automation|logistik|energie|chemie|pharma|medien|verlag|holding|systeme|immobilien|versicherung|solar|"
            + "motoren|anlagenbau|maschinenbau|apparatebau|fahrzeugbau|hochbau|tiefbau)");

    private final ClassNouns nouns;

    TradeNames(ClassNouns nouns) {
        this.nouns = nouns;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 1; i + 1 < line.size(); i++) {
            if (line.tag(i) == Tag.NE
                    && Shape.isCapitalised(line.form(i))
                    && isIntroduced(line, i)
                    && isTrade(line, i + 1)) {
                String name = line.characters(i, i + 2);
                found.accept(Candidate.of(line, i, i + 2, name, Candidate.Source.INSTITUTION, "Company"));
            }
        }
    }

    private boolean isIntroduced(Line line, int token) {
        Token before = line.token(token - 1);
        String type = nouns.of(before);
        return before.tag() == Tag.ART
                || before.tag() == Tag.APPRART
                || "Company".equals(type)
                || "Organization".equals(type);
    }

    private static boolean isTrade(Line line, int token) {
        Token word = line.token(token);
        return word.tag().isNoun()
                && Shape.isCapitalised(word.form())
                && !line.tag(token + 1).isNoun()
                && TRADE.matcher(word.form()).matches();
    }
}
