package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the sentences of {@code text/clauses}: each expectation must hold for the clause with its verb. */
class ClauseFixturesTest {
    private static final List<String> FILES = List.of("verbs", "clauses", "phrases");

    private record Fixture(String sentence, List<String> expectations) {}

    @TestFactory
    Stream<DynamicTest> clausesAreFoundAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            for (Fixture fixture : read(file)) {
                tests.add(DynamicTest.dynamicTest(fixture.sentence(), () -> check(fixture)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    private static List<Fixture> read(String file) throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        try (InputStream in = ClauseFixturesTest.class.getResourceAsStream("/text/clauses/" + file + ".txt")) {
            assertThat(in).as(file).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("> ")) {
                    fixtures.add(new Fixture(line.substring(2), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    fixtures.getLast().expectations().add(line);
                }
            }
        }
        return fixtures;
    }

    private static void check(Fixture fixture) {
        Sentence sentence = Shared.sentence(fixture.sentence());
        String dump = Dump.of(sentence);
        for (String expectation : fixture.expectations()) {
            int colon = expectation.indexOf(": ");
            String verb = expectation.substring(0, colon);
            String wanted = expectation.substring(colon + 2);
            if (verb.equals("phrase")) {
                assertThat(links(sentence)).as(dump).contains(wanted);
            } else {
                checkClause(sentence, verb, wanted, dump);
            }
        }
    }

    private static void checkClause(Sentence sentence, String verb, String wanted, String dump) {
        Clause clause = sentence.clauses().stream()
                .filter(c -> c.verb() != null && c.verb().lemma().equals(verb))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clause of " + verb + " in " + dump));
        for (String pair : wanted.split(" ", -1)) {
            String key = pair.substring(0, pair.indexOf('='));
            assertThat(value(sentence, clause, key))
                    .as(key + " of " + verb + " in\n" + dump)
                    .isEqualTo(pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static String value(Sentence sentence, Clause clause, String key) {
        VerbComplex verb = Objects.requireNonNull(clause.verb());
        return switch (key) {
            case "kind" -> clause.kind().name();
            case "subject" -> head(sentence, clause.subject());
            case "antecedent" -> head(sentence, clause.antecedent());
            case "object" -> first(sentence, clause, Phrase.Role.OBJECT);
            case "dative" -> first(sentence, clause, Phrase.Role.DATIVE);
            case "predicate" -> first(sentence, clause, Phrase.Role.PREDICATE);
            case "negated" -> String.valueOf(clause.negated());
            case "introducer" ->
                clause.introducer() < 0
                        ? "-"
                        : sentence.tokens().get(clause.introducer()).form();
            case "voice" -> verb.voice().name();
            case "mood" -> verb.mood().name();
            case "tense" -> verb.tense().name();
            case "modals" -> String.join(",", verb.modals());
            default -> throw new IllegalArgumentException("unknown expectation: " + key);
        };
    }

    private static String first(Sentence sentence, Clause clause, Phrase.Role role) {
        List<Phrase> phrases = sentence.phrases(clause, role);
        return phrases.isEmpty() ? "-" : head(sentence, phrases.getFirst().index());
    }

    private static String head(Sentence sentence, int phrase) {
        return phrase < 0
                ? "-"
                : sentence.tokens().get(sentence.phrases().get(phrase).head()).form();
    }

    private static String links(Sentence sentence) {
        return sentence.phrases().stream()
                .filter(p -> p.governor() >= 0 && !p.role().isClausal())
                .map(p -> head(sentence, p.index()) + " < " + p.role() + " < " + head(sentence, p.governor()))
                .collect(Collectors.joining("\n"));
    }
}
