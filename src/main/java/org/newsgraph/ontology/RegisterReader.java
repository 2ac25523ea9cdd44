package org.newsgraph.ontology;

import static org.newsgraph.ontology.TurtleFile.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Reads the register of known entities: every subject of the files under the entity namespace. */
final class RegisterReader {
    private RegisterReader() {}

    static Register read(List<TurtleFile> files, Ontology ontology) {
        List<KnownEntity> entities = new ArrayList<>();
        for (TurtleFile file : files) {
            for (Node subject : file.subjects()) {
                if (subject.isURI() && subject.getURI().startsWith(Vocabulary.ID)) {
                    entities.add(entity(file, subject, ontology));
                }
            }
        }
        return new Register(entities);
    }

    private static KnownEntity entity(TurtleFile file, Node subject, Ontology ontology) {
        var labels = file.byLanguage(subject, Vocabulary.PREF_LABEL);
        if (labels.isEmpty()) {
            throw file.error(subject, "has no name; add skos:prefLabel \"…\"@de");
        }
        return new KnownEntity(
                subject.getURI().substring(Vocabulary.ID.length()),
                type(file, subject, ontology),
                labels,
                file.texts(subject, Vocabulary.ALT_LABEL),
                wikidata(file, subject));
    }

    private static String type(TurtleFile file, Node subject, Ontology ontology) {
        Optional<Node> type = file.object(subject, Vocabulary.TYPE);
        if (type.isEmpty()) {
            throw file.error(subject, "has no class; add “a ng:Company” or another class of the ontology");
        }
        String name = local(type.get());
        if (!ontology.classes().containsKey(name)) {
            throw file.error(subject, "is a " + name + ", which is no class of the ontology; choose one that is");
        }
        return name;
    }

    private static @Nullable String wikidata(TurtleFile file, Node subject) {
        return file.objects(subject, Vocabulary.SAME_AS).stream()
                .filter(same -> same.isURI() && same.getURI().startsWith(Vocabulary.WIKIDATA))
                .map(TurtleFile::local)
                .findFirst()
                .orElse(null);
    }
}
