package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Which entities of the articles are one, each merge with its reason. From the surest reason to the weakest, each step joins
 * what the ones before it left; what is known to differ is never bridged. It depends on the articles, the register and the
 * decisions alone, and takes n log n steps for n mentions: entities are compared only where they share a key.
 */
final class Identity {
    private final DatasetGraph dataset;
    private final String base;

    Identity(DatasetGraph dataset, String base) {
        this.dataset = dataset;
        this.base = base;
    }

    /** Adds a statement for each merge, and for each entity the one that stands for it and all that are one with it. */
    void write(Graph graph) {
        Bearers bearers = Bearers.of(dataset, base);
        Decisions decisions = Decisions.in(dataset, base);
        Groups groups = new Groups(bearers, decisions.different(bearers));
        Node name = Background.name(base, "identity");
        graph.add(name, Vocabulary.LABEL, Literals.words("entities that are one", "en"));
        for (Merge merge : merges(bearers, groups, decisions)) {
            state(graph, bearers, merge);
        }
        for (int root : groups.roots()) {
            Node canonical = bearers.get(root).iri();
            groups.members(root).stream()
                    .map(Bearer::iri)
                    .filter(member -> !member.equals(canonical))
                    .forEach(member -> graph.add(member, Vocabulary.SAME_ENTITY_AS, canonical));
        }
    }

    private static List<Merge> merges(Bearers bearers, Groups groups, Decisions decisions) {
        Contexts contexts = new Contexts(bearers, groups);
        NameMatches names = new NameMatches(bearers, groups, contexts);
        People people = new People(bearers, groups, contexts);
        Stream<Supplier<List<Merge>>> steps = Stream.of(
                () -> decisions.same(bearers),
                names::sameItems,
                names::sameNames,
                names::toldNames,
                people::colleagues,
                people::surnames,
                people::acquaintances);
        List<Merge> made = new ArrayList<>();
        steps.forEach(step -> step.get().stream().filter(groups::join).forEach(made::add));
        return made;
    }

    private void state(Graph graph, Bearers bearers, Merge merge) {
        Node one = bearers.get(merge.one()).iri();
        Node other = bearers.get(merge.other()).iri();
        Node statement = NodeFactory.createURI(base + "identity/"
                + Iris.hash(16, one.getURI(), other.getURI(), merge.reason().name()));
        graph.add(statement, Vocabulary.TYPE, Vocabulary.term("IdentityStatement"));
        graph.add(statement, Vocabulary.IDENTIFIES, one);
        graph.add(statement, Vocabulary.IDENTIFIES, other);
        graph.add(statement, Vocabulary.IDENTITY_REASON, merge.reason().concept());
        merge.names().forEach(name -> graph.add(statement, Vocabulary.COMPARED_NAME, Literals.string(name)));
        merge.support().forEach(support -> graph.add(statement, Vocabulary.SUPPORTED_BY, support));
    }
}
