package org.newsgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Store;

/** An index says what its dataset says, whatever happened to either. */
class SyncTest {
    private static final List<TermNames> TERMS = List.of(new TermNames("uses", List.of("nutzt")));
    private static final List<String> NAMES = List.of("Norvik", "Tellura", "Quendo", "Ulmar", "Talbau", "Hainwerk");
    private static final List<String> WORDS =
            List.of("werft", "hafen", "norvik", "te", "quendo", "ulm", "tal", "hain", "neu");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterAnyChangesItIsLikeANewOne(long seed) {
        Random random = new Random(seed);
        try (Newsroom news = Newsroom.inMemory();
                SearchIndex index = SearchIndex.inMemory(TERMS)) {
            for (int round = 0; round < 12; round++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    change(news, random);
                }
                index.sync(news.data(), SyncListener.NONE);
                try (SearchIndex fresh = SearchIndex.inMemory(TERMS)) {
                    fresh.sync(news.data(), SyncListener.NONE);
                    assertThat(Newsroom.all(index, WORDS)).as("round " + round).isEqualTo(Newsroom.all(fresh, WORDS));
                }
            }
            assertThat(Newsroom.all(index, WORDS)).isNotEmpty();
        }
    }

    private static void change(Newsroom news, Random random) {
        String article = "" + random.nextInt(6);
        switch (random.nextInt(8)) {
            case 0, 1 -> news.remove(article);
            case 2 -> {
                Map<String, String> pairs = new HashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    pairs.put(NAMES.get(random.nextInt(3)), NAMES.get(3 + random.nextInt(3)));
                }
                news.identify(pairs);
            }
            case 3 -> news.register(name(random), Map.of("en", name(random) + " Abroad"));
            default ->
                news.write(
                        article,
                        "Neues " + name(random),
                        random.nextBoolean() ? "Der Hafen" : "Die Werft",
                        "Company " + name(random) + "=" + name(random) + " Werke",
                        "Company " + name(random));
        }
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Newsroom stored() {
        return new Newsroom(Store.open(directory));
    }

    private SearchIndex opened() {
        return SearchIndex.beside(directory, TERMS);
    }

    @Test
    void itIsKeptBesideTheStore() {
        try (Newsroom news = stored()) {
            news.write("1", "Werft", "Text", "Company Norvik");
            try (SearchIndex index = opened()) {
                assertThat(index.sync(news.data(), SyncListener.NONE)).isTrue();
            }
        }
        try (Newsroom news = stored();
                SearchIndex index = opened()) {
            assertThat(index.suggest("norvik", 1).entities()).hasSize(1);
            assertThat(index.sync(news.data(), SyncListener.NONE)).isFalse();
        }
    }

    /** A listener that fails is a process that dies: nothing of what was written is committed. */
    @ParameterizedTest
    @EnumSource(SyncStage.class)
    void aSyncThatIsCutOffLeavesWhatWasBeforeAndTheNextOneGoesOn(SyncStage stage) {
        try (Newsroom news = stored()) {
            news.write("1", "Werft", "Text", "Company Norvik");
            try (SearchIndex index = opened()) {
                index.sync(news.data(), SyncListener.NONE);
                news.remove("1");
                news.write("2", "Hafen", "Text", "Company Tellura");
                assertThatThrownBy(() -> index.sync(news.data(), (at, done, total) -> {
                            if (at == stage) {
                                throw new IllegalStateException("killed");
                            }
                        }))
                        .hasMessage("killed");
                assertThat(index.suggest("norvik", 1).entities()).hasSize(1);
                assertThat(index.suggest("tellura", 1).entities()).isEmpty();
                assertThat(index.sync(news.data(), SyncListener.NONE)).isTrue();
                assertThat(index.suggest("norvik", 1).entities()).isEmpty();
                assertThat(index.suggest("tellura", 1).entities()).hasSize(1);
            }
        }
    }

    @Test
    void filesThatAKillLeftAreTidiedAway() throws IOException {
        try (Newsroom news = stored()) {
            news.write("1", "Werft", "Text", "Company Norvik");
            try (SearchIndex index = opened()) {
                index.sync(news.data(), SyncListener.NONE);
            }
            Files.writeString(directory.resolve("search/_7.fdt"), "half a segm");
            Files.writeString(directory.resolve("search/pending_segments_9"), "half a comm");
            Files.writeString(directory.resolve("search/write.lock"), "");
            try (SearchIndex index = opened()) {
                assertThat(index.suggest("norvik", 1).entities()).hasSize(1);
                assertThat(index.sync(news.data(), SyncListener.NONE)).isFalse();
                assertThat(directory.resolve("search/_7.fdt")).doesNotExist();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_.*", "_.*\\.(cfs|fdt|cfe|si)", ".*"})
    void aDamagedIndexIsMadeAgain(String damaged) throws IOException {
        try (Newsroom news = stored()) {
            news.write("1", "Werft", "Text", "Company Norvik");
            try (SearchIndex index = opened()) {
                index.sync(news.data(), SyncListener.NONE);
            }
            for (String damage : List.of("cut", "overwritten", "removed")) {
                damage(damaged, damage);
                try (SearchIndex index = opened()) {
                    assertThat(index.sync(news.data(), SyncListener.NONE))
                            .as(damage)
                            .isTrue();
                    assertThat(index.suggest("norvik", 1).entities()).hasSize(1);
                }
            }
        }
    }

    /** Some bytes in the middle, as a bad disk leaves them: no header and no length tells of it. */
    @Test
    void aByteThatIsWrongAnywhereIsFoundWhenItIsOpenedAndSaid() throws IOException {
        try (Newsroom news = stored()) {
            news.write("1", "Werft", "Text", "Company Norvik");
            try (SearchIndex index = opened()) {
                index.sync(news.data(), SyncListener.NONE);
                assertThat(index.damage()).isEmpty();
            }
            damage("_.*\\.(cfs|fdt)", "spoilt");
            try (SearchIndex index = opened()) {
                assertThat(index.damage().orElseThrow())
                        .startsWith("search index " + directory.resolve("search") + " is damaged (")
                        .contains("made again")
                        .doesNotContain("\n");
                assertThat(index.sync(news.data(), SyncListener.NONE)).isTrue();
                assertThat(index.suggest("norvik", 1).entities()).hasSize(1);
            }
        }
    }

    private static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }

    private void damage(String name, String damage) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("search"))) {
            files.filter(file -> file.getFileName().toString().matches(name)).forEach(file -> {
                try {
                    switch (damage) {
                        case "spoilt" -> spoil(file);
                        case "cut" -> Files.write(file, new byte[] {1, 2, 3});
                        case "overwritten" -> Files.writeString(file, "no index at all ".repeat(100));
                        default -> Files.delete(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        Files.createDirectories(directory.resolve("search"));
        Files.writeString(directory.resolve("search/notes.txt"), "mine");
        Files.writeString(directory.resolve("search/segments_1"), "no index");
        try (SearchIndex index = opened()) {
            assertThat(index.suggest("norvik", 1)).isEqualTo(Results.NONE);
            assertThat(directory.resolve("search/notes.txt")).hasContent("mine");
        }
    }

    @Test
    void otherTermsTakeThePlaceOfThoseBefore() {
        try (Newsroom news = stored()) {
            try (SearchIndex index = opened()) {
                index.sync(news.data(), SyncListener.NONE);
                assertThat(index.suggest("nutzt", 1).terms()).containsExactly(new Hit.Term("uses"));
            }
            try (SearchIndex index = SearchIndex.beside(directory, List.of(new TermNames("hosts", List.of("nutzt"))))) {
                assertThat(index.sync(news.data(), SyncListener.NONE)).isTrue();
                assertThat(index.suggest("nutzt", 5).terms()).containsExactly(new Hit.Term("hosts"));
            }
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedWithTheRemedy() throws IOException {
        Files.writeString(directory.resolve("search"), "a file");
        assertThatThrownBy(this::opened)
                .isInstanceOf(SearchException.class)
                .hasMessageContaining(directory.resolve("search").toString())
                .hasMessageContaining("remove");
    }
}
