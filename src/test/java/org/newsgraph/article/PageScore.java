package org.newsgraph.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.EvaluationPages.EvaluationPage;

/**
 * Scores main text and metadata on the evaluation pages. A segment is found when it is in the text, whitespace collapsed;
 * counts are pooled over the pages. Titles are compared by their letters and digits, dates by day, authors as sets. The
 * argument is the shared folder.
 */
final class PageScore {
    private static final Pattern SPACE = Pattern.compile("[\\s\\x{A0}\\x{2000}-\\x{200A}\\x{202F}\\x{3000}]+");
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:;|,| und | and |&|/)\\s*");

    /** What was counted over some of the pages. */
    private static final class Tally {
        int pages;
        int found;
        int kept;
        int missed;
        final int[] right = new int[3];
        final int[] known = new int[3];

        void text(JsonNode truth, String text) {
            pages++;
            for (JsonNode wanted : truth.path("with")) {
                boolean there = text.contains(collapsed(wanted.asText()));
                found += there ? 1 : 0;
                missed += there ? 0 : 1;
            }
            for (JsonNode unwanted : truth.path("without")) {
                kept += text.contains(collapsed(unwanted.asText())) ? 1 : 0;
            }
        }

        void value(int of, boolean isRight) {
            known[of]++;
            right[of] += isRight ? 1 : 0;
        }

        void print(String name) {
            double precision = found / (double) (found + kept);
            double recall = found / (double) (found + missed);
            System.out.printf(
                    Locale.ROOT,
                    "%-7s %3d pages: text F1 %.4f, precision %.4f, recall %.4f (%d kept, %d missed);"
                            + " title %.3f of %d, date %.3f of %d, author %.3f of %d%n",
                    name,
                    pages,
                    2 * precision * recall / (precision + recall),
                    precision,
                    recall,
                    kept,
                    missed,
                    right[0] / (double) known[0],
                    known[0],
                    right[1] / (double) known[1],
                    known[1],
                    right[2] / (double) known[2],
                    known[2]);
        }
    }

    private PageScore() {}

    public static void main(String[] args) throws IOException {
        List<EvaluationPage> pages = EvaluationPages.in(Path.of(args[0]));
        if (pages != null) {
            tally(pages, page -> true).print("all");
            tally(pages, EvaluationPage::german).print("German");
            tally(pages, page -> !page.german()).print("other");
        }
    }

    private static Tally tally(List<EvaluationPage> pages, Predicate<EvaluationPage> some) throws IOException {
        Tally tally = new Tally();
        for (EvaluationPage page : pages.stream().filter(some).toList()) {
            Article article = article(page);
            tally.text(
                    page.truth(),
                    article == null ? "" : collapsed(article.body().text()));
            values(tally, page.truth(), article);
        }
        return tally;
    }

    private static @Nullable Article article(EvaluationPage page) throws IOException {
        try {
            return page.article();
        } catch (ArticleException e) {
            return null;
        }
    }

    private static void values(Tally tally, JsonNode truth, @Nullable Article article) {
        String title = truth.path("title").asText("");
        String date = truth.path("date").asText("");
        Set<String> authors = authors(truth.path("author"));
        Metadata metadata = article == null ? null : article.metadata();
        if (!title.isEmpty()) {
            tally.value(
                    0,
                    article != null && article.title() != null && words(title).equals(words(article.title())));
        }
        if (!date.isEmpty()) {
            String published = metadata == null ? null : metadata.published();
            tally.value(1, published != null && day(published).equals(day(date)));
        }
        if (!authors.isEmpty()) {
            Set<String> told = new HashSet<>();
            (metadata == null ? List.<String>of() : metadata.authors()).forEach(a -> told.add(words(a)));
            tally.value(2, told.equals(authors));
        }
    }

    private static Set<String> authors(JsonNode truth) {
        Set<String> authors = new HashSet<>();
        if (truth.isArray()) {
            truth.forEach(author -> authors.add(words(author.asText())));
        } else {
            BETWEEN_AUTHORS.splitAsStream(truth.asText("")).forEach(author -> authors.add(words(author)));
        }
        authors.remove("");
        return authors;
    }

    private static String day(String date) {
        return date.substring(0, Math.min(10, date.length()));
    }

    private static String words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    private static String collapsed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
