package org.newsgraph.text;

/** Part of speech: the Stuttgart-Tübingen tagset (STTS); punctuation has spelled-out names. */
public enum Tag {
    /** Attributive adjective: {@code das große Werk}. */
    ADJA,
    /** Predicative or adverbial adjective: {@code er ist schnell}. */
    ADJD,
    /** Adverb. */
    ADV,
    /** Preposition. */
    APPR,
    /** Preposition with article: {@code im}. */
    APPRART,
    /** Postposition: {@code ihm zufolge}. */
    APPO,
    /** Right part of a circumposition: {@code von jetzt an}. */
    APZR,
    /** Article. */
    ART,
    /** Cardinal number. */
    CARD,
    /** Word of another language. */
    FM,
    /** Interjection. */
    ITJ,
    /** Conjunction before an infinitive: {@code um zu}. */
    KOUI,
    /** Subordinating conjunction: {@code dass}. */
    KOUS,
    /** Coordinating conjunction: {@code und}. */
    KON,
    /** Comparing conjunction: {@code als}, {@code wie}. */
    KOKOM,
    /** Common noun. */
    NN,
    /** Proper noun. */
    NE,
    /** Demonstrative pronoun that stands alone. */
    PDS,
    /** Demonstrative pronoun before a noun. */
    PDAT,
    /** Indefinite pronoun that stands alone. */
    PIS,
    /** Indefinite pronoun before a noun. */
    PIAT,
    /** Indefinite pronoun before a noun that has a determiner. */
    PIDAT,
    /** Personal pronoun. */
    PPER,
    /** Possessive pronoun that stands alone. */
    PPOSS,
    /** Possessive pronoun before a noun. */
    PPOSAT,
    /** Relative pronoun that stands alone. */
    PRELS,
    /** Relative pronoun before a noun: {@code dessen}. */
    PRELAT,
    /** Reflexive pronoun. */
    PRF,
    /** Interrogative pronoun that stands alone. */
    PWS,
    /** Interrogative pronoun before a noun. */
    PWAT,
    /** Interrogative or relative adverb: {@code wo}. */
    PWAV,
    /** Pronominal adverb: {@code darauf}. */
    PROAV,
    /** {@code zu} before an infinitive. */
    PTKZU,
    /** {@code nicht}. */
    PTKNEG,
    /** Separated particle of a verb: {@code auf} of {@code listet auf}. */
    PTKVZ,
    /** Answer: {@code ja}. */
    PTKANT,
    /** Particle before an adjective or adverb: {@code am schönsten}. */
    PTKA,
    /** First part of a coordinated compound: {@code An-} of {@code An- und Abreise}. */
    TRUNC,
    /** Finite full verb. */
    VVFIN,
    /** Imperative of a full verb. */
    VVIMP,
    /** Infinitive of a full verb. */
    VVINF,
    /** Infinitive with {@code zu} inside: {@code anzukommen}. */
    VVIZU,
    /** Past participle of a full verb. */
    VVPP,
    /** Finite auxiliary. */
    VAFIN,
    /** Imperative of an auxiliary. */
    VAIMP,
    /** Infinitive of an auxiliary. */
    VAINF,
    /** Past participle of an auxiliary. */
    VAPP,
    /** Finite modal verb. */
    VMFIN,
    /** Infinitive of a modal verb. */
    VMINF,
    /** Past participle of a modal verb. */
    VMPP,
    /** No word: {@code B2B}. */
    XY,
    /** {@code $,} of STTS: a comma. */
    COMMA,
    /** {@code $.} of STTS: a mark that ends a sentence. */
    STOP,
    /** {@code $(} of STTS: another mark. */
    OTHER;

    /** True for full verbs, auxiliaries and modal verbs in any form. */
    public boolean isVerb() {
        return name().charAt(0) == 'V';
    }

    /** True for verbs with person and number. */
    public boolean isFinite() {
        return isVerb() && (name().endsWith("FIN") || name().endsWith("IMP"));
    }

    /** True for common and proper nouns. */
    public boolean isNoun() {
        return this == NN || this == NE || this == FM;
    }

    /** True for marks. */
    public boolean isPunctuation() {
        return this == COMMA || this == STOP || this == OTHER;
    }
}
