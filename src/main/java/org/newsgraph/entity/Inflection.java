package org.newsgraph.entity;

import java.util.function.Predicate;

/** Takes the genitive ending off a name when the article or the register has the name without it. */
final class Inflection {
    private final Predicate<String> seen;

    Inflection(Predicate<String> seen) {
        this.seen = seen;
    }

    String base(String name) {
        for (String mark : new String[] {"’s", "'s"}) {
            if (name.endsWith(mark) && name.length() > mark.length() + 1) {
                return name.substring(0, name.length() - mark.length());
            }
        }
        if (name.length() > 3 && (name.endsWith("’") || name.endsWith("'"))) {
            return name.substring(0, name.length() - 1);
        }
        if (name.length() > 3 && name.endsWith("s") && seen.test(name.substring(0, name.length() - 1))) {
            return name.substring(0, name.length() - 1);
        }
        return name;
    }
}
