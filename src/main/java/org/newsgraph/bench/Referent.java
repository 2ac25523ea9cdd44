package org.newsgraph.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody or something that a story is about.
 *
 * @param type local name of its class
 * @param shortName as it stands in compounds ({@code Valdoro-Chefin})
 * @param female of people, whether they are women
 * @param first how an article names it at first
 * @param later how it names it afterwards
 */
record Referent(String name, String type, String shortName, boolean female, List<Naming> first, List<Naming> later) {
    Referent {
        first = List.copyOf(first);
        later = List.copyOf(later);
    }

    /** One that is always named alike. */
    static Referent called(String name, String type) {
        List<Naming> names = List.of(Naming.bare(name));
        return new Referent(name, type, name, false, names, names);
    }

    /** All names it goes by, its own first. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(name, shortName),
                        Stream.concat(first.stream(), later.stream()).map(Naming::words))
                .distinct()
                .toList();
    }
}
