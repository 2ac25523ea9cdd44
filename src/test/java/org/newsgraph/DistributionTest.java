package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped, as the bill of materials tells it that the build makes before its tests. */
class DistributionTest {
    /** What may be shipped: by its SPDX id, or as its makers call it. */
    private static final Pattern FREE =
            Pattern.compile("Apache-2\\.0|MIT|MIT-0|ISC|CC0-1\\.0|BSD-[234]-Clause|EPL-[12]\\.0|MPL-[12]\\..*"
                    + "|LGPL-.*|Mozilla Public License Version 1\\.1|GNU LESSER GENERAL PUBLIC LICENSE, version 3.*|Bouncy Castle Licence"
                    + "|Similar to Apache License but with the acknowledgment clause removed");
    /** Words and data, not programs. */
    private static final Set<String> DATA = Set.of("de.danielnaber:german-pos-dict");

    private static List<Component> components = List.of();

    private record Component(String name, String version, List<String> licences) {
        static Component of(JsonNode node) {
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : node.path("licenses")) {
                JsonNode named = licence.path("license");
                licences.add(licence.path("expression")
                        .asText(named.path("id").asText(named.path("name").asText())));
            }
            return new Component(
                    node.path("group").asText() + ":" + node.path("name").asText(),
                    node.path("version").asText(),
                    licences);
        }
    }

    private record Advisory(String id, String name, String range) {
        static List<Advisory> all() throws Exception {
            return Files.readAllLines(Path.of("src/test/resources/advisories.tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Advisory(cells[0], cells[1], cells[2]))
                    .toList();
        }

        boolean strikes(Component component) {
            try {
                return name.equals(component.name())
                        && VersionRange.createFromVersionSpec(range)
                                .containsVersion(new DefaultArtifactVersion(component.version()));
            } catch (InvalidVersionSpecificationException e) {
                throw new IllegalStateException(this.toString(), e);
            }
        }
    }

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of("target/sbom.json");
        assertThat(file)
                .as("the bill of materials, which Maven writes only without -o (--offline)")
                .exists();
        JsonNode sbom = new ObjectMapper().readTree(file.toFile());
        List<Component> found = new ArrayList<>();
        sbom.path("components").forEach(node -> found.add(Component.of(node)));
        components = List.copyOf(found);
    }

    @Test
    void theBillOfMaterialsNamesWhatTheBuildAsksForAndNoTestLibrary() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        Set<String> names = components.stream().map(Component::name).collect(Collectors.toSet());
        Pattern dependency = Pattern.compile(
                "<dependency>\\s*(?:<!--.*?-->\\s*)?<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>(.*?)</dependency>",
                Pattern.DOTALL);
        List<MatchResult> asked = dependency.matcher(dependencies).results().toList();
        assertThat(asked).hasSizeGreaterThan(30);
        for (MatchResult one : asked) {
            String name = one.group(1) + ":" + one.group(2);
            assertThat(names.contains(name)).as(name).isEqualTo(!one.group(3).contains("<scope>test</scope>"));
        }
    }

    @Test
    void nothingShippedIsUnderTheGplAlone() {
        for (Component component : components) {
            if (!DATA.contains(component.name())) {
                assertThat(component.licences())
                        .as(component.toString())
                        .anyMatch(licence -> FREE.matcher(licence).matches());
            }
        }
        assertThat(components)
                .anyMatch(component -> component.licences().toString().contains("GPL"));
        assertThat(List.of("GPL-3.0-only", "AGPL-3.0", "GPL-2.0-with-classpath-exception", "Commercial"))
                .noneMatch(licence -> FREE.matcher(licence).matches());
    }

    @Test
    void nothingShippedHasAVulnerabilityThatTheListNames() throws Exception {
        List<String> struck = new ArrayList<>();
        for (Advisory advisory : Advisory.all()) {
            components.stream()
                    .filter(advisory::strikes)
                    .forEach(component ->
                            struck.add(advisory.id() + " " + component.name() + " " + component.version()));
        }
        assertThat(struck).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j:log4j-core, 2.14.1, CVE-2021-44228",
        "com.fasterxml.jackson.core:jackson-databind, 2.13.2, CVE-2020-36518",
        "org.eclipse.jetty:jetty-server, 12.1.1, CVE-2026-1605",
        "org.apache.commons:commons-fileupload2-core, 2.0.0-M2, CVE-2025-48976"
    })
    void theListStrikesVersionsThatAreAffected(String name, String version, String id) throws Exception {
        Component old = new Component(name, version, List.of());
        assertThat(Advisory.all())
                .anyMatch(advisory -> advisory.strikes(old) && advisory.id().equals(id));
    }

    @Test
    void everyLineOfTheListCanBeRead() throws Exception {
        Component anything = new Component("a:b", "1", List.of());
        for (Advisory advisory : Advisory.all()) {
            assertThat(advisory.id()).matches("CVE-\\d{4}-\\d+");
            assertThat(advisory.name()).matches("[\\w.-]+:[\\w.-]+");
            Component named = new Component(advisory.name(), anything.version(), List.of());
            assertThat(advisory.strikes(named)).isIn(true, false);
        }
    }
}
