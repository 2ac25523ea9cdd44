package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Span;

class HighlightTest {
    private static final String SENTENCE = "Die 😀 AG kauft Bé GmbH.";
    private static final List<Span> ANCHORS = List.of(new Span(4, 8), new Span(9, 14), new Span(15, 22));

    @Test
    void bracketsStandAtCodePointsNotAtJavaChars() {
        assertThat(Highlight.BRACKETS.mark(SENTENCE, ANCHORS)).isEqualTo("Die [😀 AG] [kauft] [Bé GmbH].");
    }

    @Test
    void anAnchorWithinAnotherIsABracketWithinABracket() {
        assertThat(Highlight.BRACKETS.mark("dass er geht", List.of(new Span(5, 7), new Span(8, 12), new Span(0, 12))))
                .isEqualTo("[dass [er] [geht]]");
    }

    @Test
    void coloursAreSwitchedOffAgain() {
        String marked = Highlight.COLOURS.mark("er geht", List.of(new Span(0, 2), new Span(3, 7)));
        assertThat(marked).isEqualTo("\u001b[0m\u001b[1mer\u001b[0m\u001b[0m \u001b[0m\u001b[4mgeht\u001b[0m");
    }
}
