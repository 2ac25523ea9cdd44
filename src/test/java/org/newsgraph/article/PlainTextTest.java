package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String PROSE = """
            Der Kranhersteller Bregenz & Voss verlegt seinen Sitz von Lindach nach Auerbruck. Das teilte Geschäftsführer Emil Voss am Montag mit.

            In Lindach bleiben 60 der 410 Beschäftigten. „Wir lassen hier niemanden zurück!“, sagte Voss. Die Gewerkschaft Metallbund kritisierte den Schritt und forderte einen Sozialplan für alle, die nicht umziehen können.""";

    private static String text(String input) {
        return ArticleReader.fromText("test", input).body().text();
    }

    @Test
    void advertisingTailIsCut() {
        String tail = """


                - Die schönsten Kräne als Modell bestellen!
                - Jetzt unseren Newsletter kostenlos abonnieren!
                Stellenangebote

                Kranführer (m/w/d) in Vollzeit

                Du hast eine Ergänzung zum Artikel? Schreib uns einen Kommentar!
                Wir behalten uns vor, Kommentare zu löschen, die andere Leser beleidigen oder nicht zum Thema gehören.
                Nutze den RSS-Feed, um keinen Beitrag zu verpassen.
                """;
        assertThat(text(PROSE + tail)).isEqualTo(PROSE);
    }

    @Test
    void headOfAScrapedPageIsCut() {
        String head = "Tweet\nText kleiner größer\nVoriger Artikel\nFoto: Lahnbote\n";
        assertThat(text(head + PROSE)).isEqualTo(PROSE);
    }

    @Test
    void proseAfterAFormInTheMiddleIsKept() {
        String form = "\nArtikel per E-Mail empfehlen\nTwittern\nKommentare\nAnzeige\nTweet\nDrucken\n";
        String more =
                "Die Stadt Auerbruck hat dem Unternehmen ein Grundstück am Güterhafen verkauft und will die Straße dorthin"
                        + " bis zum Herbst ausbauen, wie der Bürgermeister auf Anfrage sagte. Der Rat stimmte mit großer Mehrheit zu.";
        assertThat(text(PROSE + form + more)).isEqualTo(PROSE + "\n\n" + more);
    }

    @Test
    void listWithinAnArticleIsKept() {
        String list = "\n\nBetroffen sind drei Abteilungen:\n- die Montage\n- der Versand\n- die Lehrwerkstatt";
        Article article = ArticleReader.fromText("test", PROSE + list);
        assertThat(article.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.LIST_ITEM)
                .extracting(block -> article.body().slice(block.span()))
                .containsExactly("- die Montage", "- der Versand", "- die Lehrwerkstatt");
    }

    @Test
    void interviewThatAddressesItsGuestIsKept() {
        String interview = """
                Haben Sie mit dem Widerstand gerechnet, Frau Lorenz?

                Nein, das hat uns überrascht. Aber wir nehmen die Sorgen ernst, die uns Anwohner und Vereine seit dem Frühjahr schildern.

                Wollen Sie den Bau jetzt verschieben?

                Darüber entscheidet der Rat im Mai. Wir haben vorgeschlagen, mit dem kleineren Abschnitt an der Mühle zu beginnen.""";
        assertThat(text(interview)).isEqualTo(interview);
    }

    @Test
    void picturesAndAdvertisementsOfAScrapedPageAreCut() {
        String first = PROSE.substring(0, PROSE.indexOf("\n\n"));
        String scraped = first + "\nFoto: Peer Lindt\nAnzeige: Frische Brötchen, jeden Morgen an die Tür\n"
                + PROSE.substring(first.length() + 2) + "\nAlle Rechte vorbehalten.";
        assertThat(text(scraped)).isEqualTo(PROSE);
    }

    @Test
    void wordsOfASiteWithinAnArticleAreKept() {
        String report = """
                Der Verlag Lahnbote stellt seine Kommentare im Netz ein. Die Moderation koste zu viel, sagte Chefredakteurin Ada Bruhn.

                Wer diskutieren will, soll künftig Leserbriefe schreiben. Den Newsletter haben nach Angaben des Verlags 12.000 Menschen abonniert, so viele wie nie zuvor.""";
        assertThat(text(report)).isEqualTo(report);
    }

    @Test
    void textWithoutAnyProseStaysAsItIs() {
        assertThat(text("Streik bei Nordbus\nNewsletter abonnieren!"))
                .isEqualTo("Streik bei Nordbus\n\nNewsletter abonnieren!");
    }

    @Test
    void linesWrappedAtAColumnAreOneBlock() {
        String wrapped = """
                Der Kranhersteller Bregenz & Voss verlegt seinen Sitz von
                Lindach nach Auerbruck. Das teilte Geschäftsführer Emil Voss am
                Montag mit.""";
        assertThat(ArticleReader.fromText("test", wrapped).blocks()).hasSize(1);
        assertThat(text(wrapped)).isEqualTo(wrapped);
    }

    @Test
    void shortLineWithoutAnEndIsAHeading() {
        Article article = ArticleReader.fromText("test", "Kranbauer zieht um\n\n" + PROSE);
        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(article.blocks().get(1).kind()).isEqualTo(Block.Kind.PARAGRAPH);
    }

    @Test
    void stampOfTheTextIsItsDate() {
        Article article =
                ArticleReader.fromText("test", "Artikel veröffentlicht: Donnerstag, 14.03.2019 08:10 Uhr\n" + PROSE);
        assertThat(article.metadata().published()).isEqualTo("2019-03-14");
        assertThat(article.body().text()).isEqualTo(PROSE);
    }

    @Property
    void blocksAreInOrderAndTheirCharactersComeFromTheInput(@ForAll("texts") String input) {
        Article article = ArticleReader.fromText("test", input);
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(input).contains(article.body().slice(block.span()));
            end = block.span().end();
        }
        assertThat(article.body().text())
                .isEqualTo(article.blocks().stream()
                        .map(block -> article.body().slice(block.span()))
                        .collect(Collectors.joining("\n\n")));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(List.of(
                "Die Firma Höss 🏭 baut in Cafe\u0301stadt ein Werk, sagte die Chefin am Dienstag vor der Presse in Köln.",
                "👩\u200d🚒 Feuerwehr übt",
                "- erster Punkt 🎉",
                "Jetzt Newsletter abonnieren!",
                "Z\u0308ahlen und 𝔉raktur",
                "",
                "  eingerückt mit\u00a0festem Leerzeichen.",
                "Foto: Archiv"));
        return lines.list().ofMinSize(1).ofMaxSize(12).map(list -> "Beginn 😀\n" + String.join("\n", list));
    }
}
