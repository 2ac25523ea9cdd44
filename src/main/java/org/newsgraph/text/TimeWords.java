package org.newsgraph.text;

import java.util.Set;

/** Nouns that tell when something is, not what. */
public final class TimeWords {
    private static final Set<String> MONTHS = Set.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
            "Jänner",
            "Feber");
    private static final Set<String> OTHERS = Set.of(
            "Tag",
            "Woche",
            "Monat",
            "Jahr",
            "Stunde",
            "Minute",
            "Sekunde",
            "Mal",
            "Abend",
            "Morgen",
            "Nacht",
            "Mittag",
            "Nachmittag",
            "Vormittag",
            "Montag",
            "Dienstag",
            "Mittwoch",
            "Donnerstag",
            "Freitag",
            "Samstag",
            "Sonntag",
            "Sonnabend",
            "Anfang",
            "Ende",
            "Mitte",
            "Uhr",
            "Sommer",
            "Winter",
            "Herbst",
            "Frühjahr",
            "Frühling",
            "Moment",
            "Weile",
            "Quartal",
            "Wochenende",
            "Halbjahr",
            "Jahrzehnt",
            "Zeitlang");
    private static final Set<String> COUNTED = Set.of(
            "Jan",
            "Feb",
            "Apr",
            "Aug",
            "Sept",
            "Okt",
            "Nov",
            "Dez",
            "Jahrhundert",
            "Quartal",
            "Halbjahr",
            "Jahrhunderts",
            "Quartals");

    private TimeWords() {}

    /** True for a noun whose phrase is an adverbial of time: {@code Woche}, {@code Mai}. */
    public static boolean isTime(String noun) {
        return MONTHS.contains(noun) || OTHERS.contains(noun);
    }

    /** True for a word that a number with a full stop counts: {@code 15. Mai}, {@code 3. Quartal}. */
    static boolean followsOrdinal(String word) {
        return MONTHS.contains(word) || COUNTED.contains(word);
    }
}
