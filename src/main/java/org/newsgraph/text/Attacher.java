package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hangs genitives, appositions, examples, comparisons and conjuncts on the phrases they belong to, and leaves the chunks
 * that are constituents of clauses.
 */
final class Attacher {
    private static final Set<String> CURRENCIES = Set.of(
            "Euro", "Dollar", "US-Dollar", "Franken", "Pfund", "Yen", "Yuan", "€", "$", "EUR", "USD", "Prozent", "%");

    private final Words words;
    private final Set<String> names;
    private List<Chunk> chunks;

    Attacher(Words words, List<Chunk> chunks, Set<String> names) {
        this.words = words;
        this.names = names;
        this.chunks = chunks;
    }

    /** The chunks that are left; the others have a governor. */
    List<Chunk> attach() {
        attachNeighbours();
        chunks = new ExampleLists(words, chunks).attach();
        attachComparisons();
        chunks = new Coordination(words, chunks).coordinate();
        attachLooseAppositions();
        chunks = new Coordination(words, chunks).coordinate();
        return chunks;
    }

    private void attachNeighbours() {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Chunk before = out.isEmpty() ? null : out.getLast();
            if (before != null
                    && before.nominal()
                    && before.reach == chunk.begin
                    && chunk.kind == Chunk.Kind.NOUN
                    && !chunk.relative
                    && !chunk.pronoun) {
                if (isGenitiveBefore(before, chunk)) {
                    takeOver(out, before, chunk);
                    continue;
                }
                Chunk target = innermost(before);
                if (attached(out, before, target, chunk, i)) {
                    before.reach = Math.max(before.reach, chunk.reach);
                    continue;
                }
            }
            if (!joinsZu(out, before, chunk)) {
                out.add(chunk);
            }
        }
        chunks = out;
    }

    /** The last phrase attached at the right end: a name after a genitive belongs to the genitive. */
    private Chunk innermost(Chunk chunk) {
        for (Chunk other : chunks) {
            if (other.governor == chunk
                    && other.reach == chunk.reach
                    && other.role == Phrase.Role.GENITIVE
                    && other.begin > chunk.head) {
                return innermost(other);
            }
        }
        return chunk;
    }

    private boolean attached(List<Chunk> out, Chunk before, Chunk target, Chunk chunk, int i) {
        if (isCloseApposition(target, chunk)) {
            if (isRole(out, target) && !isGenitiveName(chunk)) {
                return false;
            }
            chunk.attach(target, isGenitiveName(chunk) ? Phrase.Role.GENITIVE : Phrase.Role.APPOSITION);
        } else if (isNamedByNoun(before, target, chunk) || isMeasured(target, chunk)) {
            chunk.attach(target, Phrase.Role.APPOSITION);
        } else if (isGenitiveAfter(out, before, target, chunk, i)) {
            chunk.attach(target, Phrase.Role.GENITIVE);
        } else if (belongsTo(before, chunk) || namesVorfeld(out, before, chunk, i)) {
            before.end = chunk.end;
            before.reach = chunk.reach;
            chunk.governor = before;
            chunk.end = chunk.begin;
        } else {
            return false;
        }
        return true;
    }

    private boolean isGenitiveBefore(Chunk before, Chunk chunk) {
        String form = words.form(before.end - 1);
        return before.isName()
                && !before.determined
                && before.reach == before.end
                && !chunk.determined
                && !chunk.isName()
                && chunk.tag != Tag.CARD
                && form.length() > 3
                && (form.endsWith("s") || form.endsWith("’") || form.endsWith("'"))
                && isGenitiveForm(before);
    }

    private boolean isGenitiveForm(Chunk chunk) {
        Word word = words.word(chunk.end - 1);
        boolean namedOtherwise = word.name != 0 && (word.name & Grammar.GENITIVE) == 0;
        return !namedOtherwise && !(word.noun != 0 && word.name == 0 && (word.noun & Grammar.GENITIVE) == 0);
    }

    /** {@code mit Metas Hilfe}: the preposition is that of the noun, not of the genitive before it. */
    private static void takeOver(List<Chunk> out, Chunk genitive, Chunk noun) {
        if (genitive.preposition >= 0) {
            noun.preposition = genitive.preposition;
            noun.kind = Chunk.Kind.PREPOSITIONAL;
            noun.begin = genitive.begin;
            noun.narrow(Prepositions.cases(""));
            genitive.begin = genitive.preposition + 1;
            genitive.preposition = -1;
        } else {
            noun.begin = genitive.begin;
        }
        genitive.kind = Chunk.Kind.NOUN;
        noun.definite = true;
        noun.determined = true;
        genitive.governor = noun;
        genitive.role = Phrase.Role.GENITIVE;
        genitive.mask = Grammar.agree(genitive.mask, Grammar.GENITIVE);
        out.set(out.size() - 1, noun);
    }

    /** {@code der Konzern Meta}, {@code CEO Erika Muster}: a bare name right after a noun. */
    private boolean isCloseApposition(Chunk target, Chunk chunk) {
        return !target.pronoun
                && target.tag == Tag.NN
                && !target.time
                && chunk.isName()
                && !chunk.determined
                && !(chunk.begin != chunk.head)
                && !isMeasure(target);
    }

    /** {@code nennt als Partner Litware}: a bare noun after "als" says what the name beside it is taken for. */
    private boolean isRole(List<Chunk> out, Chunk target) {
        Chunk before = out.size() < 2 ? target : out.get(out.size() - 2);
        return before.kind == Chunk.Kind.COMPARISON
                && words.lower(before.begin).equals("als")
                && before.end == target.begin
                && target.begin == target.head
                && !target.determined;
    }

    /** A name in the genitive: the dictionary knows it as one, or the name without its ending stands elsewhere. */
    private boolean isGenitiveName(Chunk chunk) {
        String form = words.form(chunk.end - 1);
        int readings = words.word(chunk.end - 1).name;
        boolean only = readings != 0 && (readings & ~Grammar.GENITIVE) == 0;
        return only || form.endsWith("’s") || form.endsWith("'s") || seenWithoutEnding(form);
    }

    private boolean seenWithoutEnding(String form) {
        return form.length() > 3 && form.endsWith("s") && names.contains(form.substring(0, form.length() - 1));
    }

    /** {@code aus dem Bereich Logistik}: a bare noun after a determined one in a prepositional phrase. */
    private static boolean isNamedByNoun(Chunk before, Chunk target, Chunk chunk) {
        return before.kind == Chunk.Kind.PREPOSITIONAL
                && target.tag == Tag.NN
                && target.determined
                && !target.time
                && chunk.tag == Tag.NN
                && !chunk.determined
                && chunk.end - chunk.begin == 1
                && (Grammar.cases(chunk.mask) & Grammar.cases(target.mask)) != 0;
    }

    /** {@code 3 Milliarden Euro Umsatz}: what the amount is an amount of. */
    private boolean isMeasured(Chunk target, Chunk chunk) {
        return target.tag.isNoun()
                && isMeasure(target)
                && CURRENCIES.contains(words.form(target.head))
                && !chunk.determined
                && chunk.tag == Tag.NN
                && !words.is(chunk.begin, Tag.CARD);
    }

    private boolean isMeasure(Chunk chunk) {
        return words.is(chunk.end - 2, Tag.CARD) || NounPhraseReader.QUANTITIES.contains(words.form(chunk.end - 2));
    }

    private boolean isGenitiveAfter(List<Chunk> out, Chunk before, Chunk target, Chunk chunk, int i) {
        int cases = Grammar.cases(chunk.mask);
        boolean nounLike = !target.pronoun
                || target.tag == Tag.PIS
                || target.tag == Tag.PDS
                || target.tag == Tag.PIAT
                || target.tag == Tag.CARD;
        boolean bareName = target.isName() && !target.determined;
        if ((cases & 2) == 0 || !nounLike || bareName) {
            return false;
        }
        if ((cases & 9) == 0) {
            return chunk.determined || chunk.begin != chunk.head || !chunk.isName();
        }
        boolean name = chunk.isName() && target.tag == Tag.NN; // der Chef der Nordbank: names of men have no article
        boolean ambiguousArticle = chunk.determined
                && words.lower(chunk.begin).equals("der")
                && (name || ((chunk.mask & Grammar.GENITIVE & Grammar.PLURAL) != 0 && chunk.tag == Tag.NN))
                && !target.pronoun;
        return ambiguousArticle && (nominativeBefore(out, before) || fillsVorfeld(out, before, i));
    }

    private static boolean nominativeBefore(List<Chunk> out, Chunk before) {
        if (before.kind == Chunk.Kind.NOUN) {
            return true;
        }
        for (int i = out.size() - 2; i >= 0; i--) {
            Chunk chunk = out.get(i);
            if (chunk.separates() || chunk.kind == Chunk.Kind.SUBORDINATOR) {
                return false;
            }
            if (chunk.kind == Chunk.Kind.NOUN && (chunk.mask & Grammar.NOMINATIVE) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean fillsVorfeld(List<Chunk> out, Chunk before, int i) {
        return before.kind == Chunk.Kind.PREPOSITIONAL
                && out.size() == 1
                && i + 1 < chunks.size()
                && chunks.get(i + 1).kind == Chunk.Kind.FINITE;
    }

    /** Years, repeated times and measures that continue the phrase before: {@code Anfang April 2024}. */
    private boolean belongsTo(Chunk before, Chunk chunk) {
        if (before.reach != before.end) {
            return false;
        }
        boolean single = chunk.end - chunk.begin == 1;
        if (before.pronoun) {
            return Set.of("etwas", "nichts", "alles", "viel", "wenig").contains(before.lemma)
                    && !chunk.determined
                    && chunk.tag == Tag.NN
                    && single;
        }
        return (chunk.tag == Tag.CARD && single) || (before.time && chunk.time && !chunk.determined);
    }

    private static boolean noFinite(List<Chunk> out) {
        return out.stream().noneMatch(c -> c.kind == Chunk.Kind.FINITE || c.subordinates());
    }

    /** Two bare nouns before the finite verb are one constituent: {@code Contoso Research meldet}. */
    private boolean namesVorfeld(List<Chunk> out, Chunk before, Chunk chunk, int i) {
        boolean single = chunk.end - chunk.begin == 1 && !chunk.determined;
        boolean first = out.size() == 1
                || out.get(out.size() - 2).separates()
                || (before.isName() && out.get(out.size() - 2).kind == Chunk.Kind.CONJUNCTION && noFinite(out));
        boolean verbNext = i + 1 < chunks.size()
                && (chunks.get(i + 1).kind == Chunk.Kind.FINITE
                        || chunks.get(i + 1).nonFinite());
        return single
                && before.reach == before.end
                && !before.pronoun
                && !before.determined
                && before.kind == Chunk.Kind.NOUN
                && first
                && verbNext
                && chunk.tag == Tag.NN;
    }

    /** {@code verkauft zu haben}: a participle and its auxiliary are one infinitive. */
    private boolean joinsZu(List<Chunk> out, @org.jspecify.annotations.Nullable Chunk before, Chunk chunk) {
        if (chunk.kind != Chunk.Kind.ZU_INFINITIVE
                || before == null
                || !before.nonFinite()
                || before.end != chunk.begin) {
            return false;
        }
        String lemma = words.verb(chunk.head);
        if (!VerbLemmas.isAuxiliary(lemma) && !VerbLemmas.isModal(lemma) && !lemma.equals("lassen")) {
            return false;
        }
        Chunk joined = new Chunk(chunk.kind, before.begin, chunk.end, before.head, chunk.tag, chunk.lemma);
        out.set(out.size() - 1, joined);
        return true;
    }

    private void attachComparisons() {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Chunk next = i + 1 < chunks.size() ? chunks.get(i + 1) : null;
            if (chunk.kind == Chunk.Kind.COMPARISON && next != null && next.nominal() && !next.relative) {
                next.begin = chunk.begin;
                next.preposition = chunk.begin;
                next.kind = Chunk.Kind.PREPOSITIONAL;
                next.role = Phrase.Role.COMPARISON;
                out.add(next);
                i++;
            } else {
                out.add(chunk);
            }
        }
        chunks = out;
    }

    /** {@code X, Chefin von Y, …} and {@code X, das Unternehmen hinter Y.}: a second phrase between commas. */
    private void attachLooseAppositions() {
        List<Chunk> out = new ArrayList<>(chunks);
        for (int i = 0; i + 2 < out.size(); i++) {
            Chunk p = out.get(i);
            Chunk q = out.get(i + 2);
            if (!p.nominal()
                    || p.pronoun
                    || p.role != Phrase.Role.NONE
                    || out.get(i + 1).kind != Chunk.Kind.COMMA
                    || !isApposition(p, q)) {
                continue;
            }
            int end = i + 3;
            while (end < out.size()
                    && out.get(end).kind == Chunk.Kind.PREPOSITIONAL
                    && !out.get(end).relative
                    && out.get(end).role == Phrase.Role.NONE) {
                end++;
            }
            boolean closed = end < out.size() && out.get(end).kind == Chunk.Kind.COMMA;
            boolean last = end >= out.size() || out.get(end).kind == Chunk.Kind.STOP;
            if (closed || (last && (q.determined || p.isName()))) {
                for (int k = i + 3; k < end; k++) {
                    out.get(k).attach(q, Phrase.Role.ATTRIBUTE);
                }
                q.attach(explained(out, i, q), Phrase.Role.APPOSITION);
                p.reach = Math.max(p.reach, q.reach);
                boolean relativeNext =
                        closed && end + 1 < out.size() && out.get(end + 1).subordinates();
                out.subList(i + 1, closed && !relativeNext ? end + 1 : end).clear();
            }
        }
        chunks = out;
    }

    /** {@code der Chef von Litware, Max Muster,}: a name explains the noun before an attribute that is itself a name. */
    private static Chunk explained(List<Chunk> out, int i, Chunk name) {
        Chunk nearest = out.get(i);
        Chunk before = i > 0 ? out.get(i - 1) : nearest;
        boolean farther = name.isName()
                && !name.determined
                && nearest.isName()
                && nearest.kind == Chunk.Kind.PREPOSITIONAL
                && before.kind == Chunk.Kind.NOUN
                && before.tag == Tag.NN
                && before.reach == nearest.begin;
        return farther ? before : nearest;
    }

    private boolean isApposition(Chunk p, Chunk q) {
        return q.kind == Chunk.Kind.NOUN
                && !q.pronoun
                && !q.relative
                && !q.time
                && q.role == Phrase.Role.NONE
                && (Grammar.cases(p.mask) & Grammar.cases(q.mask)) != 0;
    }
}
