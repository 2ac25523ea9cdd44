package org.newsgraph.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Whom a sentence names as the source of what it says: {@code laut X}, {@code nach Angaben von X}, {@code so X}. */
final class Sources {
    /**
     * A source.
     *
     * @param speaker null where nobody is named: {@code Medienberichten zufolge}
     * @param words the tokens that name it
     * @param aside whether it is a clause of its own between commas: {@code wie X mitteilte}, {@code so X}
     */
    record Source(@Nullable Filler speaker, int cue, Frame frame, Extent words, boolean aside) {}

    private static final Set<String> DASHES = Set.of("–", "—", "-");

    private final Speech speech;

    Sources(Speech speech) {
        this.speech = speech;
    }

    /** The source a sentence names; a named one rather than a nameless one. */
    Optional<Source> in(Scene scene) {
        Source nameless = null;
        for (Phrase phrase : scene.sentence().phrases()) {
            Source source = phrase.preposition() < 0 ? postposed(scene, phrase) : prepositional(scene, phrase);
            if (source != null && source.speaker() != null) {
                return Optional.of(source);
            }
            nameless = source == null ? nameless : source;
        }
        Source last = nameless;
        return reporter(scene)
                .or(() -> so(scene))
                .or(() -> Optional.ofNullable(last))
                .or(() -> headed(scene));
    }

    // ---------------------------------------------------------------- Bericht: …, … – Bericht

    /** The colon behind a head without a verb at the beginning of a sentence, or -1; one word may look like a verb. */
    static int headEnd(Scene scene) {
        List<Token> tokens = scene.sentence().tokens();
        for (Token token : tokens) {
            if (token.form().equals(":")) {
                return token.index();
            }
            if (token.tag().isFinite()
                    && !(tokens.size() > 1 && tokens.get(1).form().equals(":"))) {
                return -1;
            }
        }
        return -1;
    }

    /** A noun of speech alone before a colon, or behind a dash at the end: nobody is named. */
    private Optional<Source> headed(Scene scene) {
        Frame frame = speech.attribution(":").orElse(null);
        int colon = headEnd(scene);
        int end = scene.sentence().tokens().size();
        while (end > 0 && scene.token(end - 1).tag().isPunctuation()) {
            end--;
        }
        boolean tail = end > 1 && DASHES.contains(scene.token(end - 2).form());
        int noun = colon > 0 ? colon - 1 : tail ? end - 1 : -1;
        return frame == null || noun < 0 || !speech.announces(scene.token(noun))
                ? Optional.empty()
                : Optional.of(new Source(null, noun, frame, new Extent(noun, noun + 1), true));
    }

    // ---------------------------------------------------------------- laut, zufolge, nach Angaben

    private @Nullable Source prepositional(Scene scene, Phrase phrase) {
        Token preposition = scene.token(phrase.preposition());
        Frame plain = speech.attribution(preposition.lemma())
                .or(() -> speech.attribution(scene.preposition(phrase)))
                .orElse(null);
        if (plain != null) {
            Filler speaker = (isStatement(scene, phrase) ? Optional.<Filler>empty() : speech.speaker(scene, phrase))
                    .or(() -> owner(scene, phrase))
                    .orElse(null);
            return new Source(speaker, phrase.preposition(), plain, words(scene, phrase), false);
        }
        Frame fixed = fixed(scene, scene.preposition(phrase), phrase).orElse(null);
        if (fixed == null) {
            return null;
        }
        return new Source(owner(scene, phrase).orElse(null), phrase.head(), fixed, words(scene, phrase), false);
    }

    /** The entry of a preposition with a noun, or with what the noun is a compound of: {@code nach Presseberichten}. */
    private Optional<Frame> fixed(Scene scene, String preposition, Phrase phrase) {
        Token noun = scene.token(phrase.head());
        return speech.attribution(preposition + " " + noun.lemma())
                .or(() -> speech.attribution(preposition + " " + noun.head()));
    }

    /** {@code dem Vernehmen nach}. */
    private @Nullable Source postposed(Scene scene, Phrase phrase) {
        boolean last = phrase.end() >= scene.sentence().tokens().size();
        Frame fixed =
                last ? null : fixed(scene, scene.lower(phrase.end()), phrase).orElse(null);
        return fixed == null || scene.sentence().phraseAt(phrase.end()).isPresent()
                ? null
                : new Source(
                        owner(scene, phrase).orElse(null),
                        phrase.head(),
                        fixed,
                        new Extent(phrase.begin(), phrase.end() + 1),
                        false);
    }

    /** {@code laut einem Bericht}: not the report speaks but whose it is. */
    private boolean isStatement(Scene scene, Phrase phrase) {
        Token head = scene.token(phrase.head());
        return speech.isStatement(head.lemma()) || speech.isStatement(head.head());
    }

    /** The phrase with its attributes, and before a postposition with what it is an attribute of. */
    private static Extent words(Scene scene, Phrase phrase) {
        int end = scene.attributesEnd(phrase);
        for (Phrase next : scene.following(phrase)) {
            if (next.begin() == end && scene.preposition(next).equals("von")) {
                end = scene.attributesEnd(next);
            }
        }
        Phrase top = phrase;
        boolean postposed = phrase.preposition() > phrase.head();
        while (postposed && !top.role().isClausal() && top.governor() >= 0) {
            Phrase governor = scene.phrase(top.governor());
            if (governor.end() != top.begin()) {
                break;
            }
            top = governor;
        }
        return new Extent(top.begin(), relativeEnd(scene, end));
    }

    /** A relative clause right behind a source describes the source. */
    private static int relativeEnd(Scene scene, int end) {
        return scene.sentence().clauses().stream()
                .filter(c -> c.kind() == Clause.Kind.RELATIVE
                        && (c.tokens().getFirst() == end || c.tokens().getFirst() == end + 1))
                .mapToInt(c -> Extent.of(scene, c).end())
                .max()
                .orElse(end);
    }

    private Optional<Filler> owner(Scene scene, Phrase phrase) {
        return speech.owner(scene, phrase)
                .or(() -> scene.possessive(phrase).filter(f -> f.entity() != null))
                .or(() -> own(scene, phrase));
    }

    /** {@code nach eigenen Angaben}: the subject's own. */
    private Optional<Filler> own(Scene scene, Phrase phrase) {
        Clause clause = scene.clauseOf(phrase.head());
        boolean own = scene.sentence().tokens().subList(phrase.begin(), phrase.end()).stream()
                .anyMatch(t -> t.lemma().equals("eigen"));
        return own && clause != null && clause.subject() >= 0
                ? speech.speaker(scene, scene.phrase(clause.subject()))
                : Optional.empty();
    }

    // ---------------------------------------------------------------- wie X berichtet, so X

    /** {@code wie X berichtet}: between commas or at the beginning, a verb of speech at its end and no complement. */
    private Optional<Source> reporter(Scene scene) {
        List<Token> tokens = scene.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (scene.lower(i).equals("wie") && isOutset(scene, i)) {
                int end = end(scene, i);
                Frame frame = end - 1 > i ? verbIn(scene, i, end) : null;
                Filler speaker = frame == null ? null : first(scene, i + 1, end);
                if (frame != null
                        && (speaker != null || !scene.token(i + 1).tag().isVerb())) { // not: wie berichtet
                    return Optional.of(new Source(speaker, end - 1, frame, new Extent(i, end), true));
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Frame verbIn(Scene scene, int begin, int end) {
        Token last = scene.token(end - 1);
        boolean auxiliary = last.tag() == Tag.VAFIN && end - 2 > begin;
        Token verb = auxiliary ? scene.token(end - 2) : last;
        return verb.tag().isVerb()
                ? speech.verb(verb.lemma())
                        .or(() -> speech.reports(verb.lemma()) ? speech.attribution("so") : Optional.empty())
                        .or(() -> speech.attribution("wie " + verb.lemma()))
                        .orElse(null)
                : null;
    }

    private @Nullable Filler first(Scene scene, int begin, int end) {
        return scene.sentence().phrases().stream()
                .filter(p -> p.end() <= end)
                .filter(p -> (p.begin() == begin && p.preposition() < 0)
                        || (p.begin() == begin - 1 && p.role() == Role.COMPARISON))
                .flatMap(p -> speech.speaker(scene, p).stream())
                .findFirst()
                .orElse(null);
    }

    /** {@code …, so X.} and {@code …, so X weiter, …}: the name after so. */
    private Optional<Source> so(Scene scene) {
        Frame frame = speech.attribution("so").orElse(null);
        for (int i = 1; frame != null && i + 1 < scene.sentence().tokens().size(); i++) {
            Phrase phrase = scene.lower(i).equals("so") && isOutset(scene, i) ? phraseAt(scene, i + 1) : null;
            int end = end(scene, i);
            if (phrase != null && !hasVerb(scene, i, end)) {
                Filler speaker = speech.speaker(scene, phrase).orElse(null);
                if (speaker != null) {
                    return Optional.of(new Source(speaker, i, frame, new Extent(i, end), true));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasVerb(Scene scene, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (scene.token(i).tag().isVerb()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Phrase phraseAt(Scene scene, int token) {
        return scene.sentence().phraseAt(token).filter(p -> p.begin() == token).orElse(null);
    }

    /** True at the beginning of the sentence and behind a comma or a closing mark. */
    private static boolean isOutset(Scene scene, int token) {
        return token == 0 || scene.token(token - 1).tag().isPunctuation();
    }

    /** The next comma, or the end of the sentence without its last marks. */
    private static int end(Scene scene, int begin) {
        int end = begin;
        while (end < scene.sentence().tokens().size() && !scene.token(end).tag().isPunctuation()) {
            end++;
        }
        return end;
    }
}
