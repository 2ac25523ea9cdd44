package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts tagged words into chunks. */
final class Chunker {
    private final Words words;
    private final NounPhraseReader phrases;

    Chunker(Words words) {
        this.words = words;
        this.phrases = new NounPhraseReader(words);
    }

    List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Chunk chunk = at(i);
            if (chunk == null) {
                i++;
            } else {
                chunks.add(chunk);
                i = chunk.end;
            }
        }
        return chunks;
    }

    private @Nullable Chunk at(int i) {
        return switch (words.tag(i)) {
            case COMMA -> one(Chunk.Kind.COMMA, i);
            case STOP -> one(Chunk.Kind.STOP, i);
            case OTHER -> words.form(i).matches("[-–—]+") ? one(Chunk.Kind.COMMA, i) : null;
            case KON -> one(Chunk.Kind.CONJUNCTION, i);
            case KOUS -> one(Chunk.Kind.SUBORDINATOR, i);
            case KOUI -> one(Chunk.Kind.ZU_INTRODUCER, i);
            case KOKOM -> one(Chunk.Kind.COMPARISON, i);
            case PTKZU -> zu(i);
            case VVIZU -> one(Chunk.Kind.ZU_INFINITIVE, i);
            case VVFIN, VAFIN, VMFIN, VVIMP, VAIMP -> one(Chunk.Kind.FINITE, i);
            case VVINF, VAINF, VMINF -> one(Chunk.Kind.INFINITIVE, i);
            case VVPP, VAPP, VMPP -> one(Chunk.Kind.PARTICIPLE, i);
            case PTKVZ -> one(Chunk.Kind.PARTICLE, i);
            case APPR, APPRART -> prepositional(i);
            case PWAV -> one(Chunk.Kind.QUESTION_ADVERB, i);
            case ADJD -> one(Chunk.Kind.ADJECTIVE, i);
            default -> nominal(i);
        };
    }

    private Chunk one(Chunk.Kind kind, int i) {
        return new Chunk(kind, i, i + 1, i, words.tag(i), words.lower(i));
    }

    private Chunk zu(int i) {
        boolean verb = words.tag(i + 1).isVerb();
        return verb
                ? new Chunk(Chunk.Kind.ZU_INFINITIVE, i, i + 2, i + 1, words.tag(i + 1), words.lower(i + 1))
                : one(Chunk.Kind.OTHER, i);
    }

    private Chunk prepositional(int i) {
        int j = i + 1;
        while (words.is(j, Tag.APPR) || words.is(j, Tag.APPRART) || words.is(j, Tag.PTKA) || adverbBeforePhrase(j)) {
            j++;
        }
        Chunk phrase = phrases.at(j);
        if (phrase == null) {
            return new Chunk(Chunk.Kind.OTHER, i, j, i, words.tag(i), words.lower(i));
        }
        phrase.kind = Chunk.Kind.PREPOSITIONAL;
        phrase.begin = i;
        phrase.preposition = i;
        phrase.narrow(Grammar.agree(phrase.mask, Prepositions.cases(words.lower(j - 1))));
        if (words.is(phrase.end, Tag.APPO) || words.is(phrase.end, Tag.APZR)) {
            phrase.end++;
            phrase.reach = phrase.end;
        }
        return phrase;
    }

    private boolean adverbBeforePhrase(int j) {
        boolean qualifies = (words.is(j, Tag.ADJD) || words.is(j, Tag.ADV)) && words.is(j + 1, Tag.ADJA);
        if (qualifies) {
            return true;
        }
        return words.is(j, Tag.ADV)
                && phrases.at(j) == null
                && phrases.at(j + 1) != null
                && !Pronouns.substitutes(words.tag(j + 1));
    }

    private Chunk nominal(int i) {
        Chunk phrase = phrases.at(i);
        if (phrase == null) {
            return one(Chunk.Kind.OTHER, i);
        }
        if (words.is(phrase.end, Tag.APPO)) {
            phrase.kind = Chunk.Kind.PREPOSITIONAL;
            phrase.preposition = phrase.end;
            phrase.end++;
            phrase.reach = phrase.end;
        }
        return phrase;
    }
}
