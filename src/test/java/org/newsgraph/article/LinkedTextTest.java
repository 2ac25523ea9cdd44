package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Elements of which a good part leads elsewhere. */
class LinkedTextTest {
    private static boolean leads(String inner) {
        Element body = Jsoup.parse("<div id=it>" + inner + "</div>").body();
        return LinkedText.leadsElsewhere(body).contains(body.getElementById("it"));
    }

    @Test
    void aHeadingThatIsALinkLeadsWhateverStandsAroundIt() {
        String much = "<p>" + "Der Rat beriet lange über den Hafen. ".repeat(20) + "</p>";
        assertThat(leads(much + "<h3><a href=x>Mehr</a></h3>")).isTrue();
        assertThat(leads(much + "<a href=x><span><h2>Mehr</h2></span></a>")).isTrue();
        assertThat(leads(much + "<h5><a href=x>Mehr</a></h5>")).isFalse();
        assertThat(leads(much + "<h3>Mehr</h3><a href=x>dazu</a>")).isFalse();
    }

    @Test
    void moreThanASixthOfTheTextLeads() {
        assertThat(leads("<a href=x>sechs!</a> und noch etwas mehr")).isTrue();
        assertThat(leads("<a href=x>mehr</a> " + "und noch viel mehr Worte ".repeat(4)))
                .isFalse();
        assertThat(leads("ohne Verweis")).isFalse();
    }

    @Test
    void repeatedBlanksCountOnce() {
        assertThat(leads("<a href=x>sechs</a>" + " \n\t".repeat(100) + "und noch"))
                .isTrue();
    }

    @Property(tries = 200)
    void elementsAroundALinkedHeadingLeadAndNoOthersWithoutLinks(@ForAll("markup") String markup) {
        Element body = Jsoup.parse(markup).body();
        var leading = LinkedText.leadsElsewhere(body);
        assertThat(body.getAllElements()).allSatisfy(element -> {
            if (element.selectFirst("h2 a, h3 a, h4 a, a h2, a h3, a h4") != null) {
                assertThat(leading).contains(element);
            } else if (element.selectFirst("a") == null && element.closest("a") == null) {
                assertThat(leading).doesNotContain(element);
            }
        });
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<div>",
                        "</div>",
                        "<h2>",
                        "</h2>",
                        "<a href=x>",
                        "</a>",
                        "<p>",
                        "Wort ",
                        "<h4>",
                        "</h4>",
                        "<ul><li>")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
