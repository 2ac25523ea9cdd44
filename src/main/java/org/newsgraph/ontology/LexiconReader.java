package org.newsgraph.ontology;

import static org.newsgraph.ontology.TurtleFile.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Frame.PartOfSpeech;

/** Reads OntoLex entries into frames: one for every sense and every syntactic behaviour whose arguments it maps. */
final class LexiconReader {
    private static final Map<String, Function> FUNCTIONS = Map.of(
            "subject", Function.SUBJECT,
            "directObject", Function.DIRECT_OBJECT,
            "indirectObject", Function.INDIRECT_OBJECT,
            "genitiveObject", Function.GENITIVE_OBJECT,
            "prepositionalAdjunct", Function.PREPOSITIONAL,
            "predicativeAdjunct", Function.PREDICATIVE,
            "sententialClause", Function.CLAUSE,
            "possessiveAdjunct", Function.POSSESSOR,
            "copulativeArg", Function.REFERENT);

    private final TurtleFile file;
    private final Ontology ontology;

    private LexiconReader(TurtleFile file, Ontology ontology) {
        this.file = file;
        this.ontology = ontology;
    }

    static Lexicon read(List<TurtleFile> files, Ontology ontology) {
        return new Lexicon(files.stream()
                .flatMap(file -> new LexiconReader(file, ontology).frames())
                .toList());
    }

    private Stream<Frame> frames() {
        return file.subjects().stream()
                .filter(s -> !file.objects(s, Vocabulary.CANONICAL_FORM).isEmpty())
                .flatMap(this::frames);
    }

    private Stream<Frame> frames(Node entry) {
        List<Node> senses = file.objects(entry, Vocabulary.SENSE);
        if (senses.isEmpty()) {
            throw file.error(entry, "has no ontolex:sense; add one with an ontolex:reference");
        }
        return senses.stream().flatMap(sense -> frames(entry, sense));
    }

    private Stream<Frame> frames(Node entry, Node sense) {
        Map<Node, String> fills = fills(entry, sense);
        if (fills.isEmpty()) {
            return Stream.of(frame(entry, sense, List.of(), Set.of()));
        }
        List<Frame> frames = new ArrayList<>();
        for (Node behaviour : file.objects(entry, Vocabulary.BEHAVIOUR)) {
            if (file.about(behaviour).stream().anyMatch(t -> fills.containsKey(t.getObject()))) {
                frames.add(frame(
                        entry,
                        sense,
                        arguments(entry, behaviour, fills),
                        file.texts(behaviour, Vocabulary.SUPPORT_VERB)));
            }
        }
        if (frames.isEmpty()) {
            throw file.error(
                    entry,
                    "has a sense of " + reference(entry, sense)
                            + " whose arguments are in none of its frames; use the same blank nodes in both");
        }
        return frames.stream();
    }

    private Frame frame(Node entry, Node sense, List<Argument> arguments, Set<String> supportVerbs) {
        Node form = file.object(entry, Vocabulary.CANONICAL_FORM).orElseThrow();
        Map<String, String> written = file.byLanguage(form, Vocabulary.WRITTEN_REP);
        if (written.size() != 1) {
            throw file.error(entry, "has no ontolex:writtenRep; write it as \"…\"@de in its canonical form");
        }
        Map.Entry<String, String> word = written.entrySet().iterator().next();
        String reference = reference(entry, sense);
        if (isRelation(reference)) {
            requireBothEnds(entry, reference, arguments);
        }
        return new Frame(
                local(entry),
                word.getKey(),
                word.getValue(),
                partOfSpeech(entry),
                reference,
                arguments,
                supportVerbs,
                status(entry, sense, Vocabulary.STRONGEST_STATUS),
                status(entry, sense, Vocabulary.PRESENT_STATUS),
                constants(entry, sense),
                isTrue(entry, sense, Vocabulary.NEGATIVE_AMOUNT, "ng:negativeAmount"));
    }

    private Map<String, String> constants(Node entry, Node sense) {
        Map<String, String> constants = new TreeMap<>();
        for (Node binding : file.objects(sense, Vocabulary.BINDS_QUALIFIER)) {
            file.object(binding, Vocabulary.CONSTANT)
                    .ifPresent(c -> constants.put(qualifier(entry, binding), c.getLiteralLexicalForm()));
        }
        return constants;
    }

    private boolean isRelation(String reference) {
        Term.Property property = ontology.properties().get(reference);
        return property != null && property.kind() == Term.Kind.RELATION;
    }

    /** A word may be itself the object of a relation to words. */
    private void requireBothEnds(Node entry, String reference, List<Argument> arguments) {
        Set<String> range = ontology.property(reference).range();
        for (String end : range.contains("string") ? List.of("subject") : List.of("subject", "object")) {
            if (arguments.stream().noneMatch(a -> a.fills().equals(end))) {
                throw file.error(
                        entry,
                        "says ng:" + reference + " without its " + end + "; map an argument of each frame with synsem:"
                                + (end.equals("subject") ? "subjOfProp" : "objOfProp"));
            }
        }
    }

    private String reference(Node entry, Node sense) {
        Node reference = file.object(sense, Vocabulary.REFERENCE)
                .orElseThrow(() -> file.error(entry, "has a sense without ontolex:reference; add ng:…"));
        String name = local(reference);
        if (!ontology.isDeclared(name)) {
            throw file.error(
                    entry,
                    "refers to ng:" + name + ", which is no property, class or status; declare it in newsgraph.ttl or"
                            + " mend its name");
        }
        return name;
    }

    private @Nullable String status(Node entry, Node sense, Node bound) {
        String status = file.object(sense, bound).map(TurtleFile::local).orElse(null);
        if (status != null && !ontology.statuses().contains(status)) {
            throw file.error(
                    entry, "has the " + local(bound) + " ng:" + status + "; use one of " + ontology.statuses());
        }
        return status;
    }

    private PartOfSpeech partOfSpeech(Node entry) {
        String name = file.object(entry, Vocabulary.PART_OF_SPEECH)
                .map(TurtleFile::local)
                .orElse("");
        return Stream.of(PartOfSpeech.values())
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> file.error(
                        entry,
                        "has the part of speech “" + name
                                + "”; use lexinfo:verb, noun, adjective, adverb or preposition"));
    }

    /** What each argument node of a sense fills. */
    private Map<Node, String> fills(Node entry, Node sense) {
        Map<Node, String> fills = new LinkedHashMap<>();
        file.objects(sense, Vocabulary.SUBJECT_OF).forEach(a -> fills.put(a, "subject"));
        file.objects(sense, Vocabulary.OBJECT_OF).forEach(a -> fills.put(a, "object"));
        file.objects(sense, Vocabulary.BINDS_SPEAKER).forEach(a -> fills.put(a, "speaker"));
        for (Node binding : file.objects(sense, Vocabulary.BINDS_QUALIFIER)) {
            String qualifier = qualifier(entry, binding);
            file.objects(binding, Vocabulary.ARGUMENT).forEach(a -> fills.put(a, qualifier));
        }
        return fills;
    }

    private String qualifier(Node entry, Node binding) {
        String name = file.object(binding, Vocabulary.QUALIFIER_PROPERTY)
                .map(TurtleFile::local)
                .orElse("");
        Term.Property property = ontology.properties().get(name);
        if (property == null || property.kind() != Term.Kind.QUALIFIER) {
            throw file.error(
                    entry,
                    "binds “" + name + "”, which is no qualifier; name a ng:QualifierProperty with"
                            + " ng:qualifierProperty");
        }
        return name;
    }

    private List<Argument> arguments(Node entry, Node behaviour, Map<Node, String> fills) {
        return file.about(behaviour).stream()
                .filter(t -> t.getPredicate().getURI().startsWith(Vocabulary.LEXINFO))
                .map(t -> argument(entry, t, fills))
                .toList();
    }

    private Argument argument(Node entry, Triple triple, Map<Node, String> fills) {
        Node node = triple.getObject();
        Function function = FUNCTIONS.get(local(triple.getPredicate()));
        if (function == null) {
            throw file.error(
                    entry,
                    "has a frame with lexinfo:" + local(triple.getPredicate()) + "; use one of "
                            + FUNCTIONS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        Set<String> heads = file.texts(node, Vocabulary.HEAD_LEMMA);
        Set<String> markers = file.texts(node, Vocabulary.MARKER);
        if ((function == Function.PREPOSITIONAL) != (markers.size() == 1)) {
            throw file.error(
                    entry,
                    "has a " + local(triple.getPredicate()) + " with " + markers.size()
                            + " markers; give each prepositionalAdjunct, and nothing else, one synsem:marker");
        }
        String fill = fills.getOrDefault(node, "");
        if (fill.isEmpty() && heads.isEmpty()) {
            throw file.error(
                    entry,
                    "has a " + local(triple.getPredicate())
                            + " that fills nothing and has no ng:headLemma; map it in the sense or drop it");
        }
        return new Argument(function, markers.stream().findFirst().orElse(null), fill, heads, need(entry, node));
    }

    private Need need(Node entry, Node argument) {
        if (isTrue(entry, argument, Vocabulary.UNDERSTOOD, "ng:understood")) {
            return Need.UNDERSTOOD;
        }
        return isTrue(entry, argument, Vocabulary.OPTIONAL, "synsem:optional") ? Need.OPTIONAL : Need.REQUIRED;
    }

    private boolean isTrue(Node entry, Node argument, Node property, String name) {
        String written = file.object(argument, property)
                .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : local(o))
                .orElse("false");
        if (!written.equals("true") && !written.equals("false")) {
            throw file.error(entry, "has " + name + " “" + written + "”; write true or leave it out");
        }
        return written.equals("true");
    }
}
