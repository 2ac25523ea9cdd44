package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlugTest {
    @Example
    void umlautsAreTwoLettersAndAccentsAreNone() {
        assertThat(Slug.of("Süd-Werk GmbH")).isEqualTo("sued-werk-gmbh");
        assertThat(Slug.of("Groß & Söhne")).isEqualTo("gross-soehne");
        assertThat(Slug.of("Crème Łódź Bjørn")).isEqualTo("creme-lodz-bjorn");
        assertThat(Slug.of("a\uD834\uDD65b")).isEqualTo("ab"); // a mark beyond the basic plane
    }

    @Example
    void signsStandForOneHyphenBetweenWordsAndPlusIsAWord() {
        assertThat(Slug.of("„Nord – Licht“ (Holding)")).isEqualTo("nord-licht-holding");
        assertThat(Slug.of("Funk+")).isEqualTo("funk-plus");
        assertThat(Slug.of("½ ﬁrma™")).isEqualTo("1-2-firma");
    }

    @Example
    void namesWithoutLatinLettersAreToldByTheirCodePoints() {
        assertThat(Slug.of("中 國")).isEqualTo("u-4e2d-570b");
    }

    @Property(tries = 500)
    void anyNameBecomesWordsJoinedByHyphens(@ForAll String name) {
        assertThat(Slug.of(name)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
