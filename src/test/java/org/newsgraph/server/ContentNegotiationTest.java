package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code server/negotiation.txt}: each address with each {@code Accept}. */
class ContentNegotiationTest {
    private static final TestServer SITE = TestServer.sample();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    /** One cell of the table; a type is empty where only the status counts. */
    record Case(String address, String accept, int status, String type) {}

    @ParameterizedTest
    @MethodSource("cases")
    void eachAddressAnswersInTheFormThatIsAccepted(Case row) {
        HttpResponse<String> answer =
                row.accept().isEmpty() ? SITE.get(row.address()) : SITE.get(row.address(), "Accept", row.accept());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        if (!row.type().isEmpty()) {
            assertThat(TestServer.type(answer)).isEqualTo(row.type());
        }
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    static Stream<Case> cases() throws IOException {
        Map<String, String> accepts = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        List<String> columns = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/server/negotiation.txt"))) {
            String[] words = line.strip().split("\\s+");
            switch (words[0]) {
                case "", "#", "pending" -> {}
                case "type" -> types.put(words[1], words[2]);
                case "accept" ->
                    accepts.put(
                            words[1],
                            line.strip()
                                    .substring("accept ".length() + words[1].length())
                                    .strip());
                case "columns" -> columns.addAll(List.of(words).subList(1, words.length));
                default -> cases.addAll(row(words, columns, accepts, types));
            }
        }
        return cases.stream();
    }

    private static List<Case> row(
            String[] words, List<String> columns, Map<String, String> accepts, Map<String, String> types) {
        assertThat(words).as(words[0] + " has a cell for each column").hasSize(columns.size() + 1);
        List<Case> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = words[i + 1];
            boolean status = cell.matches("\\d+");
            assertThat(status || types.containsKey(cell)).as(cell).isTrue();
            assertThat(accepts).containsKey(columns.get(i));
            row.add(new Case(
                    words[0],
                    accepts.getOrDefault(columns.get(i), ""),
                    status ? Integer.parseInt(cell) : 200,
                    status ? "" : types.getOrDefault(cell, "")));
        }
        return row;
    }
}
