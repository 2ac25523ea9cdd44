package org.newsgraph.text;

import java.util.Set;

/** What is known of single verbs. */
final class VerbLemmas {
    private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");
    private static final Set<String> MODALS = Set.of("können", "müssen", "sollen", "wollen", "dürfen", "mögen");
    private static final Set<String> LIKE_MODALS = Set.of("scheinen", "drohen", "pflegen", "brauchen");
    private static final Set<String> INTRANSITIVE = Set.of(
            "kommen",
            "gehen",
            "gehören",
            "folgen",
            "helfen",
            "dienen",
            "passieren",
            "geschehen",
            "erscheinen",
            "gelingen",
            "gelten",
            "bleiben",
            "werden",
            "sein",
            "scheinen",
            "fehlen",
            "existieren",
            "entstehen",
            "liegen",
            "stehen",
            "sitzen",
            "fallen",
            "sterben",
            "steigen",
            "sinken",
            "wachsen",
            "beginnen",
            "enden",
            "leben",
            "wohnen",
            "arbeiten",
            "stammen",
            "bestehen",
            "entsprechen",
            "gefallen",
            "reichen",
            "heißen",
            "laufen",
            "reisen",
            "fahren",
            "fliegen",
            "ankommen",
            "stattfinden",
            "auftreten",
            "zustimmen",
            "reagieren",
            "funktionieren",
            "verschwinden",
            "warten",
            "teilnehmen",
            "beitragen",
            "drohen",
            "handeln",
            "kämpfen",
            "lauten",
            "basieren",
            "profitieren",
            "landen",
            "starten",
            "umziehen",
            "zurückkehren",
            "dauern",
            "danken",
            "begegnen",
            "widersprechen",
            "zunehmen",
            "scheitern",
            "herrschen",
            "hinweisen",
            "wirken",
            "klappen",
            "vorliegen",
            "eintreten",
            "aussehen",
            "klingen",
            "antworten",
            "verlaufen",
            "explodieren",
            "ausfallen",
            "sorgen",
            "einziehen",
            "zurücktreten",
            "aufwachsen",
            "eintreffen",
            "hervorgehen",
            "vergehen",
            "ausgehen",
            "bevorstehen",
            "auftauchen",
            "fließen",
            "abnehmen",
            "schrumpfen",
            "zulegen",
            "einsteigen",
            "aussteigen",
            "kooperieren",
            "konkurrieren",
            "zusammenarbeiten",
            "fusionieren",
            "aufsteigen",
            "abstürzen",
            "misslingen",
            "schaden",
            "nutzen_",
            "vertrauen",
            "beitreten",
            "angehören",
            "unterliegen",
            "erwachsen",
            "gleichen");
    private static final Set<String> PERFECT_WITH_SEIN = Set.of(
            "fahren",
            "fliegen",
            "ziehen",
            "umziehen",
            "treten",
            "brechen",
            "begegnen",
            "folgen",
            "werden",
            "sein",
            "bleiben",
            "gehen",
            "kommen",
            "laufen",
            "reisen",
            "rücken",
            "wechseln",
            "einsteigen",
            "aussteigen",
            "aufsteigen",
            "absteigen",
            "steigen",
            "sinken",
            "wachsen",
            "fallen",
            "sterben",
            "entstehen",
            "verschwinden",
            "scheitern",
            "erscheinen",
            "passieren",
            "geschehen",
            "gelingen",
            "auftreten",
            "auftauchen",
            "zurücktreten",
            "zurückkehren",
            "schrumpfen",
            "landen",
            "starten",
            "ankommen",
            "eintreten",
            "eintreffen",
            "beitreten",
            "vergehen",
            "hervorgehen",
            "ausfallen",
            "explodieren",
            "abstürzen",
            "springen",
            "klettern",
            "stürzen",
            "rutschen",
            "fließen",
            "flüchten",
            "fliehen",
            "wandern",
            "abwandern",
            "einziehen",
            "ausziehen",
            "aufwachsen",
            "ausscheiden",
            "aufbrechen",
            "ausbrechen",
            "zusammenbrechen",
            "einbrechen",
            "misslingen",
            "erwachsen");
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "beschuldigen",
            "vorwerfen",
            "bitten",
            "zwingen",
            "erlauben",
            "auffordern",
            "verpflichten",
            "ermöglichen",
            "verbieten",
            "empfehlen",
            "raten",
            "helfen",
            "untersagen",
            "bezichtigen",
            "verdächtigen",
            "beauftragen",
            "drängen",
            "gestatten",
            "hindern",
            "anklagen",
            "anweisen",
            "befehlen",
            "ermächtigen",
            "überzeugen",
            "überreden",
            "anhalten",
            "veranlassen",
            "unterstellen",
            "aufrufen",
            "mahnen",
            "bewegen",
            "lassen",
            "verurteilen",
            "ermutigen",
            "anbieten_",
            "ersuchen",
            "verhelfen",
            "zumuten",
            "zutrauen",
            "nahelegen");

    private static final Set<String> DATIVE_CONTROL = Set.of(
            "vorwerfen", "erlauben", "ermöglichen", "verbieten", "empfehlen", "raten", "helfen", "untersagen",
            "gestatten", "befehlen", "unterstellen", "zumuten", "zutrauen", "nahelegen", "danken", "folgen", "gehören",
            "widersprechen", "zustimmen", "beitreten", "angehören", "vertrauen", "drohen", "schaden", "gratulieren");

    private VerbLemmas() {}

    /** True when the person concerned stands in the dative even where its form does not show it. */
    static boolean takesDative(String lemma) {
        return DATIVE_CONTROL.contains(lemma);
    }

    static boolean isAuxiliary(String lemma) {
        return AUXILIARIES.contains(lemma);
    }

    static boolean isModal(String lemma) {
        return MODALS.contains(lemma);
    }

    /** True for {@code scheinen}, {@code drohen} … before a zu-infinitive. */
    static boolean actsAsModal(String lemma) {
        return LIKE_MODALS.contains(lemma);
    }

    static boolean isIntransitive(String lemma) {
        return INTRANSITIVE.contains(lemma)
                || (lemma.matches(".+(kommen|bleiben|stehen)") && !lemma.matches("(be|ver|über).*"));
    }

    /** True when {@code ist} with this verb's participle is an active perfect. */
    static boolean formsPerfectWithSein(String lemma) {
        return PERFECT_WITH_SEIN.contains(lemma)
                || lemma.matches(
                        "(?!be|ver|über|um|er|unter|hinter).*(kommen|gehen|fallen|steigen|wachsen|laufen|reisen|kehren|sinken|treten|wandern)");
    }

    /** True when the object of the verb, not its subject, does what a dependent infinitive says. */
    static boolean isObjectControl(String lemma) {
        return OBJECT_CONTROL.contains(lemma);
    }
}
