package org.newsgraph.relation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.article.Span;

/** A business relation of SmartData, its main arguments, and the properties that say the same. */
enum SmartDataRelation {
    ORGANIZATION_LEADERSHIP(
            "OrganizationLeadership", Set.of("holdsPosition"), Set.of("founded", "worksFor"), "person", "organization"),
    ACQUISITION("Acquisition", Set.of("acquires"), Set.of("subsidiaryOf"), "buyer", "acquired"),
    MERGER("Merger", Set.of("mergesWith"), Set.of("acquires"), "old", "old"),
    LAYOFFS("Layoffs", Set.of("laysOff"), Set.of(), "company", ""),
    /** The corpus also calls any subsidiary a spin-off. */
    SPIN_OFF("SpinOff", Set.of("spinsOff"), Set.of("subsidiaryOf"), "parent", "child"),
    INSOLVENCY("Insolvency", Set.of("entersInsolvency"), Set.of(), "company", "");

    private final String name;
    /** Between blanks, which keeps the constants immutable. */
    private final String said;

    private final String admitted;
    private final String subject;
    private final String object;

    SmartDataRelation(String name, Set<String> said, Set<String> admitted, String subject, String object) {
        this.name = name;
        this.said = listed(said);
        this.admitted = listed(admitted);
        this.subject = subject;
        this.object = object;
    }

    private static String listed(Set<String> properties) {
        return " " + String.join(" ", properties) + " ";
    }

    /** True for a property whose facts are wrong unless they are annotated. */
    boolean says(String property) {
        return said.contains(listed(Set.of(property)));
    }

    /** True for a property whose facts may match. */
    boolean admits(String property) {
        return says(property) || admitted.contains(listed(Set.of(property)));
    }

    /** All places of a text where an end of a fact is mentioned. */
    record Side(List<Span> mentions) {
        Side {
            mentions = List.copyOf(mentions);
        }

        boolean is(Span argument) {
            return mentions.stream().anyMatch(m -> m.overlaps(argument));
        }
    }

    /** An annotated argument. */
    record Role(String name, Span span, String text) {}

    /** An annotated relation. */
    record Gold(SmartDataRelation relation, List<Role> roles) {
        Gold {
            roles = List.copyOf(roles);
        }

        static List<Gold> of(JsonNode relations) {
            List<Gold> gold = new ArrayList<>();
            for (JsonNode annotated : relations) {
                relation(annotated.get("name").asText()).ifPresent(r -> gold.add(new Gold(r, roles(annotated))));
            }
            return gold;
        }

        private static Optional<SmartDataRelation> relation(String name) {
            return Stream.of(values()).filter(r -> r.name.equals(name)).findFirst();
        }

        private static List<Role> roles(JsonNode annotated) {
            List<Role> roles = new ArrayList<>();
            for (JsonNode role : annotated.get("args")) {
                Span span = new Span(role.get("begin").asInt(), role.get("end").asInt());
                roles.add(new Role(
                        role.get("role").asText(), span, role.get("text").asText()));
            }
            return roles;
        }

        Span span() {
            return roles.stream().map(Role::span).reduce(Span::cover).orElseThrow();
        }

        /** True when both ends of a fact are annotated arguments; who belongs to another is the subject, not the object. */
        boolean isSaidBy(String property, Side subject, Side object) {
            boolean swapped = relation == MERGER || property.equals("subsidiaryOf");
            return (swapped && isOrdered(object, subject))
                    || ((!swapped || relation == MERGER) && isOrdered(subject, object));
        }

        private boolean isOrdered(Side one, Side other) {
            return relation.object.equals(relation.subject)
                    ? roles.stream()
                            .anyMatch(a -> is(a, relation.subject, one)
                                    && roles.stream().anyMatch(b -> !a.equals(b) && isParty(b, other)))
                    : has(relation.subject, one) && has(relation.object, other);
        }

        /** What a merger makes is annotated too; a party named twice is no second one. */
        private boolean isParty(Role role, Side side) {
            return is(role, relation.object, side) || is(role, "new", side);
        }

        private static boolean is(Role role, String name, Side side) {
            return role.name().equals(name) && side.is(role.span());
        }

        private boolean has(String name, Side side) {
            List<Role> named = roles.stream().filter(r -> r.name().equals(name)).toList();
            return named.isEmpty() || named.stream().anyMatch(r -> side.is(r.span()));
        }

        @Override
        public String toString() {
            return relation.name + " "
                    + roles.stream().map(r -> r.name() + "=" + r.text()).toList();
        }
    }
}
