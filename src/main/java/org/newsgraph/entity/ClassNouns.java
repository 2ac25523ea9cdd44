package org.newsgraph.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Token;

/** The class a noun says of what it denotes: {@code Company} for {@code Softwarekonzern}. */
final class ClassNouns {
    /** Cars, phones and language models are models: the bare word does not say which. */
    private static final String ANY_MODEL = "Product";

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> endings = new TreeMap<>();
    private final Set<String> relations = new HashSet<>();
    private final Set<String> explicit = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    ClassNouns(Knowledge knowledge) {
        WordList.tabbed("class-nouns.tsv").forEach((noun, type) -> {
            if (noun.startsWith("-")) {
                endings.put(noun.substring(1), type);
            } else {
                classes.put(noun, type);
            }
        });
        Map<String, String> said = new TreeMap<>();
        for (Frame frame : knowledge.lexicon().frames()) {
            if (frame.partOfSpeech() == PartOfSpeech.NOUN) {
                if (knowledge.ontology().classes().containsKey(frame.reference())) {
                    explicit.add(frame.lemma());
                }
                classOf(frame, knowledge.ontology())
                        .ifPresent(type ->
                                said.merge(frame.lemma(), type, (a, b) -> narrower(knowledge.ontology(), a, b)));
                frame.arguments().stream()
                        .filter(a -> a.function() == Function.POSSESSOR)
                        .forEach(a -> {
                            relations.add(frame.lemma());
                            bodies.addAll(a.heads());
                        });
            }
        }
        classes.putAll(said);
        bodies.removeIf(noun -> !"Person".equals(classes.get(noun)));
        classes.computeIfPresent("Modell", (noun, type) -> ANY_MODEL);
    }

    private static String narrower(Ontology ontology, String a, String b) {
        return ontology.isA(b, a) ? b : a;
    }

    /** A class word's class, or the one class its referent may have in the property it says. */
    private static Optional<String> classOf(Frame frame, Ontology ontology) {
        if (ontology.classes().containsKey(frame.reference())) {
            return Optional.of(frame.reference());
        }
        Property property = ontology.properties().get(frame.reference());
        if (property == null) {
            return Optional.empty();
        }
        return frame.arguments().stream()
                .filter(a -> a.function() == Function.REFERENT)
                .map(a -> a.fills().equals("subject") ? property.domain() : property.range())
                .filter(types -> types.size() == 1)
                .map(Set::iterator)
                .map(java.util.Iterator::next)
                .filter(type -> ontology.classes().containsKey(type))
                .findFirst();
    }

    /** The class a token says as a noun, by its lemma or the last part of the compound it is; null when it says none. */
    @Nullable
    String of(Token token) {
        if (!token.tag().isNoun()) {
            return null;
        }
        String lemma = token.lemma();
        String found = classes.get(lemma);
        for (int i = lemma.indexOf('-'); found == null && i >= 0; i = lemma.indexOf('-', i + 1)) {
            found = classes.get(lemma.substring(i + 1));
        }
        if (found == null) {
            found = ofEnding(lemma.toLowerCase(Locale.ROOT));
        }
        return found == null && !token.head().equals(lemma) ? classes.get(token.head()) : found;
    }

    /** What the list has for an ending. */
    private @Nullable String ofEnding(String lemma) {
        for (Map.Entry<String, String> ending : endings.entrySet()) {
            if (lemma.endsWith(ending.getKey())
                    && lemma.length() > ending.getKey().length() + 1) {
                return ending.getValue();
            }
        }
        return null;
    }

    /** True for a noun that the lexicon gives a class, and does not only use in a relation as {@code Angebot}. */
    boolean isClass(Token token) {
        return explicit.contains(token.lemma()) || explicit.contains(lastPart(token));
    }

    /** True for a noun that stands in a relation to another thing: {@code Tochter}, {@code Chef}. */
    boolean isRelation(Token token) {
        return relations.contains(token.lemma()) || relations.contains(lastPart(token));
    }

    /** True for a noun that says a member and the body itself, which has a chair: {@code Aufsichtsrat}. */
    boolean isBody(Token token) {
        return bodies.contains(token.lemma()) || bodies.contains(lastPart(token));
    }

    private static String lastPart(Token token) {
        if (!token.head().equals(token.lemma())) {
            return token.head();
        }
        String lemma = token.lemma();
        return lemma.substring(lemma.lastIndexOf('-') + 1);
    }
}
