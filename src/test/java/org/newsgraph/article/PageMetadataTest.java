package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.article.Metadata.Field;

/** Which of the many things a page says of itself is believed. */
class PageMetadataTest {
    private static final String TEXT =
            "Der Rat hat am Montag den Bau der Brücke beschlossen, wie es in der Stadt hieß.";

    private static PageMetadata page(String head, String body) {
        return new PageMetadata(Jsoup.parse("<html><head><title>Brücke wird gebaut | Lahnbote</title>"
                + "<meta property='og:site_name' content='Lahnbote'>" + head + "</head><body><main>"
                + "<h1>Brücke wird gebaut</h1>" + body + "<p>" + TEXT + "</p></main></body></html>"));
    }

    private static Metadata metadata(String head, String body) {
        return page(head, body).metadata(TEXT);
    }

    private static String jsonLd(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    private static String found(Metadata metadata, Field field) {
        return String.valueOf(metadata.found().get(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Von Ada Beispiel</p> | Ada Beispiel",
                "<p class='byline'>Von <a href='/a'>Ada Beispiel</a> und <a href='/b'>Ute Kern</a></p> | Ada Beispiel,Ute Kern",
                "<div class='meta'>3. Mai 2021 von Ada Beispiel</div> | Ada Beispiel",
                "<p>03.05.2021, 14:05 Uhr – Ada Beispiel</p> | Ada Beispiel",
                "<p>Text: Ada Beispiel<br>Fotos: Falk Thede</p> | Ada Beispiel",
                "<p>Ein Gastbeitrag von Dr. Ada Beispiel</p> | Dr. Ada Beispiel",
                "<p>By Ada Beispiel</p> | Ada Beispiel",
                "<span class='vcard'><a rel='author' href='/u'>kielholer</a></span> | kielholer",
                "<p class='author'>Von Ada von der Aue, Redakteurin</p> | Ada von der Aue",
            })
    void bylineNamesTheAuthors(String body, String authors) {
        assertThat(String.join(",", metadata("", body).authors())).isEqualTo(authors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Von Berlin nach Bonn fährt der Zug im Sommer jede Stunde.</p>",
                "<div class='comment-author'>Möwe Sieben</div>",
                "<aside class='related'><p class='author'>Von Falk Thede</p></aside>",
                "<p>Foto: Falk Thede</p>",
                "<div class='author-links'><a href='/x'>Alle Artikel</a></div>",
                "<p class='byline'>Von admin</p>",
            })
    void whatIsNoBylineNamesNobody(String body) {
        assertThat(metadata("", body).authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lahnbote", "Redaktion", "admin", "wordpressadmin", "Lahnbote-Redaktion"})
    void aPersonInTheBylineWinsOverADeskInJsonLd(String declared) {
        Metadata metadata =
                metadata(jsonLd("\"author\":\"" + declared + "\""), "<p class='byline'>Von Ada Beispiel</p>");
        assertThat(metadata.authors()).containsExactly("Ada Beispiel");
        assertThat(found(metadata, Field.AUTHORS)).isEqualTo("visible byline");
    }

    @Test
    void aFirstNameIsCompletedByTheBylineButNotReplaced() {
        String declared = jsonLd("\"author\":{\"name\":\"Ada\"}");
        assertThat(metadata(declared, "<p class='byline'>Von Ada Beispiel</p>").authors())
                .containsExactly("Ada Beispiel");
        assertThat(metadata(declared, "<p class='byline'>Von Falk Thede</p>").authors())
                .containsExactly("Ada");
    }

    @Test
    void declaredNamesLoseWhatIntroducesThem() {
        assertThat(metadata("<meta name='author' content='Von Ada Beispiel und Ute Kern'>", "")
                        .authors())
                .containsExactly("Ada Beispiel", "Ute Kern");
    }

    @Test
    void aDateWithTimeWinsOverTheSameDayWithout() {
        String head = jsonLd("\"datePublished\":\"2021-05-03\"")
                + "<meta property='article:published_time' content='2021-05-03T07:30:00+02:00'>";
        Metadata metadata = metadata(head, "<time datetime='2021-05-01'>1. Mai</time>");
        assertThat(metadata.published()).isEqualTo("2021-05-03T07:30:00+02:00");
        assertThat(found(metadata, Field.PUBLISHED)).isEqualTo("open-graph article:published_time");
    }

    @Test
    void anotherDayDoesNotWinForItsTime() {
        String head = jsonLd("\"datePublished\":\"2021-05-03\"")
                + "<meta property='article:published_time' content='2021-05-04T07:30:00+02:00'>";
        assertThat(metadata(head, "").published()).isEqualTo("2021-05-03");
    }

    @Test
    void anImplausibleDateIsPassedOver() {
        String head = jsonLd("\"datePublished\":\"1970-01-01T00:00:00Z\"") + "<meta name='date' content='2021-05-03'>";
        assertThat(metadata(head, "").published()).isEqualTo("2021-05-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<time datetime='2021-05-03T07:30:00Z'>vor 2 Tagen</time> | 2021-05-03T07:30:00Z | time time",
                "<span class='stamp' data-timestamp='1620027000'>heute</span> | 2021-05-03T07:30:00Z | visible data-timestamp",
                "<p class='date'>3. Mai 2021</p> | 2021-05-03 | visible date stamp",
                "<p>Veröffentlicht am: 3. Mai 2021</p> | 2021-05-03 | visible Veröffentlicht am:",
                "<p>3.5.2021 – Am Montag hat der Rat den Bau der Brücke beschlossen, wie die Stadt mitteilt.</p> | 2021-05-03 | visible near the headline",
            })
    void dateIsReadWhereItIsShown(String body, String date, String origin) {
        Metadata metadata = metadata("", body);
        assertThat(metadata.published()).isEqualTo(date);
        assertThat(found(metadata, Field.PUBLISHED)).isEqualTo(origin);
    }

    @Test
    void addressIsTheLastResortForADate() {
        Metadata metadata = metadata("<link rel='canonical' href='https://lahnbote.example/2021/05/03/bruecke'>", "");
        assertThat(metadata.published()).isEqualTo("2021-05-03");
        assertThat(found(metadata, Field.PUBLISHED)).isEqualTo("url");
    }

    @Test
    void datesOfTeasersAndNumbersThatAreNoMomentsAreNone() {
        String body = "<span class='stamp' data-id='1620027000'>heute</span>"
                + "<div class='related'><div><time datetime='2020-01-01'>1. Januar</time></div></div>";
        assertThat(metadata("", body).published()).isNull();
    }

    @Test
    void nothingWasChangedBeforeItWasPublished() {
        String head = jsonLd("\"datePublished\":\"2021-05-03\",\"dateModified\":\"2021-05-01\"");
        assertThat(metadata(head, "").modified()).isNull();
    }

    @Test
    void brokenJsonStillTellsTheSimpleThings() {
        String head =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Die \"neue\" Brücke\","
                        + "\"datePublished\":\"2021-05-03\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Beispiel\"}}</script>";
        Metadata metadata = metadata(head, "");
        assertThat(metadata.published()).isEqualTo("2021-05-03");
        assertThat(metadata.authors()).containsExactly("Ada Beispiel");
    }

    @Test
    void ofSeveralDescribedArticlesThePagesOwnIsTaken() {
        String head = jsonLd("\"headline\":\"Sturm\",\"author\":\"Falk Thede\"")
                + jsonLd("\"headline\":\"Brücke wird gebaut | Lahnbote\",\"author\":\"Ada Beispiel\"");
        assertThat(metadata(head, "").authors()).containsExactly("Ada Beispiel");
    }

    @Test
    void theHeadlineIsShownWithoutTheLineOverItAndTheSite() {
        PageMetadata page = new PageMetadata(Jsoup.parse("<title>Verkehr: Brücke wird gebaut | Lahnbote</title>"
                + "<h1>Lahnbote</h1><h2><span class='kicker'>Verkehr</span> Brücke wird gebaut</h2>"));
        assertThat(page.title()).isEqualTo("Brücke wird gebaut");
    }

    @Test
    void agencyInTheBylineIsAnAgency() {
        Metadata metadata = metadata("", "<p class='byline'>Von Ada Beispiel, dpa</p><p class='author'>dpa</p>");
        assertThat(metadata.authors()).containsExactly("Ada Beispiel");
        assertThat(metadata("<meta name='author' content='dpa/lno'>", "").agencies())
                .containsExactly("dpa");
    }

    @Test
    void languageOfThePageIsToldWithItsPlace() {
        Metadata metadata = metadata("<meta http-equiv='content-language' content='de-at'>", "");
        assertThat(metadata.language()).isEqualTo("de-AT");
        assertThat(found(metadata, Field.LANGUAGE)).isEqualTo("meta content-language");
    }

    @Test
    void keywordsAreSplitAndNamedOnce() {
        assertThat(metadata("<meta name='keywords' content='Brücke, Lahn;Brücke'>", "")
                        .keywords())
                .isEqualTo(List.of("Brücke", "Lahn"));
    }
}
