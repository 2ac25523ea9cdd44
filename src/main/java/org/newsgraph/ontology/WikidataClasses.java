package org.newsgraph.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Which class of ours a Wikidata class is, or lies below: the ontology's exactMatch, closeMatch and narrowMatch. */
final class WikidataClasses {
    private final Map<String, String> byItem = new HashMap<>();
    private final Ontology ontology;

    WikidataClasses(Knowledge knowledge) {
        this.ontology = knowledge.ontology();
        for (TurtleFile file : knowledge.files().parsed()) {
            for (Node term : file.subjects()) {
                if (ontology.classes().containsKey(TurtleFile.local(term))) {
                    match(file, term);
                }
            }
        }
    }

    private void match(TurtleFile file, Node term) {
        for (Node kind : List.of(Vocabulary.EXACT_MATCH, Vocabulary.CLOSE_MATCH, Vocabulary.NARROW_MATCH)) {
            for (Node object : file.objects(term, kind)) {
                if (object.isURI() && object.getURI().startsWith(Vocabulary.WIKIDATA)) {
                    byItem.put(TurtleFile.local(object), TurtleFile.local(term));
                }
            }
        }
    }

    /** The class of something that is an instance of these, of which the first that says most counts. */
    Optional<String> type(List<String> items) {
        List<String> types =
                items.stream().filter(byItem::containsKey).map(byItem::get).toList();
        return types.stream()
                .filter(type -> types.stream().noneMatch(other -> !other.equals(type) && ontology.isA(other, type)))
                .findFirst();
    }
}
