package org.newsgraph.ontology;

import static org.newsgraph.ontology.TurtleFile.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** Reads classes and properties and sees to it that they refer to each other rightly. */
final class OntologyReader {
    private static final Set<Node> PROPERTY_TYPES = Set.of(
            Vocabulary.OBJECT_PROPERTY,
            Vocabulary.DATATYPE_PROPERTY,
            Vocabulary.ANNOTATION_PROPERTY,
            Vocabulary.PROPERTY,
            Vocabulary.RELATION,
            Vocabulary.QUALIFIER_KIND);

    private final Map<String, OntologyClass> classes = new LinkedHashMap<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Set<String> statuses = new TreeSet<>();
    private final List<Reference> references = new ArrayList<>();

    /** A name that a term uses and that must be declared somewhere in the files. */
    private record Reference(TurtleFile file, Node term, String use, String name) {}

    private OntologyReader() {}

    static Ontology read(List<TurtleFile> files) {
        OntologyReader reader = new OntologyReader();
        files.forEach(reader::readFile);
        reader.references.forEach(reader::check);
        return new Ontology(reader.classes.values(), reader.properties.values(), reader.statuses);
    }

    private void readFile(TurtleFile file) {
        for (Node term : file.subjects()) {
            List<Node> types = file.objects(term, Vocabulary.TYPE);
            if (file.has(term, Vocabulary.IN_SCHEME, Vocabulary.STATUS_SCHEME)) {
                statuses.add(local(term));
            } else if (types.contains(Vocabulary.CLASS) && isOurs(term)) {
                once(file, term, classes.put(local(term), readClass(file, term)));
            } else if (types.stream().anyMatch(PROPERTY_TYPES::contains) && isOurs(file, term, types)) {
                once(file, term, properties.put(local(term), readProperty(file, term, types)));
            }
        }
    }

    private static boolean isOurs(Node term) {
        return term.isURI() && term.getURI().startsWith(Vocabulary.NG);
    }

    /** Terms of other vocabularies may be described, but facts and qualifiers use ours. */
    private static boolean isOurs(TurtleFile file, Node term, List<Node> types) {
        if (!isOurs(term) && (types.contains(Vocabulary.RELATION) || types.contains(Vocabulary.QUALIFIER_KIND))) {
            throw file.error(term, "is not in the namespace <" + Vocabulary.NG + ">; name it ng:" + local(term));
        }
        return isOurs(term);
    }

    private static void once(TurtleFile file, Node term, @Nullable Term before) {
        if (before != null) {
            throw file.error(term, "is declared in two files; keep one");
        }
    }

    private OntologyClass readClass(TurtleFile file, Node term) {
        return new OntologyClass(
                local(term),
                labels(file, term),
                file.byLanguage(term, Vocabulary.COMMENT),
                ours(file, term, Vocabulary.SUB_CLASS_OF));
    }

    private Property readProperty(TurtleFile file, Node term, List<Node> types) {
        return new Property(
                local(term),
                kind(types),
                labels(file, term),
                file.byLanguage(term, Vocabulary.COMMENT),
                ours(file, term, Vocabulary.SUB_PROPERTY_OF),
                ours(file, term, Vocabulary.DOMAIN, Vocabulary.DOMAIN_INCLUDES),
                ours(file, term, Vocabulary.RANGE, Vocabulary.RANGE_INCLUDES),
                types.contains(Vocabulary.SYMMETRIC),
                one(file, term, Vocabulary.INVERSE_OF),
                ours(file, term, Vocabulary.QUALIFIER),
                one(file, term, Vocabulary.STRONGEST_STATUS),
                one(file, term, Vocabulary.PRESENT_STATUS),
                one(file, term, Vocabulary.NAMED_STATUS));
    }

    private @Nullable String one(TurtleFile file, Node term, Node use) {
        return ours(file, term, use).stream().findFirst().orElse(null);
    }

    private static Kind kind(List<Node> types) {
        if (types.contains(Vocabulary.RELATION)) {
            return Kind.RELATION;
        }
        return types.contains(Vocabulary.QUALIFIER_KIND) ? Kind.QUALIFIER : Kind.ANNOTATION;
    }

    private static Map<String, String> labels(TurtleFile file, Node term) {
        Map<String, String> labels = file.byLanguage(term, Vocabulary.LABEL);
        if (labels.isEmpty()) {
            throw file.error(term, "has no rdfs:label; add rdfs:label \"…\"@de, \"…\"@en");
        }
        return labels;
    }

    /** Local names of our terms and of XML Schema datatypes that a term refers to. */
    private Set<String> ours(TurtleFile file, Node term, Node... uses) {
        Set<String> names = new TreeSet<>();
        for (Node use : uses) {
            for (Node object : file.objects(term, use)) {
                if (isOurs(object)) {
                    references.add(new Reference(file, term, local(use), local(object)));
                }
                if (isOurs(object) || (object.isURI() && object.getURI().startsWith(Vocabulary.XSD))) {
                    names.add(local(object));
                }
            }
        }
        return names;
    }

    private void check(Reference reference) {
        boolean known = Stream.<Collection<String>>of(classes.keySet(), properties.keySet(), statuses)
                .anyMatch(names -> names.contains(reference.name()));
        if (!known) {
            throw reference
                    .file()
                    .error(
                            reference.term(),
                            "has the " + reference.use() + " ng:" + reference.name()
                                    + ", which is declared nowhere; declare it or mend its name");
        }
    }
}
