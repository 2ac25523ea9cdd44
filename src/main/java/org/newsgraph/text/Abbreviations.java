package org.newsgraph.text;

import java.util.Locale;
import java.util.Set;

/** Words that keep their full stop. */
final class Abbreviations {
    private static final Set<String> INSIDE = Set.of(
            "abb.", "abs.", "abt.", "allg.", "anm.", "art.", "aufl.", "bd.", "bes.", "betr.", "bez.", "bspw.", "bzgl.",
            "ca.", "chr.", "dipl.", "dr.", "ebd.", "engl.", "ev.", "evtl.", "ex.", "fa.", "fr.", "frz.", "geb.",
            "gegr.", "ggf.", "gr.", "hl.", "hrsg.", "hr.", "i.", "ing.", "inkl.", "insb.", "int.", "jun.", "jr.",
            "kath.", "max.", "med.", "min.", "mind.", "mr.", "mrs.", "ms.", "nr.", "nrn.", "phil.", "prof.", "rd.",
            "red.", "rer.", "sen.", "sog.", "st.", "str.", "stv.", "stellv.", "tel.", "u.", "ungef.", "urspr.", "usf.",
            "v.", "vgl.", "vs.", "zz.", "zzgl.", "z.", "ggü.", "gem.", "s.", "o.", "d.", "zit.", "dt.", "österr.",
            "no.", "jan.", "feb.", "apr.", "aug.", "sept.", "sep.", "okt.", "nov.", "dez.", "mo.", "di.", "mi.", "do.",
            "vors.", "verf.", "wg.", "bzw.");
    /** Those that may end a sentence. */
    private static final Set<String> LAST = Set.of(
            "usw.", "etc.", "mio.", "mrd.", "bill.", "tsd.", "std.", "co.", "inc.", "corp.", "ltd.", "u.s.", "u.a.",
            "o.ä.", "u.ä.", "s.a.", "a.d.", "a.m.", "p.m.", "jh.", "jr.", "sr.", "uvm.", "plc.", "u.k.", "n.v.",
            "s.p.a.");

    private Abbreviations() {}

    /** True when the word, full stop included, is an abbreviation. */
    static boolean contains(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return INSIDE.contains(lower) || LAST.contains(lower) || isDotted(lower);
    }

    /** True when a sentence may end with this abbreviation. */
    static boolean mayEnd(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LAST.contains(lower) || (isDotted(lower) && !lower.equals("z.b.") && !lower.equals("d.h."));
    }

    private static boolean isDotted(String word) {
        int dots = 0;
        for (int i = 1; i < word.length(); i += 2) {
            if (word.charAt(i) != '.' || !Character.isLetter(word.charAt(i - 1))) {
                return false;
            }
            dots++;
        }
        return dots > 1 && word.length() % 2 == 0;
    }
}
