package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small dump becomes entries that the register can take. */
class RegisterImportTest {
    private static final Path DUMP = Path.of("src/test/resources/ontology/wikidata/dump.json");
    private static final Knowledge BUNDLED = Knowledge.bundled();
    private static final ImportOptions ALL = options(Set.of(), 0);

    @TempDir
    Path dir;

    private static ImportOptions options(Set<String> types, int limit) {
        return new ImportOptions(List.of("de", "en"), types, limit, Set.of("Der Anker", "Brücke")::contains);
    }

    private static ImportCount run(Path dump, ImportOptions options, StringWriter out) throws IOException {
        return new RegisterImport(BUNDLED, options, read -> {}).run(dump, out);
    }

    private Path written(ImportOptions options) throws IOException {
        StringWriter out = new StringWriter();
        run(DUMP, options, out);
        return Files.writeString(dir.resolve("more.ttl"), out.toString());
    }

    /** The entries as they are written, by their Wikidata item. */
    private Map<String, KnownEntity> entries(ImportOptions options) throws IOException {
        TurtleFile file = TurtleFile.parse("more.ttl", Files.readAllBytes(written(options)));
        return RegisterReader.read(List.of(file), BUNDLED.ontology()).entities().stream()
                .collect(Collectors.toMap(e -> String.valueOf(e.wikidata()), Function.identity()));
    }

    private KnownEntity entry(String item) throws IOException {
        return Objects.requireNonNull(entries(ALL).get(item));
    }

    @Test
    void anEntityKeepsItsLabelsAliasesClassAndItem() throws IOException {
        assertThat(entry("Q990000001"))
                .isEqualTo(new KnownEntity(
                        "q990000001",
                        "Company",
                        Map.of("de", "Nordwerk Energie", "en", "Nordwerk Energy"),
                        Set.of("Nordwerk Energie AG", "Stromgesellschaft Nordwerk", "NWE"),
                        "Q990000001"));
    }

    @Test
    void whatBecameOfEachIsCounted() throws IOException {
        assertThat(run(DUMP, ALL, new StringWriter())).isEqualTo(new ImportCount(11, 1, 3, 3, 1));
    }

    @Test
    void theClassIsThatOfTheBestAndMostSpecificStatement() throws IOException {
        assertThat(entry("Q990000009").type()).isEqualTo("PoliticalParty");
        assertThat(entry("Q990000010").type()).isEqualTo("Software");
        assertThat(entry("Q990000013").type()).isEqualTo("University");
    }

    @Test
    void ofTwoBearersTheFarBetterKnownOneHasTheName() throws IOException {
        assertThat(entry("Q990000003").labels()).containsEntry("de", "Hellbruck");
        assertThat(entry("Q990000004").labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of("de", "Hellbruck am See", "en", "Hellbruck am See"));
    }

    @Test
    void aNameOfTwoEqualsIsNobodysAndToldInTheFile() throws IOException {
        assertThat(entries(ALL)).doesNotContainKey("Q990000012");
        assertThat(entry("Q990000011").labels()).containsEntry("de", "Velora Systems");
        assertThat(Files.readString(written(ALL)))
                .contains("# Left out below: Velora\nid:q990000011 a ng:Company ; skos:prefLabel");
    }

    @Test
    void ordinaryWordsSurnamesAndLowerCaseAreNoNames() throws IOException {
        assertThat(entry("Q990000005").labels()).containsEntry("de", "Anker-Zeitung");
        assertThat(entries(ALL)).doesNotContainKey("Q990000006");
        assertThat(entry("Q990000002").aliases()).containsExactly("Lena M. Quendler");
    }

    @Test
    void aNameOfManyLanguagesStandsForEach() throws IOException {
        KnownEntity software = entry("Q990000010");
        assertThat(software.labels()).containsExactlyInAnyOrderEntriesOf(Map.of("de", "Tavolo", "en", "Tavolo"));
        assertThat(software.aliases()).containsExactly("Tavolo Suite");
    }

    @Test
    void signsThatTurtleMindsSurvive() throws IOException {
        assertThat(entry("Q990000013").labels()).containsEntry("en", "Hochschule „Am Wehr“ \\ \"Süd\"");
    }

    @Test
    void typesAndTheLimitChoose() throws IOException {
        assertThat(entries(options(Set.of("Place"), 0))).containsOnlyKeys("Q990000003", "Q990000004");
        assertThat(entries(options(Set.of(), 2))).containsOnlyKeys("Q990000001", "Q990000002");
    }

    @Test
    void noNameIsThatOfTwoEntities() throws IOException {
        Register register = BUNDLED.withRegister(written(ALL)).register();
        assertThat(register.names())
                .allSatisfy(name -> assertThat(register.named(name)).hasSize(1));
    }

    @Test
    void theBundledEntriesWin() throws IOException {
        Knowledge more = BUNDLED.withRegister(written(ALL));
        assertThat(more.register().entities())
                .containsAll(BUNDLED.register().entities())
                .hasSize(BUNDLED.register().entities().size() + 10);
        assertThat(more.register().named("Meta Platforms"))
                .extracting(KnownEntity::slug)
                .containsExactly("meta");
        assertThat(more.register().named("Facebook Konzern")).isEmpty();
        assertThat(more.register().named("Siemens"))
                .isEqualTo(BUNDLED.register().named("Siemens"));
        assertThat(more.register().named("Werft am Kanal"))
                .extracting(KnownEntity::labels)
                .containsExactly(Map.of("de", "Siemens Werft", "en", "Siemens Werft"));
    }

    @Test
    void whatIsAddedChangesTheDigest() throws IOException {
        assertThat(BUNDLED.withRegister(written(ALL)).digest()).isNotEqualTo(BUNDLED.digest());
    }

    @Test
    void mistakesNameTheThingAndTheRemedy() {
        assertThatThrownBy(() -> run(dir.resolve("none.json"), ALL, new StringWriter()))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> run(DUMP, options(Set.of("Firma"), 0), new StringWriter()))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("Firma", "newsgraph ontology");
        assertThatThrownBy(() -> BUNDLED.withRegister(dir.resolve("none.ttl")))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("none.ttl");
        assertThatThrownBy(() -> new ImportOptions(List.of("Deutsch"), Set.of(), 0, name -> false))
                .hasMessageContaining("Deutsch");
    }
}
