package org.newsgraph.entity;

import java.util.Locale;

/** Tells whether a short form in brackets abbreviates the name before it. */
final class Acronym {
    private Acronym() {}

    /** True when one is in capitals and its letters occur in the other in order, beginning with its first. */
    static boolean matches(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        return Shape.isAllCapitals(shorter)
                && !shorter.contains(" ")
                && longer.length() > shorter.length() + 1
                && occursInOrder(shorter.toLowerCase(Locale.ROOT), longer.toLowerCase(Locale.ROOT));
    }

    private static boolean occursInOrder(String letters, String name) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int next = name.indexOf(letters.charAt(i), at);
            if (next < 0 || (at == 0 && next > 0)) {
                return false;
            }
            at = next + 1;
        }
        return true;
    }
}
