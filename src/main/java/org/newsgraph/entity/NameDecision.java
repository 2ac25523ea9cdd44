package org.newsgraph.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.text.Token;
import org.newsgraph.text.Vocabulary;

/** Decides once for a whole article what each of its names names. */
final class NameDecision {
    private static final double GUESS_WEIGHT = 1.6;
    private static final double DOUBTFUL_WEIGHT = 1.2;
    private static final double ORDINARY = 0.6;
    private static final double COMPOUND = 0.7;
    private static final int NAMED_KINDS = 3;
    private static final int MOST_VOTES_IN_CONTEXT = 12;

    private final Knowledge knowledge;
    private final ClassNouns nouns;
    private final KindModel model;
    private final Surroundings surroundings;
    private final Vocabulary vocabulary;
    private final FrameVotes frameVotes;

    NameDecision(Knowledge knowledge, ClassNouns nouns, KindModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
        this.nouns = nouns;
        this.frameVotes = new FrameVotes(knowledge);
        this.surroundings = new Surroundings(nouns, vocabulary);
    }

    /** The classes of the names for which the evidence is enough, by name without inflection. */
    Map<String, String> decide(List<Line> lines, List<Candidate> candidates) {
        Map<String, Ballot> ballots = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> sources = new HashSet<>();
        for (Candidate candidate : candidates) {
            Ballot ballot = ballots.computeIfAbsent(candidate.name(), n -> opened(n));
            int times = seen.merge(candidate.name(), 1, Integer::sum);
            if (candidate.type() != null) {
                boolean first = sources.add(candidate.name() + '|' + candidate.source());
                ballot.add(candidate.type(), first ? firstWeight(candidate) : 0.5);
            }
            if (times <= MOST_VOTES_IN_CONTEXT) {
                surroundings.vote(lines.get(candidate.line()), candidate, ballot);
            }
        }
        surnames(candidates, ballots);
        organizations(candidates, ballots);
        acronyms(lines, candidates, ballots);
        lines.forEach(line -> compounds(line, ballots));
        frames(lines, candidates, ballots);
        lists(lines, candidates, ballots, 1.5);
        guesses(lines, candidates, ballots);
        lists(lines, candidates, ballots, 1.0);
        Map<String, String> decided = new TreeMap<>();
        ballots.forEach((name, ballot) -> {
            String winner = ballot.winner();
            if (winner != null) {
                decided.put(name, winner);
            }
        });
        return decided;
    }

    /** A legal form settles what is named; other forms only suggest it. */
    private static double firstWeight(Candidate candidate) {
        return candidate.source() == Candidate.Source.LEGAL_FORM ? 6.0 : 2.0;
    }

    /** The ballot of a candidate's name; every candidate has had one opened. */
    private static Ballot ballot(Map<String, Ballot> ballots, String name) {
        return Objects.requireNonNull(ballots.get(name), name);
    }

    private Ballot opened(String name) {
        Ballot ballot = new Ballot(knowledge.ontology());
        KnownEntity known = known(name);
        if (known != null) {
            ballot.add(known.type(), 3.0);
        }
        return ballot;
    }

    private @Nullable KnownEntity known(String name) {
        List<KnownEntity> known = knowledge.register().named(name);
        return known.isEmpty() ? null : known.getFirst();
    }

    /** What the statistical model says of names that no list and no form explains, on average over their occurrences. */
    private void guesses(List<Line> lines, List<Candidate> candidates, Map<String, Ballot> ballots) {
        Map<String, List<Candidate>> open = candidates.stream()
                .filter(c -> c.source().isOpen())
                .collect(Collectors.groupingBy(Candidate::name, TreeMap::new, Collectors.toList()));
        open.forEach((name, occurrences) -> {
            double[] sum = new double[KindModel.KINDS.size()];
            int counted = Math.min(occurrences.size(), MOST_VOTES_IN_CONTEXT);
            for (Candidate candidate : occurrences.subList(0, counted)) {
                double[] guess = model.guess(lines.get(candidate.line()), candidate.begin(), candidate.end());
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += guess[k] / counted;
                }
            }
            for (int k = 0; k < NAMED_KINDS; k++) {
                double weight = k == 0 && isDoubtful(occurrences.getFirst()) ? DOUBTFUL_WEIGHT : GUESS_WEIGHT;
                ballot(ballots, name).add(KindModel.KINDS.get(k), weight * trust(name) * sum[k]);
            }
        });
    }

    /** A guess alone makes no name of a word that the dictionary has as a common noun. */
    private double trust(String name) {
        if (name.contains(" ")) {
            return 1;
        }
        return switch (vocabulary.standing(name)) {
            case NOUN -> ORDINARY;
            case COMPOUND -> COMPOUND;
            case NAME, EITHER, OTHER, UNHEARD -> 1;
        };
    }

    /** Runs of several words without a given name are as often titles of films and the like as persons. */
    private static boolean isDoubtful(Candidate candidate) {
        return candidate.end() - candidate.begin() > 1;
    }

    /** A short form in brackets is of the kind of the name before it. */
    private static void acronyms(List<Line> lines, List<Candidate> candidates, Map<String, Ballot> ballots) {
        for (int i = 1; i < candidates.size(); i++) {
            Candidate a = candidates.get(i - 1);
            Candidate b = candidates.get(i);
            boolean bracketed = a.line() == b.line()
                    && b.begin() == a.end() + 1
                    && lines.get(a.line()).form(a.end()).equals("(")
                    && lines.get(a.line()).form(b.end()).equals(")");
            String type = bracketed && Acronym.matches(a.name(), b.name())
                    ? ballot(ballots, a.name()).winner()
                    : null;
            if (type != null) {
                ballot(ballots, b.name()).add(type, 3.0);
            }
        }
    }

    /** The last word of a person's full name stands for the person. */
    private static void surnames(List<Candidate> candidates, Map<String, Ballot> ballots) {
        Set<String> surnames = candidates.stream()
                .filter(c -> c.source() == Candidate.Source.PERSON && c.name().contains(" "))
                .map(c -> c.name().substring(c.name().lastIndexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        surnames.stream()
                .filter(ballots::containsKey)
                .forEach(s -> ballot(ballots, s).add("Person", 2.0));
    }

    /** The first word of a company's name with its legal form stands for the company. */
    private static void organizations(List<Candidate> candidates, Map<String, Ballot> ballots) {
        candidates.stream()
                .filter(c -> c.source() == Candidate.Source.LEGAL_FORM)
                .map(Candidate::name)
                .filter(name -> name.indexOf(' ') > 2)
                .map(name -> name.substring(0, name.indexOf(' ')))
                .distinct()
                .filter(ballots::containsKey)
                .forEach(s -> ballot(ballots, s).add("Company", 1.5));
    }

    /** {@code X-Chef} makes X an organisation, {@code X-Konzern} a company, {@code X-Modelle} a product. */
    private void compounds(Line line, Map<String, Ballot> ballots) {
        for (Token token : line.sentence().tokens()) {
            int hyphen = token.form().indexOf('-');
            Ballot ballot = hyphen < 1 ? null : ballots.get(token.form().substring(0, hyphen));
            String head = ballot == null ? null : nouns.of(token);
            if (ballot != null && head != null) {
                ballot.add(head.equals("Person") ? "Organization" : head, head.equals("Person") ? 0.8 : 0.6);
            }
        }
    }

    private void frames(List<Line> lines, List<Candidate> candidates, Map<String, Ballot> ballots) {
        Map<Integer, List<Candidate>> byLine = candidates.stream().collect(Collectors.groupingBy(Candidate::line));
        byLine.forEach((line, here) -> frameVotes.vote(
                lines.get(line).sentence(),
                token -> here.stream()
                        .filter(c -> c.begin() <= token && token < c.end())
                        .map(c -> ballots.get(c.name()))
                        .findFirst()
                        .orElse(null)));
    }

    /** Names joined by commas and a conjunction are of one kind; what is known of one passes along the list both ways. */
    private static void lists(
            List<Line> lines, List<Candidate> candidates, Map<String, Ballot> ballots, double weight) {
        for (int i = 1; i < candidates.size(); i++) {
            pass(lines, candidates.get(i - 1), candidates.get(i), ballots, weight);
        }
        for (int i = candidates.size() - 1; i > 0; i--) {
            pass(lines, candidates.get(i), candidates.get(i - 1), ballots, weight);
        }
    }

    private static void pass(
            List<Line> lines, Candidate from, Candidate to, Map<String, Ballot> ballots, double weight) {
        boolean forward = from.begin() < to.begin();
        Candidate first = forward ? from : to;
        Candidate second = forward ? to : from;
        boolean joined = from.line() == to.line()
                && second.begin() == first.end() + 1
                && isJoint(lines.get(first.line()).form(first.end()));
        String type = joined ? ballot(ballots, from.name()).winner() : null;
        if (type != null && ballot(ballots, to.name()).winner() == null) {
            ballot(ballots, to.name()).add(type, weight);
        }
    }

    private static boolean isJoint(String form) {
        return form.equals(",") || form.equals("und") || form.equals("oder") || form.equals("sowie");
    }
}
