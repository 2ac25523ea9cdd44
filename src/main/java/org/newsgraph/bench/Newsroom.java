package org.newsgraph.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.ontology.Register;

/**
 * Writes invented news. An article is a function of the seed and its number alone, so that any of them can be written without
 * the others, and by many threads.
 */
final class Newsroom {
    private static final double COPIES = 0.06;
    private static final double UPDATES = 0.02;
    /** Copies and updates follow within so many articles. */
    private static final int RECENT = 500;

    private static final double RELATIONS = 0.12;
    private static final double QUOTES = 0.09;
    private static final double LOG_WORDS = 5.65;
    private static final double LOG_DEVIATION = 0.6;
    private static final int LEAST_WORDS = 120;
    private static final int MOST_WORDS = 900;
    /** Properties that an article may tell of more than once. */
    private static final Set<String> REPEATABLE = Set.of("states", "holdsPosition", "contradicts");

    private final long seed;
    private final Grammar grammar = new Grammar();
    private final Universe universe;

    Newsroom(long seed, Register register) {
        this.seed = seed;
        this.universe = new Universe(seed, grammar, register);
    }

    /** The article of a number, from 0. */
    Draft article(int number) {
        return switch (kind(number)) {
            case OWN -> own(number);
            case COPY -> copy(number, own(source(number)));
            case UPDATE -> update(number, own(source(number)));
        };
    }

    private Draft.Kind kind(int number) {
        double at = number == 0 ? 1 : new Draw(seed, "kind", number).unit();
        return at < COPIES ? Draft.Kind.COPY : at < COPIES + UPDATES ? Draft.Kind.UPDATE : Draft.Kind.OWN;
    }

    /** The article that one repeats: an earlier one of the newsroom's own. */
    private int source(int number) {
        int source = number - 1 - new Draw(seed, "source", number).below(Math.min(number, RECENT));
        while (kind(source) != Draft.Kind.OWN) {
            source--;
        }
        return source;
    }

    // ---------------------------------------------------------------- own articles

    private Draft own(int number) {
        Draw draw = new Draw(seed, "article", number);
        Story story = Story.of(seed, Math.max(0, number / 2 - draw.amount(1, 100)), universe);
        Telling telling = new Telling(grammar, story, draw);
        String[] outlet = draw.of(universe.outlets());
        boolean agency = draw.chance(0.2);
        List<List<Sentence>> paragraphs = paragraphs(telling, draw);
        LocalDateTime published = story.date().plusDays(draw.amount(1, 20)).atTime(5 + draw.below(17), draw.below(60));
        return new Draft(
                Draft.Kind.OWN,
                address(outlet, number),
                outlet[0],
                universe.person(draw).name(),
                telling.words("title"),
                published,
                null,
                dateline(story, agency),
                paragraphs,
                advertising(telling, draw),
                story);
    }

    private static String address(String[] outlet, int number) {
        return "https://" + outlet[1] + "/artikel/" + number + ".html";
    }

    private static String dateline(Story story, boolean agency) {
        return agency ? story.role("place1").name() + " (dpa) – " : "";
    }

    private static List<String> advertising(Telling telling, Draw draw) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < 3 && draw.chance(0.3)) {
            lines.add(telling.words("ad"));
        }
        return lines;
    }

    private List<List<Sentence>> paragraphs(Telling telling, Draw draw) {
        double length = StrictMath.exp(draw.normal(LOG_WORDS, LOG_DEVIATION));
        double left = Math.max(LEAST_WORDS, Math.min(MOST_WORDS, length));
        List<Told> told = new ArrayList<>();
        List<List<Sentence>> paragraphs = new ArrayList<>();
        String kind = "lead";
        while (left > 0) {
            List<Sentence> paragraph = new ArrayList<>();
            for (int i = 2 + draw.below(3); i > 0 && left > 0; i--) {
                Sentence sentence = telling.tell(pattern(kind, telling, draw, told));
                paragraph.add(sentence);
                told.addAll(sentence.facts());
                left -= sentence.words();
                kind = kind(draw);
            }
            paragraphs.add(List.copyOf(paragraph));
        }
        return paragraphs;
    }

    private static String kind(Draw draw) {
        double at = draw.unit();
        return at < RELATIONS ? "relation" : at < RELATIONS + QUOTES ? "quote" : "filler";
    }

    /** A pattern that says nothing anew or otherwise; something without facts where none is found soon. */
    private SentencePattern pattern(String kind, Telling telling, Draw draw, List<Told> told) {
        for (int i = 0; i < 5; i++) {
            SentencePattern pattern = draw.of(grammar.patterns(kind));
            if (pattern.facts().stream().map(telling::filled).allMatch(fact -> fits(fact, told))) {
                return pattern;
            }
        }
        return draw.of(grammar.patterns("filler"));
    }

    private static boolean fits(Told fact, List<Told> told) {
        return told.stream()
                .allMatch(other -> REPEATABLE.contains(fact.property())
                        ? !fact.isAbout(other) || fact.status().equals(other.status())
                        : !fact.property().equals(other.property()));
    }

    // ---------------------------------------------------------------- copies and updates

    /** Another paper's print: some sentences cut, at times another lead. */
    private Draft copy(int number, Draft source) {
        Draw draw = new Draw(seed, "copy", number);
        Telling telling = new Telling(grammar, source.story(), draw);
        String[] outlet = draw.of(universe.outlets());
        List<List<Sentence>> paragraphs = new ArrayList<>();
        source.paragraphs().forEach(paragraph -> paragraphs.add(cut(paragraph, draw)));
        if (draw.chance(0.3)) {
            paragraphs.set(0, List.of(telling.tell(draw.of(grammar.patterns("lead")))));
        }
        paragraphs.removeIf(List::isEmpty);
        return new Draft(
                Draft.Kind.COPY,
                address(outlet, number),
                outlet[0],
                universe.person(draw).name(),
                draw.chance(0.5) ? source.title() : telling.words("title"),
                source.published().plusMinutes(draw.amount(5, 3000)),
                null,
                dateline(source.story(), true),
                paragraphs,
                advertising(telling, draw),
                source.story());
    }

    private static List<Sentence> cut(List<Sentence> paragraph, Draw draw) {
        List<Sentence> kept = new ArrayList<>(paragraph);
        kept.removeIf(sentence -> draw.chance(0.08));
        return List.copyOf(kept);
    }

    /** The same address with a paragraph more. */
    private Draft update(int number, Draft source) {
        Draw draw = new Draw(seed, "update", number);
        Telling telling = new Telling(grammar, source.story(), draw);
        Set<Told> told = new HashSet<>();
        source.sentences().forEach(sentence -> told.addAll(sentence.facts()));
        List<Sentence> more = List.of(
                telling.tell(pattern("relation", telling, draw, List.copyOf(told))),
                telling.tell(draw.of(grammar.patterns("filler"))));
        List<List<Sentence>> paragraphs = new ArrayList<>(source.paragraphs());
        paragraphs.add(more);
        return new Draft(
                Draft.Kind.UPDATE,
                source.url(),
                source.publisher(),
                source.author(),
                source.title(),
                source.published(),
                source.published().plusMinutes(draw.amount(30, 5000)),
                source.dateline(),
                paragraphs,
                source.advertising(),
                source.story());
    }
}
