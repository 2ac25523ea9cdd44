package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Text;
import org.newsgraph.text.Vocabulary;

/** Joins the mentions of an article into entities: first the names, then what stands for them, in text order. */
public final class DocumentLinker implements Linker {
    private final Knowledge knowledge;
    private final Map<String, String> givenNames = WordList.pairs("given-names.txt");

    private final ClassNouns nouns;
    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final Speakers speakers;
    private final Set<String> registered;

    /** A linker for the classes and known entities of this knowledge. */
    public DocumentLinker(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.nouns = new ClassNouns(knowledge);
        this.speakers = new Speakers(knowledge, nouns);
        this.registered =
                knowledge.register().entities().stream().map(KnownEntity::slug).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Entities link(Text text, List<Mention> mentions) {
        List<Cluster> clusters = new NameClusters(knowledge).of(text, mentions);
        resolve(text, mentions, clusters);
        clusters.sort(Comparator.comparing(c -> c.mentions().stream()
                .map(Mention::span)
                .min(Comparator.naturalOrder())
                .orElseThrow()));
        return new Entities(identified(clusters));
    }

    private void resolve(Text text, List<Mention> mentions, List<Cluster> clusters) {
        Ontology ontology = knowledge.ontology();
        Map<Mention, Cluster> named = new HashMap<>();
        clusters.forEach(c -> c.mentions().forEach(m -> named.put(m, c)));
        Discourse discourse = new Discourse(text, new Genders(ontology, givenNames), clusters);
        Anaphora anaphora = new Anaphora(text, ontology, nouns, vocabulary, discourse);
        Bystanders bystanders = new Bystanders(text, ontology, speakers);
        Litigants litigants = new Litigants(text, discourse);
        Set<Mention> recognized = Set.copyOf(mentions);
        for (Mention mention : speakers.with(text, mentions)) {
            Cluster cluster = switch (mention.kind()) {
                case NAME, PART -> named.get(mention);
                case NOMINAL ->
                    recognized.contains(mention) ? nominal(mention, anaphora, litigants) : anaphora.beside(mention);
                case PRONOUN -> anaphora.pronoun(mention);
            };
            if (cluster == null && mention.kind() == Mention.Kind.NOMINAL) {
                cluster = bystanders.of(mention);
            }
            if (cluster != null) {
                if (!named.containsKey(mention)) {
                    cluster.add(mention);
                }
                discourse.add(mention, cluster);
            }
        }
        clusters.addAll(bystanders.all());
        List<Mention> resolved =
                clusters.stream().flatMap(c -> c.mentions().stream()).toList();
        clusters.addAll(new Descriptions(text, ontology, nouns, resolved).find());
    }

    private static @Nullable Cluster nominal(Mention mention, Anaphora anaphora, Litigants litigants) {
        Cluster cluster = anaphora.nominal(mention);
        return cluster == null ? litigants.of(mention) : cluster;
    }

    private List<Entity> identified(List<Cluster> clusters) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Entity> entities = new ArrayList<>();
        for (Cluster cluster : clusters) {
            entities.add(cluster.entity(unused(id(cluster), taken, numbers)));
        }
        return entities;
    }

    /**
     * The id, with a number where the article describes another thing alike, or spells a name in another way.
     *
     * @param numbers the last one that an id got
     */
    static String unused(String id, Set<String> taken, Map<String, Integer> numbers) {
        String free = id;
        while (!taken.add(free)) {
            free = id + (id.startsWith("#") ? "-" : ".") + numbers.merge(id, 2, (last, two) -> last + 1);
        }
        return free;
    }

    private String id(Cluster cluster) {
        if (cluster.isLocal()) {
            return "#" + cluster.slug();
        }
        String kind = Objects.requireNonNullElse(Ballot.kind(knowledge.ontology(), cluster.type()), cluster.type());
        boolean plain = cluster.isKnown() || kind.equals(owner(cluster.slug()));
        return "id/" + cluster.slug() + (plain ? "" : "." + kind.toLowerCase(Locale.ROOT));
    }

    /**
     * The kind of thing whose ids are the bare slug, so that things of two kinds never share one in any two articles: none
     * where the register has it, cases where it reads like one ({@code kadrey-v-meta}), otherwise organisations.
     */
    private String owner(String slug) {
        if (registered.contains(slug)) {
            return "";
        }
        return slug.contains("-v-") ? "LegalCase" : "Organization";
    }
}
