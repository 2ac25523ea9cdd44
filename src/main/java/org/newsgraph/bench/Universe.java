package org.newsgraph.bench;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.newsgraph.bench.GrammarCase.Gender;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Register;

/**
 * All firms, people, products, places and authorities that news may name, by rank: the first firms are known ones of the
 * register, the many after them are invented. What a rank means depends on the seed alone.
 */
final class Universe {
    /** So many firms are there, few of which most news is about. */
    static final int FIRMS = 400_000;

    private static final int PEOPLE = 400_000;
    private static final int PRODUCTS = 60_000;
    private static final double EXPONENT = 1.05;
    private static final double SHIFT = 8;
    /** Coprime to the number of combinations of any of the lists, so that neighbours in rank have names that differ. */
    private static final long STRIDE = 1_000_003;
    /** One in so many bears the name of somebody or something else. */
    private static final int NAMESAKES = 40;

    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\d]{2,}");

    private final long seed;
    private final Grammar grammar;
    private final List<String> known;

    Universe(long seed, Grammar grammar, Register register) {
        this.seed = seed;
        this.grammar = grammar;
        this.known = register.entities().stream()
                .filter(entity -> entity.type().equals("Company"))
                .filter(entity ->
                        register.named(entity.labels().getOrDefault("de", "")).equals(List.of(entity)))
                .sorted(Comparator.comparingDouble(this::order).thenComparing(KnownEntity::slug))
                .map(entity -> entity.labels().getOrDefault("de", ""))
                .filter(label -> ONE_WORD.matcher(label).matches())
                .toList();
    }

    private double order(KnownEntity entity) {
        return new Draw(seed, entity.slug(), 0).unit();
    }

    /** The rank of a firm in the news. */
    static int firmRank(Draw draw) {
        return draw.rank(FIRMS, EXPONENT, SHIFT);
    }

    Referent firm(int rank) {
        Draw draw = new Draw(seed, "firm", rank);
        if (rank < known.size()) {
            String name = known.get(rank);
            Naming bare = Naming.bare(name);
            Naming described = described("knownNoun", name, draw);
            return new Referent(
                    name, "Company", name, false, List.of(bare, bare, described), List.of(bare, bare, bare, described));
        }
        String base = firmName(isNamesake(rank) ? known.size() + rank / NAMESAKES : rank);
        String branch = draw.chance(0.4) ? " " + draw.of(grammar.entries("branch")) : "";
        String full = base + branch + " " + draw.of(grammar.entries("legalForm"));
        Naming whole = new Naming(Gender.FEMININE, full);
        Naming described = described("firmNoun", base, draw);
        Naming bare = Naming.bare(base);
        return new Referent(
                full,
                "Company",
                base,
                false,
                List.of(whole, described),
                List.of(bare, bare, bare, bare, bare, whole, described));
    }

    private static boolean isNamesake(int rank) {
        return rank % NAMESAKES == NAMESAKES - 1;
    }

    private Naming described(String nouns, String name, Draw draw) {
        String[] noun = draw.of(grammar.entries(nouns)).split("\t", -1);
        return new Naming(Gender.of(noun[0]), noun[1] + " " + name);
    }

    /** Three parts, five where there are no more of three. */
    private String firmName(int rank) {
        List<String> starts = grammar.entries("firmStart");
        List<String> middles = grammar.entries("firmMiddle");
        List<String> ends = grammar.entries("firmEnd");
        List<String> links = grammar.entries("firmLink");
        long three = (long) starts.size() * middles.size() * ends.size();
        long at = rank < three ? rank * STRIDE % three : rank * STRIDE % (three * middles.size() * links.size());
        String link = rank < three ? "" : part(middles, at / three) + part(links, at / three / middles.size());
        return part(starts, at)
                + link
                + part(middles, at / starts.size())
                + part(ends, at / starts.size() / middles.size());
    }

    private static String part(List<String> parts, long at) {
        return parts.get((int) (at % parts.size()));
    }

    Referent person(Draw draw) {
        return person(draw.rank(PEOPLE, EXPONENT, SHIFT));
    }

    /** Who leads a firm in a year. */
    Referent chief(int firm, int year) {
        Draw term = new Draw(seed, "term", firm);
        int era = (year + term.below(6)) / 6;
        return person(new Draw(seed, "chief" + era, firm).below(PEOPLE));
    }

    private Referent person(int rank) {
        int named = isNamesake(rank) ? rank / NAMESAKES : rank;
        List<String> women = grammar.entries("givenFemale");
        List<String> men = grammar.entries("givenMale");
        long at = named * STRIDE % PEOPLE;
        boolean female = at % 2 == 0;
        String surname = surname(at / 2 / women.size());
        String given = part(female ? women : men, at / 2);
        String full = given + " " + surname;
        Naming last = Naming.bare(surname);
        return new Referent(
                full,
                "Person",
                surname,
                female,
                List.of(Naming.bare(full)),
                List.of(last, last, last, Naming.bare(full)));
    }

    private String surname(long at) {
        List<String> starts = grammar.entries("surnameStart");
        List<String> ends = grammar.entries("surnameEnd");
        String link = part(grammar.entries("surnameLink"), at / starts.size() / ends.size());
        return part(starts, at) + (link.equals("-") ? "" : link) + part(ends, at / starts.size());
    }

    /** Something that a firm makes. */
    Referent product(int firm, int number) {
        Draw draw = new Draw(seed, "product" + number, firm);
        int at = draw.below(PRODUCTS);
        String middle = at % 3 == 0 ? "" : part(grammar.entries("firmMiddle"), at / 3);
        String version = draw.chance(0.25) ? " " + (2 + draw.below(8)) : "";
        String name =
                draw.of(grammar.entries("productStart")) + middle + draw.of(grammar.entries("productEnd")) + version;
        String[] noun = draw.of(grammar.entries("productNoun")).split("\t", -1);
        Naming described = new Naming(Gender.of(noun[0]), noun[2] + " " + name);
        Naming bare = Naming.bare(name);
        return new Referent(name, noun[1], name, false, List.of(described), List.of(bare, bare, described));
    }

    /** An authority or a court. */
    Referent office(String list, Draw draw) {
        String[] parts = draw.of(grammar.entries(list)).split("\t", -1);
        String name = parts[2].replace("{city}", city(draw).name());
        List<Naming> names = List.of(new Naming(Gender.of(parts[0]), name));
        return new Referent(name, parts[1], name, false, names, names);
    }

    /** Where a firm has its seat. */
    Referent seat(int firm) {
        return city(new Draw(seed, "seat", firm));
    }

    Referent city(Draw draw) {
        return place("city", draw);
    }

    Referent country(Draw draw) {
        return place("country", draw);
    }

    private Referent place(String list, Draw draw) {
        List<String> places = grammar.entries(list);
        return Referent.called(places.get(draw.rank(places.size(), EXPONENT, 3)), "Place");
    }

    /** Newspapers: name and host of each. */
    List<String[]> outlets() {
        return grammar.entries("outlet").stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
