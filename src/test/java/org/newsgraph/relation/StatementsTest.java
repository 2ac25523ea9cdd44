package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;

/** Who is heard saying what; all texts are invented. */
class StatementsTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    /** The statements of a text as {@code speaker: words}, with the status where it is not asserted. */
    private static List<String> said(String text) {
        return NEWSGRAPH.facts(ArticleReader.fromText("test", text)).stream()
                .filter(f -> f.property().equals("states"))
                .map(StatementsTest::show)
                .toList();
    }

    private static String show(Fact fact) {
        String status = fact.status() == Status.ASSERTED
                ? ""
                : " (" + fact.status().name().toLowerCase(Locale.ROOT) + ")";
        return fact.subject().name() + ": " + fact.object().text() + status;
    }

    @Test
    void directSpeechOfSeveralSentencesBelongsToTheVoiceBehindIt() {
        assertThat(said("„Wir sind bereit. Wir warten nur noch“, sagte Lena Kast."))
                .containsExactly("Lena Kast: Wir sind bereit", "Lena Kast: Wir warten nur noch");
    }

    @Test
    void directSpeechBelongsToTheVoiceBeforeItsColon() {
        assertThat(said("Der Manager Jens Rohde erklärte: „Das war ein Fehler. Wir bedauern ihn.“"))
                .containsExactly("Jens Rohde: Das war ein Fehler", "Jens Rohde: Wir bedauern ihn");
    }

    @Test
    void splitQuotationsHaveOneVoice() {
        assertThat(said("„Es ist schwer“, sagte Lena Kast, „aber wir geben nicht auf.“"))
                .containsExactly("Lena Kast: Es ist schwer", "Lena Kast: aber wir geben nicht auf");
    }

    @Test
    void aQuotationWithoutACueGoesOnFromTheSentenceBefore() {
        assertThat(said("Lena Kast kritisierte, dass alles zu langsam gehe. „Wir brauchen neue Regeln.“"))
                .contains("Lena Kast: Wir brauchen neue Regeln");
    }

    @Test
    void quotedTitlesAndWordsAreNoStatements() {
        assertThat(said("Lena Kast las das Buch „Der lange Weg nach Hause“ auf der Messe."))
                .isEmpty();
        assertThat(said("Der Manager Jens Rohde stellte sein Buch vor: „Ein Leben für den Fluss“."))
                .isEmpty();
    }

    @Test
    void indirectSpeechGoesOnInTheSubjunctive() {
        assertThat(said("Jens Rohde sagte, die Lage sei ernst. Es gebe Verletzte. Die Fahrer hätten zu spät gebremst."))
                .containsExactly(
                        "Jens Rohde: die Lage sei ernst",
                        "Jens Rohde: Es gebe Verletzte",
                        "Jens Rohde: Die Fahrer hätten zu spät gebremst");
    }

    @Test
    void whatIsOnlyUnrealDoesNotGoOn() {
        assertThat(said("Jens Rohde sagte, die Lage sei ernst. Schöner wäre es anders."))
                .containsExactly("Jens Rohde: die Lage sei ernst");
    }

    @Test
    void anUnknownVoiceEndsAReport() {
        assertThat(said("Jens Rohde sagte, die Lage sei ernst. Es gebe Verletzte, hieß es. Die Straße sei gesperrt."))
                .containsExactly("Jens Rohde: die Lage sei ernst");
    }

    @Test
    void sourcesSayTheirSentence() {
        assertThat(said("Laut Jens Rohde sinken die Preise.")).containsExactly("Jens Rohde: sinken die Preise");
        assertThat(said("Die Preise sinken, so Lena Kast.")).containsExactly("Lena Kast: Die Preise sinken");
        assertThat(said("Nach Angaben der Polizei flohen zwei Männer.")).containsExactly("Polizei: flohen zwei Männer");
        assertThat(said("Wie Lena Kast berichtet, sinken die Preise.")).containsExactly("Lena Kast: sinken die Preise");
    }

    @Test
    void reportsWithoutAnOwnerSayNothing() {
        assertThat(said("Laut einer Studie sinken die Preise.")).isEmpty();
    }

    @Test
    void spokesmenSpeakForTheirOrganisation() {
        assertThat(said("Ein Sprecher der Valdoro AG teilte mit, dass der Betrieb ruhe."))
                .containsExactly("Valdoro: der Betrieb ruhe");
    }

    @Test
    void speakersWithoutANameAreKnownByTheirWords() {
        assertThat(said("Ein leitender Ermittler sagte, die Spur sei kalt."))
                .containsExactly("leitender Ermittler: die Spur sei kalt");
    }

    @Test
    void somethingThatCannotSpeakDoesNot() {
        assertThat(said("Die Entwicklung verrät, dass die Preise sinken.")).isEmpty();
    }

    @Test
    void personsSpeakBehindTheirColon() {
        assertThat(said("Lena Kast, Chefin der Valdoro AG: Wir haben die Weichen neu gestellt."))
                .contains("Lena Kast: Wir haben die Weichen neu gestellt");
    }

    @Test
    void nounsReportTheirClause() {
        assertThat(said("Der Vorwurf von Jens Rohde, dass der Verein gelogen habe, wiegt schwer."))
                .containsExactly("Jens Rohde: der Verein gelogen habe");
        assertThat(said("Lena Kast vertritt die Auffassung, dass die Regeln zu streng sind."))
                .containsExactly("Lena Kast: die Regeln zu streng sind");
    }

    @Test
    void rejectedAccusationsAreNotSaidByWhoRejectsThem() {
        assertThat(said("Jens Rohde wies den Vorwurf zurück, er habe gelogen.")).isEmpty();
    }

    @Test
    void whatSomebodyWouldNotSayIsNoStatement() {
        assertThat(said("Jens Rohde wollte nicht bestätigen, dass die Firma verkauft wird."))
                .isEmpty();
    }

    @Test
    void questionsTellNotWhatIsSaid() {
        assertThat(said("Lena Kast erklärte, wie es weitergeht.")).isEmpty();
    }

    @Test
    void demandsAndWarningsAreSaidInPhrases() {
        assertThat(said("Lena Kast fordert strengere Regeln."))
                .containsExactly("Lena Kast: strengere Regeln (possible)");
        assertThat(said("Lena Kast warnte vor höheren Preisen."))
                .containsExactly("Lena Kast: höheren Preisen (possible)");
        assertThat(said("Lena Kast warnte vor einer Woche, dass die Preise steigen."))
                .containsExactly("Lena Kast: die Preise steigen (possible)");
    }

    @Test
    void praiseAndBlameOfAThingSayNothing() {
        assertThat(said("Lena Kast kritisierte den Entwurf.")).isEmpty();
    }

    @Test
    void aPlanIsOneInAStatementToo() {
        assertThat(said("Der Verkauf werde im Herbst beginnen, sagte Lena Kast."))
                .containsExactly("Lena Kast: Der Verkauf werde im Herbst beginnen (planned)");
        assertThat(said("Ihr Ziel sei, dass der Verkauf im Herbst beginnt, sagte Lena Kast."))
                .containsExactly("Lena Kast: Ihr Ziel sei, dass der Verkauf im Herbst beginnt (planned)");
    }

    @Test
    void whatWillNotBeAndWhatShouldBeAreOpinions() {
        assertThat(said("„So werden wir das nicht schaffen“, sagte Lena Kast."))
                .containsExactly("Lena Kast: So werden wir das nicht schaffen");
        assertThat(said("Lena Kast betonte, dass große Firmen mehr zahlen sollten."))
                .containsExactly("Lena Kast: große Firmen mehr zahlen sollten");
    }
}
