package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.bench.GrammarCase.Gender;

/** Names stand in their cases, and patterns are read as they are written. */
class NamingTest {
    @Test
    void namesAreInflected() {
        Naming supplier = new Naming(Gender.MASCULINE, "Zulieferer Valdoro");
        assertThat(List.of(GrammarCase.values()).stream().map(supplier::in))
                .containsExactly(
                        "der Zulieferer Valdoro",
                        "den Zulieferer Valdoro",
                        "dem Zulieferer Valdoro",
                        "des Zulieferers Valdoro");
        assertThat(new Naming(Gender.FEMININE, "Valdoro AG").in(GrammarCase.GENITIVE))
                .isEqualTo("der Valdoro AG");
        assertThat(Naming.bare("Valdoro").in(GrammarCase.GENITIVE)).isEqualTo("von Valdoro");
        assertThat(Naming.bare("Valdoro").in(GrammarCase.DATIVE)).isEqualTo("Valdoro");
    }

    @Test
    void aPatternIsReadFromLeftToRight() {
        assertThat(Piece.parse("a {org1.d}(x|{#2-9}) {person1:er|sie}"))
                .containsExactly(
                        new Piece.Words("a "),
                        new Piece.Slot("org1", "d"),
                        new Piece.Choice(List.of(List.of(new Piece.Words("x")), List.of(new Piece.Amount(2, 9)))),
                        new Piece.Words(" "),
                        new Piece.Gendered("person1", "er", "sie"));
    }

    @Test
    void aBrokenPatternIsTold() {
        for (String broken : new String[] {"{org1", "(a|b", "a)", "{a b}"}) {
            assertThatThrownBy(() -> Piece.parse(broken))
                    .hasMessageStartingWith("sentence pattern '" + broken + "', column ");
        }
        assertThatThrownBy(() -> SentencePattern.parse("org1|acquires\t{org1} kauft."))
                .hasMessage("'org1|acquires' is no subject|property|object|status; write it so");
    }
}
