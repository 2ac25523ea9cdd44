package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README is true: its examples give what it says they give, and its commands and files are there. */
class ReadmeTest {
    private static final Pattern CONSOLE = Pattern.compile("```console\n\\$ newsgraph (.*)\n((?s:.*?))```");
    private static final Pattern OPTION = Pattern.compile("`newsgraph ((?:register|bench|user) \\w+|\\w+)([^`]*)`");
    /** Where the README leaves lines out. */
    private static final String ELISION = "…";

    /** An example: the words after {@code newsgraph}, and what the README shows of the output. */
    record Example(String arguments, List<String> shown) {}

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = CONSOLE.matcher(readme());
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2).lines().toList()));
        }
        return examples;
    }

    @Test
    void examplesAreThere() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(e -> !e.shown().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleShowsRealOutput(Example example) {
        Object[] words = example.arguments().split(" ", -1);
        List<String> lines = Ran.newsgraph(words).succeeds().out().lines().toList();
        assertThat(lines)
                .containsSubsequence(example.shown().stream()
                        .filter(line -> !line.equals(ELISION))
                        .toList());
        if (!example.shown().contains(ELISION)) {
            assertThat(lines).hasSameSizeAs(example.shown());
        }
    }

    @Test
    void theTwoCommandsAreThoseOfThePom() throws IOException {
        assertThat(readme()).contains("\n    mvn -q compile exec:exec ", "\n    mvn verify ");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(
                        "<artifactId>exec-maven-plugin</artifactId>",
                        "<argument>serve</argument>",
                        "<argument>--demo</argument>");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B verify");
    }

    @Test
    void everyCommandAndOptionItNamesIsThere() throws IOException {
        Matcher matcher = OPTION.matcher(readme());
        int found = 0;
        while (matcher.find()) {
            Object[] words = (matcher.group(1) + " --help").split(" ", -1);
            String help = Ran.newsgraph(words).succeeds().out();
            Pattern.compile("--\\w+")
                    .matcher(matcher.group(2))
                    .results()
                    .forEach(option -> assertThat(help).contains(option.group()));
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void everyFileAndTestItNamesIsThere() throws IOException {
        Pattern.compile("`((?:ontology|queries|src)/[\\w./-]*)`")
                .matcher(readme())
                .results()
                .forEach(file -> assertThat(Path.of(file.group(1))).exists());
        List<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        Pattern.compile("`(\\w+Test)`")
                .matcher(readme())
                .results()
                .forEach(test -> assertThat(tests).contains(test.group(1)));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
