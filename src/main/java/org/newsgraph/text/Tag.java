package org.newsgraph.text;

/** Part of speech: the Stuttgart-Tübingen tagset (STTS); punctuation has spelled-out names. */
public enum Tag {
    ADJA,
    ADJD,
    ADV,
    APPR,
    APPRART,
    APPO,
    APZR,
    ART,
    CARD,
    FM,
    ITJ,
    KOUI,
    KOUS,
    KON,
    KOKOM,
    NN,
    NE,
    PDS,
    PDAT,
    PIS,
    PIAT,
    PIDAT,
    PPER,
    PPOSS,
    PPOSAT,
    PRELS,
    PRELAT,
    PRF,
    PWS,
    PWAT,
    PWAV,
    PROAV,
    PTKZU,
    PTKNEG,
    PTKVZ,
    PTKANT,
    PTKA,
    TRUNC,
    VVFIN,
    VVIMP,
    VVINF,
    VVIZU,
    VVPP,
    VAFIN,
    VAIMP,
    VAINF,
    VAPP,
    VMFIN,
    VMINF,
    VMPP,
    XY,
    COMMA,
    STOP,
    OTHER;

    public boolean isVerb() {
        return name().charAt(0) == 'V';
    }

    public boolean isFinite() {
        return isVerb() && (name().endsWith("FIN") || name().endsWith("IMP"));
    }

    public boolean isNoun() {
        return this == NN || this == NE || this == FM;
    }

    public boolean isPunctuation() {
        return this == COMMA || this == STOP || this == OTHER;
    }
}
