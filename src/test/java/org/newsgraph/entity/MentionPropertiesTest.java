package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsgraph.text.Text;

/** What holds for the mentions of any text whatever. */
class MentionPropertiesTest {
    private static final Workbench WORKBENCH = Workbench.bundled();
    private static final List<String> SCRAPS = List.of(
            "Siemens",
            "SAP",
            "die",
            "Der Konzern",
            "AG",
            "GmbH & Co. KG",
            "Meta-Chef",
            "-",
            "Petra Lindqvist",
            "v.",
            "gegen",
            "(",
            ")",
            "„",
            "“",
            "’s",
            "\n",
            ".",
            ",",
            "und",
            "iPhone 17",
            "𝔘nicode",
            "Übernahme",
            "er",
            "sein",
            "in München",
            "C-12/34",
            "buchkiste.de",
            "&",
            "😀",
            "kauft",
            "Dr.",
            "von",
            "\u00a0",
            "MÜNCHEN",
            "Google-Tochter",
            "Prozess",
            "'");

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(SCRAPS).list().ofMaxSize(25).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings()
                .withChars("aAäÄ.-’&( )\n„“1")
                .withCharRange('A', 'z')
                .ofMaxLength(80);
    }

    @Property(tries = 300)
    void namesOfScrapsLieInTheBodyAndNeverOverlap(@ForAll("scraps") String body) {
        check(body);
    }

    @Property(tries = 200)
    void namesOfNoiseLieInTheBodyAndNeverOverlap(@ForAll("noise") String body) {
        check(body);
    }

    private static void check(String body) {
        Text text = WORKBENCH.text(body);
        List<Mention> mentions = WORKBENCH.recognizer().recognize(text);
        int end = 0;
        for (Mention mention : mentions) {
            assertThat(mention.span().end())
                    .isLessThanOrEqualTo(text.article().body().length());
            assertThat(text.sentences().get(mention.sentence()).span().contains(mention.span()))
                    .isTrue();
            if (mention.kind() == Mention.Kind.NAME) {
                assertThat(mention.span().begin()).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
            }
        }
        Entities entities = WORKBENCH.entities(text);
        assertThat(entities.all()).extracting(Entity::id).doesNotHaveDuplicates();
        assertThat(entities.all()).allSatisfy(e -> assertThat(e.mentions()).isNotEmpty());
        assertThat(WORKBENCH.entities(text).all()).isEqualTo(entities.all());
    }
}
