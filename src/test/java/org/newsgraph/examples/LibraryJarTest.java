package org.newsgraph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jars as {@code mvn verify} packs them: what a project gets that depends on newsgraph, and that it is enough. */
class LibraryJarTest {
    private static final Path FOLDER = Path.of(System.getProperty("jars.folder", "target"));
    private static final List<String> PROGRAM = List.of("bench", "cli", "evaluation", "search", "server", "site");
    /** Parts of the names of jars that only the program needs. */
    private static final List<String> UNWANTED = List.of(
            "fuseki", "jetty", "servlet", "lucene", "jte", "cytoscape", "yasgui", "picocli", "slf4j-simple", "shiro");

    @TempDir
    private static Path folder;

    private static Path library;
    private static Path app;
    private static Dependant dependant;

    @BeforeAll
    static void resolve() throws IOException {
        library = jar("newsgraph-\\d[^-]*(-SNAPSHOT)?\\.jar");
        app = jar("newsgraph-.*-app\\.jar");
        dependant = Dependant.of(library, Path.of("pom.xml"));
    }

    private static Path jar(String name) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(name))
                    .toList();
            assumeThat(found).as("jars are packed by mvn verify").hasSize(1);
            return found.getFirst();
        }
    }

    @Test
    void aDependantGetsNoServer() {
        assertThat(dependant.runtime())
                .extracting(jar -> jar.getFileName().toString())
                .isNotEmpty()
                .noneMatch(name -> UNWANTED.stream().anyMatch(name::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "FirstFacts, Solvara acquires Velmar (planned)",
        "NewsArchive, 'Solvara bought Norwin, Solvara bought Tenvio'"
    })
    void aDependantCompilesAndRunsTheExamples(String example, String told) throws Exception {
        Path source = Path.of("src/test/java/org/newsgraph/examples", example + ".java");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        path(dependant.compile()),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).isZero();
        assertThat(run("org.newsgraph.examples." + example)).contains(told);
    }

    private static String run(String main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        folder + System.getProperty("path.separator") + path(dependant.runtime()),
                        main)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    @Test
    void everyClassAndResourceIsInOneOfTheTwoJars() throws IOException {
        Set<String> packed = new TreeSet<>(entries(library));
        Set<String> ofTheProgram = entries(app);
        assertThat(ofTheProgram).doesNotContainAnyElementsOf(classes(packed));
        packed.addAll(ofTheProgram);
        assertThat(packed).containsAll(built());
    }

    private static Set<String> classes(Set<String> entries) {
        return entries.stream().filter(name -> name.startsWith("org/")).collect(Collectors.toSet());
    }

    private static Set<String> built() throws IOException {
        Path classes = FOLDER.resolve("classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theLibraryHasNoRoomOfTheProgram() throws IOException {
        assertThat(entries(library))
                .contains("org/newsgraph/NewsGraph.class", "ontology/newsgraph.ttl", "queries/partners.rq")
                .noneMatch(name -> PROGRAM.stream().anyMatch(room -> name.startsWith("org/newsgraph/" + room + "/")))
                .noneMatch(name -> name.startsWith("articles/") || name.equals("simplelogger.properties"));
    }

    @Test
    void bothJarsSayWhatTheyAreAndUnderWhichLicence() throws IOException {
        Map<Path, String> modules = Map.of(library, "org.newsgraph", app, "org.newsgraph.app");
        for (Map.Entry<Path, String> jar : modules.entrySet()) {
            assertThat(entries(jar.getKey())).contains("META-INF/LICENSE", "META-INF/NOTICE");
            try (JarFile file = new JarFile(jar.getKey().toFile())) {
                Attributes manifest = Objects.requireNonNull(file.getManifest()).getMainAttributes();
                assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo(jar.getValue());
                assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
            }
        }
    }

    @Test
    void theDistributionHasBothJars() {
        assertThat(Arrays.asList(library, app))
                .allSatisfy(jar -> assertThat(FOLDER.resolve("newsgraph/lib").resolve(jar.getFileName()))
                        .exists());
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
