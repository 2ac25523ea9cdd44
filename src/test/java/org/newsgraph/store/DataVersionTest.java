package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages go by that are kept until something is written. */
class DataVersionTest {
    private static final Node THING = NodeFactory.createURI("https://a.example/thing");

    @TempDir
    private Path folder;

    private Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private DataVersion version() {
        return store.read(DataVersion::of);
    }

    @Test
    void onDiskItIsTheNumberOfCommitsHoweverTheDatasetIsLookedAt() {
        store = Store.open(folder);
        store.put(SampleData.articles());
        DataVersion before = version();
        assertThat(before).isInstanceOf(DataVersion.OnDisk.class);
        assertThat(version()).isEqualTo(before);
        store.write(data -> data.add(THING, THING, THING, THING)); // in no article
        DataVersion after = version();
        assertThat(after).isNotEqualTo(before);
        store.compact(LoadListener.NONE);
        assertThat(version()).isNotEqualTo(before).isNotEqualTo(after);
    }

    @Test
    void inMemoryItChangesWithTheArticles() {
        store.put(SampleData.articles());
        DataVersion before = version();
        assertThat(version()).isEqualTo(before);
        String article = SampleData.articles().listGraphNodes().next().getURI();
        store.remove(article);
        assertThat(version()).isNotEqualTo(before);
        store.put(SampleData.articles());
        assertThat(version()).isEqualTo(before);
    }
}
