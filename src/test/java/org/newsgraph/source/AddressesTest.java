package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.source.SourceException.Reason;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "https://news.example -> https://news.example/",
                "HTTPS://News.Example:443/A -> https://news.example/A",
                "http://news.example:80/ -> http://news.example/",
                "http://news.example:8080/ -> http://news.example:8080/",
                "http://news.example:/ -> http://news.example/",
                "http://news.example./ -> http://news.example/",
                "https://news.example/a b -> https://news.example/a%20b",
                "https://news.example/größe?q=öl|gas -> https://news.example/gr%C3%B6%C3%9Fe?q=%C3%B6l%7Cgas",
                "https://news.example/50%-mehr -> https://news.example/50%25-mehr",
                "https://news.example/a%2Fb%c3%bc -> https://news.example/a%2Fb%c3%bc",
                "https://news.example/x?uid[0]=3&y={z} -> https://news.example/x?uid[0]=3&y=%7Bz%7D",
                "https://news.example/x[1] -> https://news.example/x%5B1%5D",
                "https://news.example/a#teil -> https://news.example/a",
                "https://news.example?q=1#teil -> https://news.example/?q=1",
                "https://news.example/a/./b/../c -> https://news.example/a/c",
                "https://news.example/../../c/.. -> https://news.example/",
                "https://news.example/a/%2E%2e/b/%2e -> https://news.example/b/",
                "https://news.example\\a\\b?c\\d -> https://news.example/a/b?c%5Cd",
                "https:/news.example/a -> https://news.example/a",
                "https:////news.example/a -> https://news.example/a",
                "https://news.example//a//b -> https://news.example//a//b",
                "https://müller-zeitung.example/ -> https://xn--mller-zeitung-wob.example/",
                "https://m%C3%BCller.example/ -> https://xn--mller-kva.example/",
                "https://meine_zeitung.example/a -> https://meine_zeitung.example/a",
                "https://news。example/ -> https://news.example/",
                "https://news.example/😀 -> https://news.example/%F0%9F%98%80",
            })
    void addressIsRepairedAsBrowsersDo(String written, String address) {
        assertThat(Addresses.parse(written)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "http://2130706433/ -> 127.0.0.1",
                "http://0x7f.1/ -> 127.0.0.1",
                "http://0x7F000001/ -> 127.0.0.1",
                "http://017700000001/ -> 127.0.0.1",
                "http://127.1/ -> 127.0.0.1",
                "http://127.0.0.1./ -> 127.0.0.1",
                "http://127.0.1/ -> 127.0.0.1",
                "http://0177.0.0.01/ -> 127.0.0.1",
                "http://%31%32%37.0.0.1/ -> 127.0.0.1",
                "http://１２７.0.0.1/ -> 127.0.0.1",
                "http://0/ -> 0.0.0.0",
                "http://0x/ -> 0.0.0.0",
                "http://4294967295/ -> 255.255.255.255",
                "http://[::1]/ -> [0:0:0:0:0:0:0:1]",
                "http://[::FFFF:127.0.0.1]:80/ -> 127.0.0.1",
                "http://[2001:db8::a]:8080/ -> [2001:db8:0:0:0:0:0:a]",
            })
    void everySpellingOfAnAddressIsOne(String written, String host) {
        assertThat(Addresses.host(Addresses.parse(written))).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example/a",
                "/etc/passwd",
                "",
                "https://",
                "https:///",
                "http://256.1.1.1/",
                "http://1.2.3.4.5/",
                "http://4294967296/",
                "http://09/",
                "http://1..2/",
                "http://a..b/",
                "http://[::1/",
                "http://[fe80::1%25eth0]/",
                "http://[zz]/",
                "http://[127.0.0.1]x/",
                "http://news.example:0/",
                "http://news.example:99999/",
                "http://news.example:99999999999999999999/",
                "http://news.example:80a/",
                "http://news example/",
                "http://news.example%00.evil.example/",
                "http://a%zz/",
                "http://straße.example/",
                "http://<x>/",
            })
    void whatIsNoAddressIsOfUnknownFormat(String written) {
        assertThat(refused(written).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "FTP://news.example/a",
                "data:text/html,<p>Hallo",
                "javascript:alert(1)",
                "jar:https://news.example/a.jar!/b",
                "mailto:redaktion@news.example",
                "\u0001 file:///etc/passwd",
                "fi\nle:///etc/passwd",
                "https://leser:geheim@news.example/",
                "https://news.example@127.0.0.1/",
                "https://@news.example/",
                "https:\\\\news.example@127.0.0.1\\",
            })
    void otherSchemesAndCredentialsAreRefused(String written) {
        assertThat(refused(written).reason()).isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://leser:geheim@news.example/", "ftp://leser:geheim@news.example/"})
    void aPasswordIsNotRepeated(String written) {
        assertThat(refused(written)).message().doesNotContain("geheim").doesNotContain("leser");
    }

    @Test
    void messageCannotWriteToTheTerminal() {
        assertThat(refused("ftp://a\u001b[2J\u0085\u202e\u2028b")).message().startsWith("ftp://a [2J b: ");
    }

    @Test
    void anEndlessAddressIsCutInItsMessage() {
        SourceException e = refused("https://news.example/" + "a".repeat(Addresses.LONGEST));
        assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(e.getMessage()).hasSizeLessThan(400).contains("more than 8192 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "b.html -> https://news.example/politik/b.html",
                "../b c.html -> https://news.example/b%20c.html",
                "/b?x -> https://news.example/b?x",
                "?seite=2 -> https://news.example/politik/a.html?seite=2",
                "#kommentare -> https://news.example/politik/a.html?alt",
                "`` -> https://news.example/politik/a.html?alt",
                "//cdn.example/b -> https://cdn.example/b",
                "\\\\cdn.example\\b -> https://cdn.example/b",
                "http://other.example -> http://other.example/",
                ".. -> https://news.example/",
                " b.html -> https://news.example/politik/b.html",
            })
    void referenceIsResolvedAgainstItsPage(String reference, String address) {
        URI base = Addresses.parse("https://news.example/politik/a.html?alt");
        assertThat(Addresses.resolve(base, reference == null ? "" : reference)).hasToString(address);
    }

    @Property(tries = 300)
    void everyStringGivesAnAddressOrAReason(@ForAll String rest) {
        for (String written : new String[] {rest, "http://" + rest, "https://news.example/" + rest}) {
            try {
                URI parsed = Addresses.parse(written);
                assertThat(Addresses.parse(parsed.toString())).isEqualTo(parsed);
                assertThat(parsed.toString()).matches("https?://[!-~]+");
            } catch (SourceException e) {
                assertThat(e).message().hasLineCount(1);
            }
        }
    }

    private static SourceException refused(String written) {
        return catchThrowableOfType(SourceException.class, () -> Addresses.parse(written));
    }
}
