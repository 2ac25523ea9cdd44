package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Term.Property;

/** Puts the facts about an entity into groups, and those that say the same into one claim. */
final class Claims {
    /** Key of what the entity says itself. */
    static final String SAYS = "says";

    private static final String BY = "by.";
    private static final String SUBJECT = "subject.";
    private static final String OBJECT = "object.";
    private static final int OPEN = 3;
    private static final int FOLDED = 5;
    private static final int EVIDENCE = 6;
    private static final Comparator<Told> NEWEST_FIRST = Comparator.comparing(Told::published)
            .reversed()
            .thenComparing(told -> told.fact().getURI());

    private final View view;
    private final Entity entity;
    private final ToldFacts told;

    Claims(View view, Entity entity, ToldFacts told) {
        this.view = view;
        this.entity = entity;
        this.told = told;
    }

    /** The facts by the key of their group. */
    Map<String, List<Told>> groups(List<Told> facts) {
        Map<String, List<Told>> groups = new TreeMap<>();
        facts.forEach(fact ->
                groups.computeIfAbsent(key(fact), key -> new ArrayList<>()).add(fact));
        return groups;
    }

    private String key(Told fact) {
        String name = Names.local(fact.triple().getPredicate());
        boolean subject = entity.is(fact.triple().getSubject());
        boolean object = entity.is(fact.triple().getObject());
        boolean speech = subject && name.equals("states");
        if (speech || !(subject || object)) {
            return SAYS;
        }
        Node speaker = fact.speaker();
        if (speaker != null && !entity.is(speaker)) {
            return BY + speaker.getURI();
        }
        return subject ? SUBJECT + name : asObject(name);
    }

    /** Symmetric relations have no object, and those with an inverse are told by it. */
    private String asObject(String name) {
        Property property = property(name);
        String inverse = property == null ? null : property.symmetric() ? name : property.inverse();
        return inverse == null ? OBJECT + name : SUBJECT + inverse;
    }

    private @Nullable Property property(String name) {
        return view.knowledge().ontology().properties().get(name);
    }

    /** True for what others say. */
    static boolean isOthers(String key) {
        return key.startsWith(BY);
    }

    /** A group's first claims. */
    ClaimGroup few(String key, List<Told> facts) {
        List<List<Told>> claims = claims(facts);
        return new ClaimGroup(
                key,
                title(key),
                read(claims.stream().limit(OPEN)),
                read(claims.stream().skip(OPEN).limit(FOLDED)),
                claims.size(),
                facts.size());
    }

    /** A group by its title and size alone. */
    ClaimGroup none(String key, List<Told> facts) {
        return new ClaimGroup(
                key, title(key), List.of(), List.of(), claims(facts).size(), facts.size());
    }

    /** One page of a group's claims. */
    ClaimGroup page(String key, List<Told> facts, int page, int size) {
        List<List<Told>> claims = claims(facts);
        List<Claim> shown = read(claims.stream().skip((page - 1L) * size).limit(size));
        return new ClaimGroup(key, title(key), shown, List.of(), claims.size(), facts.size());
    }

    /** What a group's facts have in common. */
    Ref title(String key) {
        if (key.equals(SAYS)) {
            return Ref.plain(view.messages().lookup("entity.says"));
        }
        if (isOthers(key)) {
            return view.names().ref(NodeFactory.createURI(key.substring(BY.length())));
        }
        String name = key.substring(key.indexOf('.') + 1);
        String label = view.names().term(name);
        return new Ref(
                key.startsWith(OBJECT) ? view.messages().lookup("entity.object") + " " + label : label,
                Links.term(name));
    }

    /** The facts that say the same, newest first, as are the claims. */
    private List<List<Told>> claims(List<Told> facts) {
        Map<List<Object>, List<Told>> same = new LinkedHashMap<>();
        facts.stream()
                .sorted(NEWEST_FIRST)
                .forEach(fact -> same.computeIfAbsent(saying(fact), said -> new ArrayList<>())
                        .add(fact));
        return List.copyOf(same.values());
    }

    private List<Object> saying(Told fact) {
        Node subject = fact.triple().getSubject();
        Node object = fact.triple().getObject();
        String name = Names.local(fact.triple().getPredicate());
        boolean turned = !entity.is(subject) && asObject(name).startsWith(SUBJECT);
        Object other = told.standing(entity.is(subject) ? object : subject);
        return List.of(
                turned ? asObject(name) : name,
                entity.is(subject) || turned,
                entity.is(subject) ? words(object) : other,
                entity.is(subject) || turned ? "" : words(object),
                fact.status(),
                String.valueOf(fact.speaker()),
                view.graphs().text(fact.fact(), Terms.ROLE).orElse(""));
    }

    /** Statements and amounts of different articles are the same when their words are. */
    private Object words(Node node) {
        if (!node.isURI() || node.getURI().indexOf('#') < 0) {
            return told.standing(node);
        }
        return Stream.of(Terms.VALUE, Terms.LABEL)
                .flatMap(property -> view.graphs().text(node, property).stream())
                .<Object>map(text -> text)
                .findFirst()
                .orElseGet(() -> told.standing(node));
    }

    private List<Claim> read(Stream<List<Told>> claims) {
        return claims.map(this::read).toList();
    }

    private Claim read(List<Told> facts) {
        List<FactCard> cards = facts.stream()
                .limit(EVIDENCE)
                .flatMap(fact -> view.facts().card(fact.fact()).stream())
                .toList();
        return new Claim(cards.getFirst(), cards.subList(1, cards.size()), facts.size() - cards.size());
    }
}
