package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an article describes or spells alike has ids of its own, numbered in text order. */
class NumberingTest {
    private static List<String> numbered(List<String> ids) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        return ids.stream().map(id -> DocumentLinker.unused(id, taken, numbers)).toList();
    }

    @Test
    void numbersGoUpFromTwo() {
        assertThat(numbered(List.of("#konzern", "#konzern", "id/kiel", "#konzern", "id/kiel")))
                .containsExactly("#konzern", "#konzern-2", "id/kiel", "#konzern-3", "id/kiel.2");
    }

    @Test
    void aNumberThatIsTakenIsPassedOver() {
        assertThat(numbered(List.of("#werk-2", "#werk", "#werk", "#werk-2")))
                .containsExactly("#werk-2", "#werk", "#werk-3", "#werk-2-2");
    }

    @Property
    void everyIdIsOfOneThing(@ForAll("ids") List<String> ids) {
        assertThat(numbered(ids)).hasSameSizeAs(ids).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.of("#a", "#a-2", "#a-3", "#a-2-2", "id/a", "id/a.2")
                .list()
                .ofMaxSize(30);
    }
}
