package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** A sentence together with what its phrases refer to and the amounts and times it names. */
final class Scene {
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("am", "an"),
            Map.entry("ans", "an"),
            Map.entry("im", "in"),
            Map.entry("ins", "in"),
            Map.entry("zum", "zu"),
            Map.entry("zur", "zu"),
            Map.entry("vom", "von"),
            Map.entry("beim", "bei"),
            Map.entry("fürs", "für"),
            Map.entry("durchs", "durch"),
            Map.entry("ums", "um"),
            Map.entry("aufs", "auf"),
            Map.entry("übers", "über"),
            Map.entry("hinterm", "hinter"));
    private static final Set<String> PLACES = Set.of("Place", "Country", "Region", "City", "Continent");
    private static final Set<Role> ATTRIBUTES =
            Set.of(Role.GENITIVE, Role.ATTRIBUTE, Role.APPOSITION, Role.EXAMPLE, Role.CONJUNCT);

    private final Text text;
    private final Sentence sentence;
    private final Entities entities;
    private final List<Amounts.Amount> amounts;
    private final List<Times.Dated> times;
    private final List<Span> quotations;
    private final Map<Integer, List<Clause>> children;
    private final Journal journal;

    Scene(Text text, Sentence sentence, Entities entities, Trace trace) {
        this.journal = new Journal(trace, sentence.span());
        this.text = text;
        this.sentence = sentence;
        this.entities = entities;
        this.amounts = Amounts.find(text, sentence);
        this.times = Times.find(text, sentence);
        this.quotations = text.quotations(sentence.span());
        this.children = sentence.clauses().stream()
                .filter(c -> c.parent() != c.index())
                .collect(Collectors.groupingBy(Clause::parent));
    }

    Text text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    Journal journal() {
        return journal;
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    Phrase phrase(int index) {
        return sentence.phrases().get(index);
    }

    Clause clause(int index) {
        return sentence.clauses().get(index);
    }

    /** The clause above, or null for one that depends on none. */
    @Nullable
    Clause parent(Clause clause) {
        Clause above = above(clause);
        return above != null && isJoined(clause) ? above(above) : above;
    }

    private @Nullable Clause above(Clause clause) {
        return clause.parent() < 0 || clause.parent() == clause.index() ? null : clause(clause.parent());
    }

    /** {@code plant, A zu tun und B zu tun}: the second infinitive hangs on the first and depends on the same verb. */
    boolean isJoined(Clause clause) {
        Clause above = above(clause);
        return clause.kind() == Clause.Kind.INFINITIVE
                && above != null
                && above.kind() == Clause.Kind.INFINITIVE
                && token(clause.tokens().getFirst()).tag() == Tag.KON;
    }

    List<Clause> children(Clause clause) {
        return children.getOrDefault(clause.index(), List.of());
    }

    /** The clause that holds a token, or null between clauses. */
    @Nullable
    Clause clauseOf(int token) {
        return sentence.clauseAt(token).orElse(null);
    }

    String lower(int token) {
        return token(token).form().toLowerCase(Locale.ROOT);
    }

    /** The preposition of a phrase without the article it may be contracted with, or the empty string. */
    String preposition(Phrase phrase) {
        if (phrase.preposition() < 0) {
            return "";
        }
        return contraction(lower(phrase.preposition()));
    }

    /** The preposition in a form that may have an article in it: {@code in} for {@code im}. */
    String contraction(String form) {
        return CONTRACTIONS.getOrDefault(form, form);
    }

    boolean headIs(Phrase phrase, Set<String> lemmas) {
        Token head = token(phrase.head());
        return lemmas.isEmpty() || lemmas.contains(head.lemma()) || lemmas.contains(head.head());
    }

    // ---------------------------------------------------------------- references

    /** The entities a phrase speaks of: its own, those of its examples when it has none, and those coordinated with it. */
    List<Filler> things(Phrase phrase) {
        List<Filler> found = new ArrayList<>();
        for (Phrase member : sentence.coordinated(phrase)) {
            Optional<Filler> own = thing(member);
            if (own.isPresent()) {
                own.ifPresent(found::add);
            } else {
                found.addAll(examples(member));
            }
        }
        return found;
    }

    /** The entities named as examples of a phrase: {@code Partner wie A, B und C}. */
    List<Filler> examples(Phrase phrase) {
        return sentence.dependents(phrase, Role.EXAMPLE).stream()
                .flatMap(e -> things(e).stream())
                .toList();
    }

    /** The entity of one phrase: a name in it or in apposition to it wins over a nominal or pronoun. */
    Optional<Filler> thing(Phrase phrase) {
        Optional<Filler> own = at(phrase);
        if (own.isPresent() && own.get().kind() == Mention.Kind.NAME) {
            return own;
        }
        return sentence.dependents(phrase, Role.APPOSITION).stream()
                .flatMap(a -> at(a).stream())
                .filter(f -> f.kind() == Mention.Kind.NAME)
                .filter(f -> own.isPresent() || names(f))
                .findFirst()
                .or(() -> own);
    }

    /** False for a name that only tells whose or from where a thing is: {@code Verkehrsclub Österreich}, {@code Medien Y’s}. */
    private boolean names(Filler apposed) {
        Entity entity = apposed.entity();
        String form = text.slice(apposed.span());
        boolean genitive = entity != null && form.endsWith("s") && form.equals(entity.name() + "s");
        return !genitive && entity != null && !PLACES.contains(entity.type());
    }

    private Optional<Filler> at(Phrase phrase) {
        return entities.at(sentence.index(), phrase.head())
                .or(() -> entities.in(sentence.index(), phrase.begin(), phrase.end()).stream()
                        .filter(r -> r.mention().kind() == Mention.Kind.NAME
                                && r.mention().end() == phrase.end())
                        .findFirst())
                .map(r -> filler(r, phrase));
    }

    /** The entity named by the first part of a compound: {@code Meta} in {@code Meta-Chef}. */
    Optional<Filler> part(int token) {
        return entities.partAt(sentence.index(), token).map(r -> filler(r, null));
    }

    /** The entity a possessive within the phrase stands for: {@code seine Tochter}. */
    Optional<Filler> possessive(Phrase phrase) {
        for (int i = phrase.begin(); i < phrase.head(); i++) {
            Tag tag = token(i).tag();
            if (tag == Tag.PPOSAT || tag == Tag.PRELAT || lower(i).equals("dessen") || lower(i).equals("deren")) {
                Optional<Reference> reference =
                        entities.at(sentence.index(), i).filter(r -> r.mention().kind() == Mention.Kind.PRONOUN);
                if (reference.isPresent()) {
                    return reference.map(r -> filler(r, null));
                }
            }
        }
        return Optional.empty();
    }

    private static Filler filler(Reference reference, @Nullable Phrase phrase) {
        return new Filler(
                reference.entity(),
                reference.mention().span(),
                phrase,
                reference.mention().kind());
    }

    /** The quotations that lie in the sentence, or in which it lies, in part at least. */
    List<Span> quotations() {
        return quotations;
    }

    /** The sentence, or where something it leaves out was mentioned before, the sentences from there on. */
    Span passage(Span mention) {
        List<Sentence> all = text.sentences();
        int first = Span.firstEndingBehind(all, Sentence::span, mention.begin());
        boolean found = first < all.size() && all.get(first).span().overlaps(mention);
        return found ? all.get(first).span().cover(sentence.span()) : sentence.span();
    }

    List<Reference> references() {
        return entities.in(sentence.index());
    }

    Entities entities() {
        return entities;
    }

    // ---------------------------------------------------------------- neighbours

    /** The prepositional phrases that follow a phrase directly or after its other attributes: its likely attributes. */
    List<Phrase> following(Phrase phrase) {
        List<Phrase> found = new ArrayList<>();
        int end = Math.max(phrase.end(), attributesEnd(phrase));
        for (Phrase next : inOrder()) {
            if (next.begin() < phrase.end() || next.preposition() < 0) {
                continue;
            }
            boolean attached = next.role() == Role.ATTRIBUTE && next.governor() == phrase.index();
            if (attached || next.begin() <= end) {
                found.add(next);
                end = Math.max(end, attributesEnd(next));
            }
        }
        return found;
    }

    /** Token after the last one of a phrase and of all phrases that depend on it. */
    int attributesEnd(Phrase phrase) {
        int end = phrase.end();
        for (Phrase other : sentence.phrases()) {
            if (other.governor() == phrase.index()
                    && ATTRIBUTES.contains(other.role())
                    && other.begin() >= phrase.begin()
                    && other.index() != phrase.index()) {
                end = Math.max(end, attributesEnd(other));
            }
        }
        return end;
    }

    private List<Phrase> inOrder() {
        return sentence.phrases().stream()
                .sorted(Comparator.comparingInt(Phrase::begin))
                .toList();
    }

    /** The words of a phrase with its attributes, without its preposition. */
    Span words(Phrase phrase) {
        int begin = phrase.preposition() >= 0 && phrase.preposition() == phrase.begin()
                ? Math.min(phrase.begin() + 1, phrase.head())
                : phrase.begin();
        int end = attributesEnd(phrase);
        for (Phrase next : following(phrase)) {
            end = Math.max(end, attributesEnd(next));
        }
        return sentence.span(begin, end);
    }

    /** The words of a clause and of the clauses within it, without the conjunction before them and the marks around them. */
    Span words(Clause clause) {
        Extent extent = Extent.of(this, clause);
        Extent trimmed = extent.trimmed(this);
        return (trimmed.isEmpty() ? extent : trimmed).span(this);
    }

    List<Amounts.Amount> amounts() {
        return amounts;
    }

    List<Times.Dated> times() {
        return times;
    }
}
