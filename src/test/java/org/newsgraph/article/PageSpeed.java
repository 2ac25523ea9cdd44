package org.newsgraph.article;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.newsgraph.article.EvaluationPages.EvaluationPage;

/**
 * Pages a CPU second on the evaluation pages, decoded before: reading an article with its metadata, beside readability4j and
 * the parse alone, in turns in one process. The argument is the shared folder.
 */
final class PageSpeed {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    /** What is measured, and the CPU time it took. */
    private static final class Runner {
        final String name;
        final Consumer<String> run;
        long nanos;
        int failures;

        Runner(String name, Consumer<String> run) {
            this.name = name;
            this.run = run;
        }

        void over(List<String> pages) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            failures = 0;
            for (String page : pages) {
                try {
                    run.accept(page);
                } catch (RuntimeException e) {
                    failures++;
                }
            }
            nanos += threads.getCurrentThreadCpuTime() - start;
        }
    }

    private PageSpeed() {}

    public static void main(String[] args) throws IOException {
        List<EvaluationPage> pages = EvaluationPages.in(Path.of(args[0]));
        if (pages == null) {
            return;
        }
        List<String> html = new ArrayList<>();
        for (EvaluationPage page : pages) {
            html.add(page.html());
        }
        List<Runner> runners = List.of(
                new Runner("newsgraph", page -> Page.article("page", page)),
                new Runner("readability4j", page -> new Readability4J("https://news.example/", page).parse()),
                new Runner("jsoup parse alone", Jsoup::parse));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Runner runner : runners) {
                runner.nanos = round == 0 ? 0 : runner.nanos;
                runner.over(html);
            }
        }
        for (Runner runner : runners) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %6.1f pages a CPU second (%d of %d pages give none)%n",
                    runner.name,
                    1e9 * ROUNDS * html.size() / runner.nanos,
                    runner.failures,
                    html.size());
        }
    }
}
