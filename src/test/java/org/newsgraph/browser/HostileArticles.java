package org.newsgraph.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Articles written to break pages: markup and script in every place that pages show, and names without end. */
final class HostileArticles {
    /** What a script among them would call the page. */
    static final String TAKEN_OVER = "taken over";

    private static final String SCRIPT = "<script>document.title='" + TAKEN_OVER + "'</script>";
    private static final String HANDLER = "\"><img src=x onerror=\"document.title='" + TAKEN_OVER + "'\">";
    private static final String ENDLESS = "Q" + "u".repeat(9_990) + "arz";

    private HostileArticles() {}

    static Path write(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> article : articles()) {
            lines.append(json.writeValueAsString(article)).append('\n');
        }
        return Files.writeString(folder.resolve("hostile.jsonl"), lines);
    }

    private static List<Map<String, Object>> articles() {
        return List.of(
                Map.of(
                        "url",
                        "https://hostile.example/one?a=1&b=%22%3E%3Cscript%3E",
                        "title",
                        SCRIPT + " Borvex kauft " + HANDLER,
                        "authors",
                        List.of(SCRIPT, HANDLER),
                        "published",
                        "2025-02-03",
                        "language",
                        "de",
                        "text",
                        "Der Konzern Borvex hat den Anbieter Kelmarn übernommen, wie Borvex mitteilte. " + SCRIPT
                                + " Borvex-Chef Olaf Tremmin sagte: „" + HANDLER + " wir wachsen weiter.“ "
                                + "Kläger werfen Borvex vor, <b>Daten</b> & 'Rechte' verkauft zu haben."),
                Map.of(
                        "url",
                        "https://hostile.example/two",
                        "title",
                        ENDLESS,
                        "published",
                        "gestern " + SCRIPT,
                        "language",
                        "de",
                        "text",
                        "Die " + ENDLESS + " GmbH hat den Anbieter Kelmarn übernommen. Die " + ENDLESS
                                + " GmbH ist Partner von Borvex."),
                Map.of(
                        "url",
                        "https://hostile.example/javascript:document.title='" + TAKEN_OVER + "'",
                        "title",
                        "&lt;script&gt; ]]> {{7*7}} ${7*7} <!-- ' \" \\",
                        "language",
                        "de",
                        "text",
                        "Die Kelmarn <svg/onload=document.title='" + TAKEN_OVER
                                + "'> AG übernimmt das Start-up Vintrell für 40 Millionen Euro. \u202eKelmarn will wachsen."));
    }
}
