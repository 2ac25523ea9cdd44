package org.newsgraph.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened, whom several articles may write about.
 *
 * @param cast by role
 */
record Story(LocalDate date, Map<String, Referent> cast) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final int DAYS = 3600;
    private static final int FIRMS = 5;
    private static final int PLACES = 5;

    /** The story of a number: always the same one for a seed. */
    static Story of(long seed, int number, Universe universe) {
        Draw draw = new Draw(seed, "story", number);
        LocalDate date = FIRST_DAY.plusDays(draw.below(DAYS));
        Map<String, Referent> cast = new LinkedHashMap<>();
        for (int i = 1; i <= FIRMS; i++) {
            firm(i, draw, universe, date.getYear(), cast);
        }
        people(draw, universe, cast);
        for (int i = 1; i <= PLACES; i++) {
            cast.put("place" + i, universe.city(draw));
        }
        cast.put("country1", universe.country(draw));
        cast.put("country2", universe.country(draw));
        cast.put("authority1", universe.office("authority", draw));
        cast.put("court1", universe.office("court", draw));
        String title = person("person3", cast).shortName() + " v. "
                + person("org1", cast).shortName();
        cast.put("case1", Referent.called(title, "LegalCase"));
        return new Story(date, cast);
    }

    private static Referent person(String role, Map<String, Referent> cast) {
        Referent referent = cast.get(role);
        if (referent == null) {
            throw new BenchException(
                    "no role '" + role + "' in a story; there are " + String.join(", ", cast.keySet()));
        }
        return referent;
    }

    /** A firm with its seat, its product, and, of the first two, who leads it. */
    private static void firm(int number, Draw draw, Universe universe, int year, Map<String, Referent> cast) {
        int rank;
        Referent firm;
        do {
            rank = Universe.firmRank(draw);
            firm = universe.firm(rank);
        } while (isNamed(firm, cast));
        cast.put("org" + number, firm);
        cast.put("seat" + number, universe.seat(rank));
        cast.put("product" + number, universe.product(rank, draw.below(3)));
        if (number <= 2) {
            cast.put("person" + number, universe.chief(rank, year));
        }
    }

    private static void people(Draw draw, Universe universe, Map<String, Referent> cast) {
        for (String role : new String[] {"person3", "person4", "person5"}) {
            Referent person;
            do {
                person = universe.person(draw);
            } while (isNamed(person, cast));
            cast.put(role, person);
        }
    }

    private static boolean isNamed(Referent candidate, Map<String, Referent> cast) {
        return cast.values().stream().anyMatch(other -> other.shortName().equals(candidate.shortName()));
    }

    Referent role(String name) {
        return person(name, cast);
    }
}
