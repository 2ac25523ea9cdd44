package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GermanAnalyzerTest {
    private static void checkSpans(Text text) {
        int end = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.tokens()).isNotEmpty();
            for (Token token : sentence.tokens()) {
                assertThat(text.slice(token.span())).isEqualTo(token.form());
                assertThat(token.span().begin()).isGreaterThanOrEqualTo(end);
                end = token.span().end();
            }
            checkReferences(sentence);
        }
    }

    private static void checkReferences(Sentence sentence) {
        int tokens = sentence.tokens().size();
        for (Phrase phrase : sentence.phrases()) {
            int bound = phrase.role().isClausal()
                    ? sentence.clauses().size()
                    : sentence.phrases().size();
            assertThat(phrase.governor()).isBetween(-1, bound - 1);
            assertThat(phrase.head()).isBetween(phrase.begin(), phrase.end() - 1);
            assertThat(phrase.end()).isLessThanOrEqualTo(tokens);
        }
        List<Integer> owned = new ArrayList<>();
        for (Clause clause : sentence.clauses()) {
            owned.addAll(clause.tokens());
            assertThat(clause.parent())
                    .isBetween(-1, sentence.clauses().size() - 1)
                    .isNotEqualTo(clause.index());
            assertThat(clause.subject()).isBetween(-1, sentence.phrases().size() - 1);
        }
        assertThat(owned).doesNotHaveDuplicates();
        if (!sentence.clauses().isEmpty()) {
            assertThat(owned).hasSize(tokens);
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> words = Arbitraries.of(
                "der",
                "die",
                "Konzern",
                "kauft",
                "hat",
                "zu",
                "gekauft",
                "werden",
                ",",
                ".",
                "(",
                ")",
                "„",
                "“",
                "dass",
                "und",
                "wie",
                "Litware",
                "15.",
                "€",
                "👩‍💻",
                "e\u0301",
                "–",
                ":",
                "von",
                "den",
                "nicht",
                "sondern",
                "auf",
                "z. B.",
                "\u0301",
                "sich",
                "um",
                "es",
                "-",
                "12.000",
                "was",
                "[",
                "]",
                "\n",
                "soll",
                "Erika",
                "entdeckt",
                "verkauft",
                "kaufen",
                "wird",
                "Firmen",
                "kann",
                "wer",
                "wo",
                "deren",
                "Das",
                "der",
                "weil",
                "’s",
                "@",
                "Zu");
        return words.list().ofMaxSize(60).map(w -> String.join(" ", w));
    }

    @Property(tries = 300)
    void everyMixtureOfWordsIsAnalysed(@ForAll("mixtures") String text) {
        checkSpans(Shared.german(text));
    }

    @Property(tries = 200)
    void everyStringIsAnalysed(@ForAll String random) {
        String text = random.codePoints()
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        checkSpans(Shared.german(text));
    }

    @Test
    void aLineOfTenThousandWordsIsAnalysed() {
        checkSpans(Shared.german("Die Firma, die wächst, kauft und ".repeat(1500)));
        checkSpans(Shared.german("((((".repeat(3000)));
        checkSpans(Shared.german("a".repeat(20_000)));
    }

    @Test
    void otherLanguagesGetTokensWithoutClauses() {
        Text text = Shared.ANALYZER.analyze(Shared.article("Contoso sued Litware. It wants damages.", "en"));
        assertThat(text.sentences())
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.clauses()).isEmpty());
        checkSpans(text);
    }

    @Test
    void speechIsQuotedAndNamesAreNot() {
        Text text = Shared.german("„Wir bauen ein Werk“, sagte er im „Club Nord“. Dann: »Es wird gut werden.«");
        assertThat(text.quotations().stream().map(text::slice))
                .containsExactly("„Wir bauen ein Werk“", "»Es wird gut werden.«");
    }

    @Test
    void speechOfManyParagraphsIsQuotedThatOpensEachAndClosesOnce() {
        Text text = Shared.german("„Wir bauen ein Werk.\n\n„Es wird sehr groß“, sagte er. Es regnete dann lange.");
        assertThat(text.quotations().stream().map(text::slice))
                .containsExactly("„Wir bauen ein Werk.", "„Es wird sehr groß“");
        Text straight = Shared.german("\"Wir bauen ein Werk.\n\n\"Es wird sehr groß\", sagte er. Es regnete dann.");
        assertThat(straight.quotations().stream().map(straight::slice))
                .containsExactly("\"Wir bauen ein Werk.", "\"Es wird sehr groß\"");
    }

    @Test
    void speechIsQuotedHoweverLongItIs() {
        String speech = "„" + "Wir bauen das Werk.\n\n".repeat(200) + "Das war es“";
        Text text = Shared.german(speech + ", sagte er.");
        assertThat(text.quotations().stream().map(text::slice)).containsExactly(speech);
    }

    @Test
    void aStraightMarkWithoutItsFellowQuotesNothing() {
        Text text = Shared.german("Der Schirm hat 27\". " + "Wir bauen das Werk. ".repeat(200));
        assertThat(text.quotations()).isEmpty();
    }

    @Test
    void aHeadlineIsCutAtItsColon() {
        Sentence sentence = Shared.sentence("Litware: Konzern entlässt Mitarbeiter");
        assertThat(sentence.clauses()).extracting(Clause::kind).containsExactly(Clause.Kind.FRAGMENT, Clause.Kind.MAIN);
    }

    @Test
    void threadsShareAnAnalyzer() throws Exception {
        String text = "Die Chefin von Litware, Erika Muster, soll mit Partnern wie Alpha und Beta gesprochen haben.";
        Text alone = Shared.german(text);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Text>> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                jobs.add(() -> Shared.german(text));
            }
            for (var result : pool.invokeAll(jobs)) {
                assertThat(result.get().sentences()).isEqualTo(alone.sentences());
            }
        }
    }

    @Test
    void aNameShownElsewhereInTheArticleIsNotCut() {
        Text text = Shared.german("Litware kaufte Fabrikam Motoren. Fabrikam Motoren beschäftigt 300 Menschen.");
        Sentence first = text.sentences().getFirst();
        assertThat(Dump.of(first)).contains("OBJECT *Fabrikam Motoren");
        assertThat(Dump.of(Shared.sentence("Litware kaufte Fabrikam Motoren."))).contains("OBJECT *Motoren");
    }
}
