package org.newsgraph.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String WORDS = "„Größe“ – 5 € für Übermüdete, sagte Jörg Väth. Die Straße führt nach Süden.";

    private static String page(String head) {
        return "<html><head>" + head + "<title>x</title></head><body><p>" + WORDS + "</p></body></html>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // written in | header says | meta says
                "UTF-8 | | ",
                "UTF-8 | utf-8 | utf-8",
                "UTF-8 | iso-8859-1 | ",
                "UTF-8 | | iso-8859-1",
                "UTF-8 | windows-1252 | windows-1252",
                "UTF-8 | klingon | x-unknown",
                "windows-1252 | | windows-1252",
                "windows-1252 | iso-8859-1 | ",
                "windows-1252 | utf-8 | utf-8",
                "windows-1252 | utf-8 | ",
                "windows-1252 | | ",
                "windows-1252 | | UTF-16",
                "UTF-16LE | utf-16le | ",
            })
    void whateverIsDeclaredTheCharactersAreRight(String written, @Nullable String header, @Nullable String meta) {
        String html = page(meta == null ? "" : "<meta charset=\"" + meta + "\">");
        assertThat(Decoding.page(html.getBytes(Charset.forName(written)), header))
                .isEqualTo(html);
    }

    @Test
    void xmlDeclarationIsHeeded() {
        String html = "<?xml version=\"1.0\" encoding=\"windows-1250\"?>" + page("").replace("€", "ą");
        assertThat(Decoding.page(html.getBytes(Charset.forName("windows-1250")), null))
                .isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "Shift_JIS", "GB18030"})
    void undeclaredCharsetIsDetected(String charset) {
        String words = charset.equals("windows-1251")
                ? "Городской совет во вторник решил заменить старый мост через реку новым мостом. "
                : charset.equals("Shift_JIS")
                        ? "市議会は火曜日、川にかかる古い橋を新しい橋に架け替えることを決めました。"
                        : "市议会星期二决定用新桥取代河上的旧桥，工程将于春季开始，为期两年。";
        String html = "<html><body><p>" + words.repeat(8) + "</p></body></html>";
        assertThat(Decoding.page(html.getBytes(Charset.forName(charset)), null)).isEqualTo(html);
    }

    @Test
    void byteOrderMarkWinsOverWhatIsDeclared() {
        String html = page("<meta charset=\"iso-8859-1\">");
        for (Charset charset :
                List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            byte[] marked = ("\uFEFF" + html).getBytes(charset);
            assertThat(Decoding.page(marked, "windows-1252")).as(charset.name()).isEqualTo(html);
        }
    }

    @Test
    void aPageCutWithinACharacterIsStillUtf8() {
        byte[] whole = page("").repeat(3).getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, new String(whole, UTF_8).indexOf("€") + 8);
        assertThat(Decoding.page(cut, null)).contains("Größe");
    }

    @Test
    void aTextInAnotherCharsetIsRefusedAtItsByte() {
        assertThat(Decoding.text("a.txt", WORDS.getBytes(UTF_8), 0)).isEqualTo(WORDS);
        assertThatThrownBy(() -> Decoding.text("a.txt", "Straße".getBytes(ISO_8859_1), 100))
                .isInstanceOf(ArticleException.class)
                .hasMessageContainingAll("a.txt", "0xDF", "offset 104", "iconv");
        assertThatThrownBy(() -> Decoding.text("a.txt", WORDS.getBytes(WINDOWS_1252), 0))
                .isInstanceOf(ArticleException.class);
    }
}
