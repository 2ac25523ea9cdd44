package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BodyTest {
    /** Text of which about half takes two UTF-16 units a character. */
    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of("a", "ß", "\uFFFD", "🚢", "𝔘")
                .list()
                .ofMaxSize(40)
                .map(all -> String.join("", all));
    }

    @Property(tries = 300)
    void indicesAreThoseThatCountingFromTheStartGives(@ForAll("mixed") String text) {
        Body body = Body.of(text);
        assertThat(body.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int i = 0; i <= text.length(); i++) {
            assertThat(body.codePoint(i)).isEqualTo(text.codePointCount(0, i));
        }
        for (int i = 1; i <= body.length(); i++) {
            assertThat(body.utf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(body.slice(new Span(0, i))).isEqualTo(text.substring(0, text.offsetByCodePoints(0, i)));
        }
    }
}
