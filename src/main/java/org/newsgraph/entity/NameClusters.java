package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.text.Text;

/** Joins the names of an article that name one thing: register aliases, surnames, acronyms, shortened company names. */
final class NameClusters {
    private static final Set<String> GENERIC_ENDINGS = Set.of(
            "Motors",
            "Group",
            "Gruppe",
            "Holding",
            "Technologies",
            "Systems",
            "International",
            "Deutschland",
            "Industries",
            "Networks",
            "Pharma",
            "Pharmaceuticals",
            "Energy",
            "Entertainment",
            "Software",
            "Solutions",
            "Labs",
            "Company",
            "Platforms",
            "Global",
            "Worldwide",
            "Stores",
            "Airlines",
            "Electronics",
            "Werke",
            "Versicherung",
            "Semiconductor");

    /** What comes between a name and another one of the same thing, in brackets or between commas. */
    private static final Set<String> OTHER_NAME =
            Set.of("früher", "ehemals", "vormals", "vorher", "bisher", "englisch", "international", "kurz", "alias");

    private final Knowledge knowledge;
    private final Map<String, Cluster> byKey = new TreeMap<>();

    NameClusters(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The clusters of all named mentions. */
    List<Cluster> of(Text text, List<Mention> mentions) {
        Map<String, String> surnames = surnames(mentions);
        Map<String, String> acronyms = acronyms(text, mentions);
        Map<String, String> shortened = shortened(text, mentions);
        for (Mention mention : mentions) {
            String type = mention.type();
            if (type != null && isNamed(mention)) {
                String full = mention.name();
                if (type.equals("Person")) {
                    full = surnames.getOrDefault(full, full);
                } else {
                    full = acronyms.getOrDefault(full, full);
                    full = shortened.getOrDefault(full, full);
                }
                cluster(full, type).add(mention);
            }
        }
        return new ArrayList<>(byKey.values());
    }

    private static boolean isNamed(Mention mention) {
        return mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.PART;
    }

    private Cluster cluster(String name, String type) {
        KnownEntity entity = known(name, type);
        if (entity != null) {
            return byKey.computeIfAbsent("=" + entity.slug(), k -> Cluster.known(entity));
        }
        String kind = Objects.requireNonNullElse(Ballot.kind(knowledge.ontology(), type), type);
        return byKey.computeIfAbsent(kind + " " + name, k -> Cluster.named(type));
    }

    private @Nullable KnownEntity known(String name, String type) {
        String kind = Ballot.kind(knowledge.ontology(), type);
        return knowledge.register().named(name).stream()
                .filter(e -> kind == null || knowledge.ontology().isA(e.type(), kind))
                .findFirst()
                .orElse(null);
    }

    /** Surname to full name, where only one person of the article bears it. */
    private static Map<String, String> surnames(List<Mention> mentions) {
        Map<String, String> full = new TreeMap<>();
        Set<String> ambiguous = new TreeSet<>();
        for (Mention mention : mentions) {
            String name = mention.name();
            if ("Person".equals(mention.type()) && isNamed(mention) && name.contains(" ")) {
                String surname = name.substring(name.lastIndexOf(' ') + 1);
                String before = full.putIfAbsent(surname, name);
                if (before != null && !before.equals(name)) {
                    ambiguous.add(surname);
                }
            }
        }
        full.keySet().removeAll(ambiguous);
        return full;
    }

    /**
     * {@code DB} to {@code Deutsche Bahn} after {@code Deutsche Bahn (DB)}, and the other way round; {@code Altnetz} to
     * {@code Norvik Netz} after {@code Norvik Netz (früher Altnetz)}.
     */
    private Map<String, String> acronyms(Text text, List<Mention> mentions) {
        Map<String, String> full = new TreeMap<>();
        List<Mention> names = mentions.stream().filter(NameClusters::isNamed).toList();
        for (int i = 1; i < names.size(); i++) {
            Mention a = names.get(i - 1);
            Mention b = names.get(i);
            if (isBracketed(text, a, b)) {
                boolean acronymFirst = a.name().length() < b.name().length();
                full.put(acronymFirst ? a.name() : b.name(), acronymFirst ? b.name() : a.name());
            } else if (isToldName(text, a, b)) {
                full.put(b.name(), a.name());
            }
        }
        return full;
    }

    private boolean isToldName(Text text, Mention a, Mention b) {
        if (a.sentence() != b.sentence() || b.begin() != a.end() + 2 || !areOfOneKind(a, b)) {
            return false;
        }
        var tokens = text.sentences().get(a.sentence()).tokens();
        String opening = tokens.get(a.end()).form();
        String closing = b.end() < tokens.size() ? tokens.get(b.end()).form() : "";
        return (opening.equals("(") ? closing.equals(")") : opening.equals(",") && closing.equals(","))
                && OTHER_NAME.contains(tokens.get(a.end() + 1).form());
    }

    private boolean areOfOneKind(Mention a, Mention b) {
        String one = a.type() == null ? null : Ballot.kind(knowledge.ontology(), a.type());
        String other = b.type() == null ? null : Ballot.kind(knowledge.ontology(), b.type());
        return one != null && one.equals(other) && !a.name().equals(b.name());
    }

    private static boolean isBracketed(Text text, Mention a, Mention b) {
        if (a.sentence() != b.sentence() || b.begin() != a.end() + 1) {
            return false;
        }
        var tokens = text.sentences().get(a.sentence()).tokens();
        return tokens.get(a.end()).form().equals("(")
                && b.end() < tokens.size()
                && tokens.get(b.end()).form().equals(")")
                && Acronym.matches(a.name(), b.name());
    }

    /** {@code Nordlicht} to {@code Nordlicht Technologies} where one organisation only has such a longer name. */
    private Map<String, String> shortened(Text text, List<Mention> mentions) {
        Set<String> names = new TreeSet<>();
        mentions.stream()
                .filter(m ->
                        isNamed(m) && m.type() != null && knowledge.ontology().isA(m.type(), "Organization"))
                .forEach(m -> names.add(m.name()));
        Map<String, String> full = firstWords(text, mentions, names);
        for (String name : names) {
            int blank = name.lastIndexOf(' ');
            boolean generic = blank > 0 && GENERIC_ENDINGS.contains(name.substring(blank + 1));
            if (generic && names.contains(name.substring(0, blank)) && known(name, "Organization") == null) {
                String start = name.substring(0, blank);
                full.put(
                        known(start, "Organization") == null ? start : name,
                        known(start, "Organization") == null ? name : start);
            }
        }
        return full;
    }

    /**
     * {@code Nordlicht} to {@code Nordlicht Messtechnik} after {@code Nordlicht Messtechnik GmbH}, if no other name with a
     * legal form begins so and the short one does not come first: then it may be the parent.
     */
    private Map<String, String> firstWords(Text text, List<Mention> mentions, Set<String> names) {
        Set<String> seen = new TreeSet<>();
        SortedSet<String> legal = new TreeSet<>();
        for (Mention mention : mentions) {
            String name = mention.name();
            boolean hasForm = isNamed(mention) && text.slice(mention.span()).startsWith(name + " ");
            if (hasForm && names.contains(name) && !seen.contains(firstWord(name))) {
                legal.add(name);
            }
            seen.add(name);
        }
        Map<String, String> full = new TreeMap<>();
        for (String name : legal) {
            String first = firstWord(name);
            if (names.contains(first) && isAlone(first, legal) && isUnknown(first, name)) {
                full.put(first, name);
            }
        }
        return full;
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? "" : name.substring(0, blank);
    }

    /** True when exactly one of the names begins with that word. */
    private static boolean isAlone(String first, SortedSet<String> names) {
        return names.subSet(first + " ", first + "!").size() == 1; // what comes next after a blank
    }

    private boolean isUnknown(String first, String name) {
        return known(first, "Organization") == null
                && known(name, "Organization") == null
                && !name.endsWith("Stiftung");
    }
}
