package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written depends on the articles, not on the language and the clock of the machine. */
class LocaleTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final List<String> FORMATS =
            List.of("nq", "ttl", "csv", "semicolon.csv", "graphml", "gexf", "void.ttl");

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    /** The files and answers made on a machine that is set so, by name. */
    private List<String> made(String language, String zone) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Path store = folder.resolve(language).resolve("store");
        Ran.newsgraph("build", Bundled.DEMO, "--store", store);
        List<String> texts = new ArrayList<>();
        for (String format : FORMATS) {
            Path out = folder.resolve(language).resolve("out." + format);
            Ran.newsgraph("export", "--store", store, "--out", out).succeeds();
            texts.add(Files.readString(out));
        }
        texts.add(Ran.newsgraph("explain", "Meta", "--store", store).succeeds().out());
        texts.add(
                Ran.newsgraph("query", "partners", "--store", store).succeeds().out());
        texts.add(Ran.newsgraph("ontology", "partnersWith").succeeds().out());
        return texts;
    }

    @Test
    void anotherLanguageAndTimeZoneGiveTheSameBytes() throws Exception {
        List<String> expected = made("en-US", "UTC");
        assertThat(expected).noneMatch(String::isBlank);
        assertThat(made("tr-TR", "Pacific/Apia")).isEqualTo(expected); // i becomes İ, and it is tomorrow
        assertThat(made("ar-EG-u-nu-arab", "Asia/Kolkata")).isEqualTo(expected); // digits of its own
    }
}
