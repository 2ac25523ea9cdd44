package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Names within hyphen compounds: {@code Nordlicht} in {@code Nordlicht-Chef}. */
final class CompoundParts {
    private final Ontology ontology;
    private final ClassNouns nouns;
    private final Set<String> never;

    CompoundParts(Ontology ontology, ClassNouns nouns, Set<String> never) {
        this.ontology = ontology;
        this.nouns = nouns;
        this.never = never;
    }

    /**
     * The mentions in a line's compounds; a compound whose head is a class of the thing named, as in {@code
     * Nordlicht-Konzern}, mentions it as a whole.
     */
    List<Mention> find(Line line, List<NameIndex> indexes, Function<String, @Nullable String> types) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            mentions.addAll(startingIn(line, i, indexes, types));
        }
        return mentions;
    }

    private List<Mention> startingIn(
            Line line, int token, List<NameIndex> indexes, Function<String, @Nullable String> types) {
        List<Mention> mentions = new ArrayList<>();
        int at = line.begin(token);
        int tokenEnd = line.end(token);
        while (at >= 0 && at < tokenEnd) {
            Optional<NameIndex.Match> match = longest(line, at, indexes);
            int end = match.isPresent() ? match.get().end() : at + Shape.wordLength(line.characters(), at);
            int holder = end > at
                            && end < line.characters().length()
                            && line.characters().charAt(end) == '-'
                    ? tokenAround(line, end, token)
                    : -1;
            String name =
                    match.map(NameIndex.Match::name).orElse(line.characters().substring(at, Math.max(at, end)));
            String type = holder < 0 ? null : match.isPresent() ? types.apply(name) : unknown(line, holder, name, at);
            if (type != null && !isName(line, holder)) {
                mentions.add(mention(line, at, end, holder, name, type));
            }
            int hyphen = line.characters().indexOf('-', Math.max(at + 1, match.isPresent() && type != null ? end : at));
            at = hyphen < 0 ? -1 : hyphen + 1;
        }
        return mentions;
    }

    /** {@code Köln-Mülheim} is one name. */
    private boolean isName(Line line, int token) {
        return line.tag(token) == Tag.NE && nouns.of(line.token(token)) == null;
    }

    private static Optional<NameIndex.Match> longest(Line line, int at, List<NameIndex> indexes) {
        return indexes.stream()
                .flatMap(index -> index.match(line.characters(), at).stream())
                .max(Comparator.comparingInt(NameIndex.Match::end));
    }

    /** The token that has the hyphen at this index inside. */
    private static int tokenAround(Line line, int hyphen, int from) {
        for (int i = from; i < line.size() && line.begin(i) < hyphen; i++) {
            if (hyphen < line.end(i) - 1) {
                return i;
            }
        }
        return -1;
    }

    /** A first part that is written like a name, before a noun that goes with one, names an organisation or a product. */
    private @Nullable String unknown(Line line, int token, String part, int at) {
        boolean written = at == line.begin(token) && Shape.hasInnerCapital(part) && !never.contains(part);
        String head = written ? nouns.of(line.token(token)) : null;
        if (head == null) {
            return null;
        }
        return head.equals("Person") || nouns.isRelation(line.token(token)) ? "Organization" : head;
    }

    private Mention mention(Line line, int begin16, int end16, int holder, String name, String type) {
        Token token = line.token(holder);
        int sentence = line.sentence().index();
        if (begin16 == line.begin(holder) && isWhole(token, type)) {
            return new Mention(token.span(), sentence, holder, holder + 1, Mention.Kind.NAME, name, type);
        }
        return new Mention(line.span(begin16, end16), sentence, holder, holder + 1, Mention.Kind.PART, name, type);
    }

    /** True when the head says a class of the named thing and no relation to it. */
    private boolean isWhole(Token token, String type) {
        String head = nouns.of(token);
        return head != null
                && (!nouns.isRelation(token) || ontology.isA(head, "Product"))
                && !head.equals("Person")
                && (ontology.isA(type, head) || ontology.isA(head, type));
    }
}
