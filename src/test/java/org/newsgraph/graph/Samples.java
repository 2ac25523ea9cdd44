package org.newsgraph.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Register;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/** An article made up for these tests, with its entities and facts by hand. */
public final class Samples {
    public static final String URL = "https://zeitung.example/wirtschaft/nordlicht";
    public static final String TEXT = "Die Reederei Nordlicht arbeitet mit dem Softwarehaus Kielwerk zusammen. "
            + "Kielwerk soll zehn bis zwölf Millionen Euro erhalten. "
            + "Nordlicht beschäftigt 1.200 Menschen 🚢. "
            + "Die Gewerkschaft wirft Nordlicht vor, Überstunden nicht zu bezahlen.";

    private Samples() {}

    public static Knowledge knowledge() {
        List<Property> properties = List.of(
                property("partnersWith", Set.of("Organization"), true),
                property("raisesFunding", Set.of("MonetaryAmount"), false),
                property("employs", Set.of("integer"), false),
                property("occursOn", Set.of("date"), false),
                property("offers", Set.of("Product"), false),
                property("date", Set.of(), false),
                property("validUntil", Set.of("date"), false),
                property("accusedOf", Set.of("Statement"), false));
        List<OntologyClass> classes = List.of(
                new OntologyClass("Organization", Map.of("de", "Organisation"), Map.of(), Set.of()),
                new OntologyClass("Company", Map.of("de", "Unternehmen"), Map.of(), Set.of("Organization")));
        Register register = new Register(List.of(
                new KnownEntity("kielwerk", "Company", Map.of("de", "Kielwerk"), Set.of("Kielwerk GmbH"), "Q42")));
        return new Knowledge(new Ontology(classes, properties), new Lexicon(List.of()), register);
    }

    private static Property property(String name, Set<String> range, boolean symmetric) {
        return new Property(
                name,
                Kind.RELATION,
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                range,
                symmetric,
                null,
                Set.of(),
                null,
                null,
                null);
    }

    public static Article article() {
        return article(URL, TEXT);
    }

    public static Article article(@Nullable String url, String text) {
        Body body = Body.of(text);
        Metadata metadata = Metadata.builder("de")
                .published("2025-05-15T08:30+02:00")
                .authors(List.of("Ada Beispiel"))
                .publisher("Beispielzeitung")
                .build();
        List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, body.length()), null));
        return new Article("/home/someone/news.jsonl:7", url, "Nordlicht sucht Partner", body, blocks, metadata);
    }

    public static Entity nordlicht() {
        return entity("id/nordlicht", "Nordlicht", "Company", null);
    }

    public static Entity kielwerk() {
        return entity("id/kielwerk", "Kielwerk", "Company", "Q42");
    }

    public static Entity union() {
        return entity("#gewerkschaft", "Gewerkschaft", "Organization", null);
    }

    public static Entity entity(String id, String name, String type, @Nullable String wikidata) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = TEXT.indexOf(name); at >= 0; at = TEXT.indexOf(name, at + 1)) {
            Span span = Body.of(TEXT).span(at, at + name.length());
            mentions.add(new Mention(span, 0, 0, 1, Mention.Kind.NAME, name, type));
        }
        return new Entity(id, name, type, new TreeSet<>(Set.of(name)), wikidata, mentions);
    }

    public static Entities entities() {
        return new Entities(List.of(nordlicht(), kielwerk(), union()));
    }

    /** The span of the first occurrence of some words. */
    public static Span span(String words) {
        int at = TEXT.indexOf(words);
        return Body.of(TEXT).span(at, at + words.length());
    }

    public static Fact partners() {
        return fact(
                nordlicht(),
                "partnersWith",
                new Value.Thing(kielwerk()),
                Status.ASSERTED,
                null,
                Map.of(),
                "Nordlicht",
                "arbeitet",
                "Kielwerk",
                "Die Reederei",
                "zusammen.");
    }

    public static Fact funding() {
        Value.Quantity money = new Value.Quantity(
                new BigDecimal("10000000"), new BigDecimal("12000000"), "EUR", "zehn bis zwölf Millionen Euro");
        return fact(
                kielwerk(),
                "raisesFunding",
                money,
                Status.PLANNED,
                null,
                Map.of("date", new Value.Time("2025-06", "im Juni")),
                "Kielwerk soll",
                "erhalten",
                "zehn bis zwölf Millionen Euro",
                "Kielwerk soll",
                "erhalten.");
    }

    public static Fact staff() {
        Value.Quantity count =
                new Value.Quantity(new BigDecimal("1200"), new BigDecimal("1200"), null, "1.200 Menschen");
        return fact(
                nordlicht(),
                "employs",
                count,
                Status.ASSERTED,
                null,
                Map.of(),
                "Nordlicht",
                "beschäftigt",
                "1.200 Menschen",
                "Nordlicht beschäftigt",
                "🚢.");
    }

    public static Fact accusation() {
        return fact(
                nordlicht(),
                "accusedOf",
                new Value.Words("Überstunden nicht zu bezahlen"),
                Status.ALLEGED,
                union(),
                Map.of(),
                "Nordlicht vor",
                "wirft",
                "Überstunden nicht zu bezahlen",
                "Die Gewerkschaft",
                "bezahlen.");
    }

    public static List<Fact> facts() {
        return List.of(partners(), funding(), staff(), accusation());
    }

    private static Fact fact(
            Entity subject,
            String property,
            Value object,
            Status status,
            @Nullable Entity speaker,
            Map<String, Value> qualifiers,
            String subjectWords,
            String cue,
            String objectWords,
            String first,
            String last) {
        SortedMap<String, Value> sorted = new TreeMap<>(qualifiers);
        Evidence evidence =
                new Evidence(span(first).cover(span(last)), span(subjectWords), span(cue), span(objectWords));
        return new Fact(subject, property, object, sorted, status, speaker, 0.9, evidence, "sample");
    }
}
