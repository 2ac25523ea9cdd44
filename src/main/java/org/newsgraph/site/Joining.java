package org.newsgraph.site;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Why two entities of the articles are held to be one.
 *
 * @param names that were compared
 * @param support what speaks for it: articles, organisations, others named beside both
 */
record Joining(List<String> entities, List<String> names, String reason, List<Ref> support) {
    private static final int SUPPORT = 5;

    Joining {
        entities = List.copyOf(entities);
        names = List.copyOf(names);
        support = List.copyOf(support);
    }

    /** The statements that join any of those that are one. */
    static List<Node> of(Graphs graphs, Entity entity) {
        return entity.all().stream()
                .flatMap(one -> graphs.subjects(Terms.IDENTIFIES, one).stream())
                .distinct()
                .toList();
    }

    static Joining read(View view, Node statement) {
        Graphs graphs = view.graphs();
        return new Joining(
                graphs.objects(statement, Terms.IDENTIFIES).stream()
                        .map(Node::getURI)
                        .toList(),
                graphs.objects(statement, Terms.COMPARED_NAME).stream()
                        .map(view.names()::of)
                        .toList(),
                graphs.one(statement, Terms.IDENTITY_REASON)
                        .map(view.names()::of)
                        .orElse(""),
                graphs.objects(statement, Terms.SUPPORTED_BY).stream()
                        .limit(SUPPORT)
                        .map(view.names()::ref)
                        .toList());
    }
}
