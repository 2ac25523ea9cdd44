package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.text.Text;
import org.newsgraph.text.Vocabulary;

/**
 * Finds names by joining evidence over the whole article: register, legal forms, given names, nouns that say a class,
 * lists, spelling and tags. A name for which the article gives too little stays out.
 */
public final class NameRecognizer implements Recognizer {
    private final Knowledge knowledge;
    private final ClassNouns nouns;
    private final NameIndex register;
    private final List<CandidateStage> stages;
    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final KindModel model;
    private final Demonyms demonyms = new Demonyms();
    private final CompoundParts parts;
    private final Nominals nominals;

    /** A recognizer for the classes and known entities of this knowledge; its lists are read here, once. */
    public NameRecognizer(Knowledge knowledge) {
        Set<String> never = WordList.words("never-names.txt");
        this.knowledge = knowledge;
        this.nouns = new ClassNouns(knowledge);
        this.model = KindModel.bundled(nouns, vocabulary);
        this.register = new NameIndex(knowledge.register().names());
        this.stages = List.of(
                new CaseTitles(nouns),
                new RegisterNames(knowledge.register(), register, vocabulary),
                new LegalForms(never, nouns),
                new PersonNames(WordList.pairs("given-names.txt"), never, nouns, vocabulary, this::isOrganization),
                new PlaceNames(never, nouns, vocabulary),
                new InstitutionNames(vocabulary),
                new ClubNames(vocabulary),
                new TradeNames(nouns),
                new CuedNames(nouns, never),
                new TaggedNames(never, nouns, vocabulary));
        this.parts = new CompoundParts(knowledge.ontology(), nouns, never);
        this.nominals = new Nominals(nouns);
    }

    private boolean isOrganization(Line line, int token) {
        return token < line.size()
                && register.match(line.characters(), line.begin(token)).stream()
                        .flatMap(match -> knowledge.register().named(match.name()).stream())
                        .anyMatch(e -> knowledge.ontology().isA(e.type(), "Organization"));
    }

    @Override
    public List<Mention> recognize(Text text) {
        List<Line> lines = text.sentences().stream().map(s -> new Line(text, s)).toList();
        List<Candidate> candidates = uninflected(candidates(lines));
        Map<String, String> types = new NameDecision(knowledge, nouns, model, vocabulary).decide(lines, candidates);
        List<Candidate> named = new ArrayList<>(
                candidates.stream().filter(c -> types.containsKey(c.name())).toList());
        Map<String, String> known = withSurnames(types, named);
        named.addAll(new RepeatedNames(new NameIndex(known.keySet())).find(lines, named));
        List<Mention> mentions = new ArrayList<>();
        named.forEach(c -> mentions.add(mention(c, known.get(c.name()))));
        addParts(lines, known, mentions);
        Overlaps taken = new Overlaps(mentions);
        lines.forEach(line -> demonyms.find(line).stream().filter(taken::isFree).forEach(mentions::add));
        addNominals(lines, mentions);
        mentions.sort(Comparator.comparing(Mention::span).thenComparing(Mention::kind));
        return List.copyOf(mentions);
    }

    private List<Candidate> candidates(List<Line> lines) {
        List<List<Candidate>> found = new ArrayList<>();
        for (Line line : lines) {
            List<Candidate> here = new ArrayList<>();
            stages.forEach(stage -> stage.find(line, here::add));
            found.add(here);
        }
        AdjacentNames adjacent = new AdjacentNames(found);
        List<Candidate> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            kept.addAll(Candidate.withoutOverlaps(
                    adjacent.cut(lines.get(i), i), type -> knowledge.ontology().isA(type, "Organization")));
        }
        return kept;
    }

    private List<Candidate> uninflected(List<Candidate> candidates) {
        Set<String> seen = new HashSet<>();
        candidates.forEach(c -> seen.add(c.name()));
        Inflection inflection = new Inflection(
                name -> seen.contains(name) || !knowledge.register().named(name).isEmpty());
        return candidates.stream()
                .map(c -> new Candidate(
                        c.span(), c.line(), c.begin(), c.end(), inflection.base(c.name()), c.source(), c.type()))
                .toList();
    }

    private static Map<String, String> withSurnames(Map<String, String> types, List<Candidate> named) {
        Map<String, String> known = new TreeMap<>(types);
        for (Candidate candidate : named) {
            String name = candidate.name();
            if ("Person".equals(types.get(name)) && name.contains(" ")) {
                known.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), "Person");
            }
        }
        return known;
    }

    private static Mention mention(Candidate name, @Nullable String type) {
        return new Mention(name.span(), name.line(), name.begin(), name.end(), Mention.Kind.NAME, name.name(), type);
    }

    private void addParts(List<Line> lines, Map<String, String> known, List<Mention> mentions) {
        List<NameIndex> indexes = List.of(new NameIndex(known.keySet()), register);
        Overlaps names = new Overlaps(mentions);
        for (Line line : lines) {
            parts.find(line, indexes, name -> typeOf(name, known)).stream()
                    .filter(names::isFree)
                    .forEach(mentions::add);
        }
    }

    private @Nullable String typeOf(String name, Map<String, String> known) {
        String decided = known.get(name);
        if (decided != null) {
            return decided;
        }
        List<KnownEntity> registered = knowledge.register().named(name);
        return registered.isEmpty() ? null : registered.getFirst().type();
    }

    private void addNominals(List<Line> lines, List<Mention> mentions) {
        Overlaps names = new Overlaps(
                mentions.stream().filter(m -> m.kind() == Mention.Kind.NAME).toList());
        lines.forEach(line -> nominals.find(line).stream().filter(names::isFree).forEach(mentions::add));
    }
}
