package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogueTest {
    private static final DatasetGraph DATA = SampleData.load();
    private final QueryCatalogue catalogue = QueryCatalogue.bundled();

    @Test
    void everyQueryAsksInBothLanguages() {
        assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(query -> {
            assertThat(query.question("en")).endsWith("?").isNotEqualTo(query.question("de"));
            assertThat(query.question("fr")).isEqualTo(query.question("en"));
            assertThat(query.parameters())
                    .allSatisfy(p -> assertThat(p.description("de")).isNotEqualTo(p.description("en")));
        });
    }

    @Test
    void everyParameterIsAVariableOfItsQuery() {
        for (CataloguedQuery query : catalogue.all()) {
            assertThat(query.parameters())
                    .allSatisfy(p -> assertThat(query.text()).containsPattern("\\?" + p.name() + "\\b"));
        }
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        assertThat(catalogue.byName("partner")).isEmpty();
        assertThatThrownBy(() -> catalogue.get("partner"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("no query is called 'partner'; there are acquisitions, allegations");
    }

    @Test
    void unknownParametersAreAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> catalogue.prepare("partners", Map.of("who", "Norvik"), DATA))
                .hasMessage("query partners has no parameter 'who'; it takes entity, status");
    }

    /** It is parsed once: what one asker binds is nothing to the next. */
    @Test
    void aQueryIsPreparedAnewForEachAsker() {
        for (CataloguedQuery query : catalogue.all()) {
            Map<String, String> values = query.parameters().stream()
                    .filter(p -> p.kind() == Parameter.Kind.ENTITY || p.required())
                    .collect(Collectors.toMap(
                            Parameter::name, p -> p.kind() == Parameter.Kind.DATE ? "2024-05-17" : "Norvik"));
            Query first = catalogue.prepare(query.name(), values, DATA);
            assertThat(first.toString().contains("VALUES ?entity")).isEqualTo(values.containsKey("entity"));
            assertThat(catalogue.prepare(query.name(), values, DATA)).isEqualTo(first);
            if (query.parameters().stream().noneMatch(Parameter::required)) {
                assertThat(catalogue.prepare(query.name(), Map.of(), DATA))
                        .isEqualTo(QueryCatalogue.bundled().prepare(query.name(), Map.of(), DATA));
            }
        }
    }

    @Test
    void missingRequiredParametersAreNamed() {
        assertThatThrownBy(() -> catalogue.prepare("entity", Map.of("entity", " "), DATA))
                .hasMessageStartingWith("query entity needs the parameter entity (whom or what");
    }

    @Test
    void unknownEntitiesAreAnsweredWithSimilarOnes() {
        assertThatThrownBy(() -> catalogue.prepare("entity", Map.of("entity", "norv"), DATA))
                .hasMessageContaining("parameter entity cannot be 'norv'")
                .hasMessageContaining("there is Brandt gegen Norvik, Norvik, Norvik Systems");
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        assertThatThrownBy(() -> catalogue.prepare("partners", Map.of("status", "sure"), DATA))
                .hasMessageEndingWith("it is one of asserted, planned, possible, alleged, denied, negated");
        assertThatThrownBy(() -> catalogue.prepare("facts-per-article", Map.of("least", "many"), DATA))
                .hasMessageEndingWith("it is a whole number");
        assertThatThrownBy(() -> catalogue.prepare("as-of", Map.of("date", "17.5.2024"), DATA))
                .hasMessage("query as-of: parameter date cannot be '17.5.2024': it is a day, as in 2024-05-17");
        assertThatThrownBy(() -> catalogue.prepare("as-of", Map.of("date", "2023-02-29"), DATA))
                .hasMessageEndingWith("it is a day, as in 2024-05-17");
        assertThatThrownBy(() -> catalogue.prepare("money", Map.of("property", "a b"), DATA))
                .hasMessageContaining("ontology term");
    }

    @Test
    void aQueryWithoutQuestionIsRefused() {
        assertThatThrownBy(() -> CataloguedQuery.parse("mine", "SELECT * {}"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("query mine: its first line must be");
        assertThatThrownBy(() -> CataloguedQuery.parse("mine", "# What? | Was?\n# @param x\nSELECT * {}"))
                .hasMessageContaining("# @param x");
        assertThatThrownBy(() -> CataloguedQuery.parse("mine", "# What? | Was?\nSELECT * {"))
                .hasMessageStartingWith("query mine is not SPARQL");
    }

    @Test
    void queriesAreReadFromAJarToo(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (FileSystem content = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(content.getPath("/queries"));
            Files.writeString(content.getPath("/queries/all.rq"), "# What? | Was?\nSELECT * { ?s ?p ?o }");
        }
        URI inside = URI.create("jar:" + jar.toUri() + "!/queries");
        assertThat(QueryCatalogue.bundled(inside).all())
                .extracting(CataloguedQuery::name)
                .containsExactly("all");
    }
}
