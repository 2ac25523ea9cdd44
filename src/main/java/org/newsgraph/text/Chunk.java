package org.newsgraph.text;

import org.jspecify.annotations.Nullable;

/** A run of tokens that acts as one in the clause analysis: a noun phrase, a verb form, a conjunction, a comma. */
final class Chunk {
    /** What a chunk does in its clause. */
    enum Kind {
        NOUN,
        PREPOSITIONAL,
        FINITE,
        INFINITIVE,
        PARTICIPLE,
        ZU_INFINITIVE,
        PARTICLE,
        ADJECTIVE,
        SUBORDINATOR,
        ZU_INTRODUCER,
        CONJUNCTION,
        COMMA,
        STOP,
        QUESTION_ADVERB,
        COMPARISON,
        OTHER
    }

    Kind kind;
    int begin;
    int end;
    /** End of the range with everything attached. */
    int reach;

    int head;
    int preposition = -1;
    int mask = Grammar.ANY;
    /** The mask with regard to conjuncts: plural for a coordination. */
    int joint = Grammar.ANY;

    Tag tag;
    String lemma;
    boolean pronoun;
    boolean definite;
    boolean determined;
    boolean relative;
    boolean reflexive;
    boolean coordinated;
    boolean time;
    Phrase.Role role = Phrase.Role.NONE;

    @Nullable
    Chunk governor;

    @Nullable
    ClauseDraft clause;

    Chunk(Kind kind, int begin, int end, int head, Tag tag, String lemma) {
        this.kind = kind;
        this.begin = begin;
        this.end = end;
        this.reach = end;
        this.head = head;
        this.tag = tag;
        this.lemma = lemma;
    }

    boolean nominal() {
        return kind == Kind.NOUN || kind == Kind.PREPOSITIONAL;
    }

    boolean isName() {
        return tag == Tag.NE || tag == Tag.FM;
    }

    boolean nonFinite() {
        return kind == Kind.PARTICIPLE || kind == Kind.INFINITIVE;
    }

    /** True for what makes a clause verb-final. */
    boolean subordinates() {
        return kind == Kind.SUBORDINATOR || relative;
    }

    boolean separates() {
        return kind == Kind.COMMA || kind == Kind.STOP;
    }

    int cases() {
        return Grammar.cases(joint);
    }

    void narrow(int readings) {
        mask = Grammar.agree(mask, readings);
        joint = mask;
    }

    /** Hangs this chunk on another one, which reaches over it from now on. */
    void attach(Chunk to, Phrase.Role as) {
        governor = to;
        role = as;
        to.reach = Math.max(to.reach, reach);
    }

    @Override
    public String toString() {
        return kind + "[" + begin + "," + reach + ") " + lemma;
    }
}
