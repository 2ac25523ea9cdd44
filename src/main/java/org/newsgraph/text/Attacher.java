package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hangs genitives, appositions, examples, comparisons and conjuncts on the phrases they belong to, and leaves the chunks
 * that are constituents of clauses.
 */
final class Attacher {
    private static final Set<String> COORDINATING =
            Set.of("und", "oder", "sowie", "&", "bzw.", "beziehungsweise", "noch", "u.");
    private static final Set<String> EXAMPLES =
            Set.of("wie", "etwa", "darunter", "beispielsweise", "insbesondere", "namentlich", "zb", "z.b.", "vorneweg");
    private static final Set<String> EXAMPLE_PAIRS =
            Set.of("zum beispiel", "unter anderem", "z. b.", "u. a.", "vor allem", "allen voran");

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
        attachExamples();
        attachComparisons();
        coordinate();
        attachLooseAppositions();
        coordinate();
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
        boolean ambiguousArticle = chunk.determined
                && words.lower(chunk.begin).equals("der")
                && (chunk.mask & Grammar.GENITIVE & Grammar.PLURAL) != 0
                && chunk.tag == Tag.NN
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

    /** Two bare nouns before the finite verb are one constituent: {@code Contoso Research meldet}. */
    private boolean namesVorfeld(List<Chunk> out, Chunk before, Chunk chunk, int i) {
        boolean single = chunk.end - chunk.begin == 1 && !chunk.determined;
        boolean first = out.size() == 1 || out.get(out.size() - 2).separates();
        boolean verbNext = i + 1 < chunks.size() && chunks.get(i + 1).kind == Chunk.Kind.FINITE;
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

    private void attachExamples() {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Chunk target = exampleTarget(out, chunk);
            int marked = target == null ? -1 : markedEnd(i);
            if (target != null
                    && marked < chunks.size()
                    && isExample(marked)
                    && fitsExample(out, chunk, target, chunks.get(marked))) {
                Chunk example = chunks.get(marked);
                if (out.getLast().kind == Chunk.Kind.COMMA) {
                    out.removeLast();
                }
                int last = coordinateFrom(marked, example);
                if (example.kind == Chunk.Kind.PREPOSITIONAL && chunk.kind == Chunk.Kind.COMPARISON) {
                    example.preposition = -1;
                }
                example.attach(target, Phrase.Role.EXAMPLE);
                i = last;
                if (i + 1 < chunks.size()
                        && chunks.get(i + 1).kind == Chunk.Kind.COMMA
                        && !startsClause(i + 2)
                        && finiteBetween(i + 2)) {
                    i++;
                }
            } else {
                out.add(chunk);
            }
        }
        chunks = out;
    }

    /** A list that is not introduced by wie needs a comma before it, and a preposition only where its noun has one. */
    private static boolean fitsExample(List<Chunk> out, Chunk marker, Chunk target, Chunk example) {
        boolean open = marker.kind == Chunk.Kind.COMPARISON || out.getLast().kind == Chunk.Kind.COMMA;
        return open && (example.kind == Chunk.Kind.NOUN || target.kind == Chunk.Kind.PREPOSITIONAL);
    }

    private boolean finiteBetween(int from) {
        for (int i = from; i < chunks.size() && !chunks.get(i).separates(); i++) {
            if (chunks.get(i).kind == Chunk.Kind.FINITE) {
                return true;
            }
        }
        return false;
    }

    private boolean startsClause(int i) {
        return i < chunks.size() && (chunks.get(i).subordinates() || chunks.get(i).kind == Chunk.Kind.CONJUNCTION);
    }

    private @org.jspecify.annotations.Nullable Chunk exampleTarget(List<Chunk> out, Chunk marker) {
        if (out.isEmpty() || !marksExample(marker)) {
            return null;
        }
        Chunk before = out.getLast();
        if (before.kind == Chunk.Kind.COMMA && marker.kind != Chunk.Kind.SUBORDINATOR) {
            before = lastConstituent(out);
        }
        boolean noun = before.nominal() && !before.pronoun && !before.isName();
        boolean plural = (before.joint & Grammar.PLURAL) != 0 || marker.kind != Chunk.Kind.COMPARISON;
        return noun && plural && !before.time ? before : null;
    }

    /** What stands before a comma, verb forms at the end of the clause left out. */
    private static Chunk lastConstituent(List<Chunk> out) {
        int i = out.size() - 2;
        while (i > 0
                && (out.get(i).nonFinite()
                        || out.get(i).kind == Chunk.Kind.PARTICLE
                        || out.get(i).kind == Chunk.Kind.FINITE)) {
            i--;
        }
        return out.get(Math.max(i, 0));
    }

    private boolean marksExample(Chunk chunk) {
        String lower = words.lower(chunk.begin);
        return EXAMPLES.contains(lower)
                        && (chunk.kind == Chunk.Kind.COMPARISON
                                || chunk.kind == Chunk.Kind.OTHER
                                || chunk.kind == Chunk.Kind.QUESTION_ADVERB)
                || EXAMPLE_PAIRS.contains(lower + " " + words.lower(chunk.begin + 1));
    }

    private int markedEnd(int i) {
        int end = i + 1;
        while (end < chunks.size()
                && end < i + 4
                && (marksExample(chunks.get(end))
                        || words.lower(chunks.get(end).begin).matches("b\\.|a\\.|beispiel|anderem|allem|voran"))) {
            end++;
        }
        return end;
    }

    private boolean isExample(int i) {
        Chunk chunk = chunks.get(i);
        return chunk.nominal() && !chunk.pronoun && !chunk.relative && !chunk.time;
    }

    /** Collects a list of names that begins at a chunk; the index of its last chunk. */
    private int coordinateFrom(int i, Chunk first) {
        int last = i;
        while (last + 2 < chunks.size()
                && (chunks.get(last + 1).kind == Chunk.Kind.COMMA || isCoordinator(chunks.get(last + 1)))
                && isExample(last + 2)
                && !startsMain(last + 2)) {
            chunks.get(last + 2).attach(first, Phrase.Role.CONJUNCT);
            last += 2;
            if (isCoordinator(chunks.get(last - 1))) {
                break;
            }
        }
        return last;
    }

    private boolean startsMain(int i) {
        return i + 1 < chunks.size()
                && chunks.get(i + 1).kind == Chunk.Kind.FINITE
                && chunks.get(i - 1).kind == Chunk.Kind.COMMA;
    }

    private boolean isCoordinator(Chunk chunk) {
        return chunk.kind == Chunk.Kind.CONJUNCTION && COORDINATING.contains(words.lower(chunk.begin));
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

    private void coordinate() {
        for (int i = 1; i + 1 < chunks.size(); i++) {
            if (isCoordinator(chunks.get(i)) && mayCoordinate(i - 1, i + 1)) {
                int first = i - 1;
                Chunk last = chunks.get(i + 1);
                while (continuesList(first, last)) {
                    first -= 2;
                }
                join(first, i + 1);
                i = first;
            }
        }
    }

    private boolean continuesList(int first, Chunk last) {
        if (first < 2 || !words.form(chunks.get(first - 1).begin).equals(",")) {
            return false;
        }
        Chunk before = chunks.get(first - 2);
        boolean sameKind =
                before.kind == last.kind || (before.kind == Chunk.Kind.PREPOSITIONAL && last.kind == Chunk.Kind.NOUN);
        return sameKind
                && !before.pronoun
                && !before.relative
                && before.role == Phrase.Role.NONE
                && (before.kind == Chunk.Kind.NOUN
                        || !chunks.get(first).nominal()
                        || chunks.get(first).kind == Chunk.Kind.NOUN)
                && chunks.get(first).nominal()
                && (Grammar.cases(before.mask) & Grammar.cases(last.mask)) != 0;
    }

    private void join(int first, int last) {
        Chunk governor = chunks.get(first);
        int cases = 15;
        for (int i = first; i <= last; i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.nominal()) {
                cases &= Grammar.cases(chunk.mask);
                governor.time &= chunk.time;
            }
        }
        for (int i = first + 2; i <= last; i += 2) {
            chunks.get(i).attach(governor, Phrase.Role.CONJUNCT);
        }
        if (governor.kind == Chunk.Kind.NOUN) {
            governor.coordinated = true;
            governor.joint = Grammar.ofCases(Grammar.PLURAL, cases);
        }
        chunks = new ArrayList<>(chunks);
        chunks.subList(first + 1, last + 1).clear();
    }

    private boolean mayCoordinate(int left, int right) {
        Chunk p = chunks.get(left);
        Chunk q = chunks.get(right);
        if (!p.nominal() || !q.nominal() || q.relative || p.relative || p.reflexive || q.reflexive) {
            return false;
        }
        if (p.kind == Chunk.Kind.NOUN && q.kind == Chunk.Kind.PREPOSITIONAL) {
            return false;
        }
        if (q.kind == Chunk.Kind.NOUN && !q.coordinated && (Grammar.cases(p.mask) & Grammar.cases(q.mask)) == 0) {
            return false;
        }
        boolean finiteNext = right + 1 < chunks.size() && chunks.get(right + 1).kind == Chunk.Kind.FINITE;
        boolean subject = q.pronoun && !p.pronoun && q.tag != Tag.PIS && q.tag != Tag.PDS;
        return !(subject && finiteNext) && !startsNewClause(left, right);
    }

    /** True when a finite verb stands on both sides: what follows "und" is a clause, not a conjunct. */
    private boolean startsNewClause(int left, int right) {
        boolean before = false;
        for (int i = left; i >= 0 && !before; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.kind == Chunk.Kind.STOP || chunk.kind == Chunk.Kind.SUBORDINATOR || chunk.relative) {
                break;
            }
            before = chunk.kind == Chunk.Kind.FINITE;
        }
        return before && finiteBetween(right + 1, Chunk.Kind.CONJUNCTION);
    }

    private boolean finiteBetween(int from, Chunk.Kind stop) {
        for (int i = from; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.kind == Chunk.Kind.FINITE) {
                return true;
            }
            if (chunk.separates()
                    || chunk.kind == stop
                    || chunk.subordinates()
                    || chunk.kind == Chunk.Kind.QUESTION_ADVERB) {
                return false;
            }
        }
        return false;
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
                q.attach(p, Phrase.Role.APPOSITION);
                boolean relativeNext =
                        closed && end + 1 < out.size() && out.get(end + 1).subordinates();
                out.subList(i + 1, closed && !relativeNext ? end + 1 : end).clear();
            }
        }
        chunks = out;
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
