package org.newsgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report as a person reads it: a table for each question. */
final class MarkdownReport {
    private static final double LOAD_WANTED = 0.8;
    private static final double SERVER_WANTED = 0.95;

    private final BenchReport report;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(BenchReport report) {
        this.report = report;
    }

    String text() {
        head();
        for (SizeFigure size : report.sizes()) {
            stages(size);
            extraction(size);
            store(size);
            comparison(size);
            queries(size);
        }
        if (report.sizes().size() > 1) {
            growth();
        }
        GoldFigure gold = report.gold();
        if (gold != null) {
            gold(gold);
        }
        return text.toString();
    }

    private void head() {
        Machine machine = report.machine();
        line("# newsgraph bench");
        line(String.format(
                Locale.ROOT,
                "newsgraph %s, %s, heap at most %s; %s, %d processors (%s); seed %d; finished %s.",
                machine.version(),
                machine.java(),
                bytes(machine.heap()),
                machine.system(),
                machine.processors(),
                machine.processor(),
                report.seed(),
                machine.finished()));
        line(
                "Seconds are those on the clock; CPU seconds are those of all threads of the process, and do not depend on what"
                        + " else runs on the machine. The code was warmed up on articles before.");
    }

    private void stages(SizeFigure size) {
        line(String.format(Locale.ROOT, "## %,d articles", size.articles()));
        List<List<String>> rows =
                rows("stage", "seconds", "CPU seconds", "units", "a second", "a CPU second", "heap peak");
        for (StageFigure stage : size.stages()) {
            rows.add(List.of(
                    stage.name(),
                    number(stage.seconds(), 2),
                    number(stage.cpuSeconds(), 2),
                    String.format(Locale.ROOT, "%,d %ss", stage.count(), stage.unit()),
                    number(stage.perSecond(), 1),
                    number(stage.perCpuSecond(), 1),
                    bytes(stage.heapPeak())));
        }
        table(rows);
        line(String.format(
                Locale.ROOT,
                "`extract` reads, analyses and packs on all processors and appends to the staging log (%s s of it); `load` puts the"
                        + " log into TDB2; `derive` computes what follows; `copies` is the part of it that finds copies, computed"
                        + " once more; `export` and `raw load` are Jena alone.",
                number(size.stagingSeconds(), 2)));
    }

    private void extraction(SizeFigure size) {
        List<List<String>> rows = rows("part of extract", "CPU ms an article", "share");
        double all = size.extraction().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        size.extraction()
                .forEach((part, seconds) -> rows.add(List.of(
                        part,
                        number(Meter.ratio(1000 * seconds, (double) size.articles()), 3),
                        number(100 * Meter.ratio(seconds, all), 1) + " %")));
        table(rows);
    }

    private void store(SizeFigure size) {
        List<List<String>> rows = rows("store", "");
        rows.add(List.of("articles read", count(size.articles())));
        rows.add(List.of("articles stored (updates replace)", count(size.graphs())));
        rows.add(List.of("facts", count(size.facts())));
        rows.add(List.of("quads", count(size.quads())));
        rows.add(List.of("of these derived", count(size.derivedQuads())));
        rows.add(List.of("bytes after loading and deriving", count(size.bytesLoaded())));
        rows.add(List.of("bytes after compacting", count(size.bytes())));
        rows.add(List.of("bytes a quad", number(size.bytesPerQuad(), 1)));
        rows.add(List.of("bytes a fact", number(size.bytesPerFact(), 1)));
        rows.add(List.of("bytes of the staging log", count(size.logBytes())));
        size.statuses().forEach((status, facts) -> rows.add(List.of("facts found " + status, count(facts))));
        table(rows);
    }

    private void comparison(SizeFigure size) {
        ServerFigure server = size.server();
        List<List<String>> rows = rows("beside Jena alone", "ours", "Jena", "ratio", "wanted", "reached");
        rows.add(compared(
                "loading, quads a second",
                size.stage("load").perSecond(),
                size.stage("raw load").perSecond(),
                LOAD_WANTED));
        rows.add(compared(
                "loading, quads a CPU second",
                size.stage("load").perCpuSecond(),
                size.stage("raw load").perCpuSecond(),
                LOAD_WANTED));
        if (server.requests() > 0) {
            rows.add(compared(
                    "SPARQL over HTTP, requests a second",
                    server.oursPerSecond(),
                    server.barePerSecond(),
                    SERVER_WANTED));
        }
        table(rows);
        line(String.format(
                Locale.ROOT,
                "%d clients asked %d requests in turn, ours and a bare embedded Fuseki over the same database alternating in %d"
                        + " rounds: ours %s, bare %s. Answers with another number of rows: %d; requests that failed: %d; queries"
                        + " left out because they take a second or longer: %s.",
                server.clients(),
                server.requests(),
                server.ours().size(),
                rounds(server.ours()),
                rounds(server.bare()),
                server.differing(),
                server.failed(),
                server.leftOut().isEmpty() ? "none" : String.join(", ", server.leftOut())));
    }

    private static List<String> compared(String what, double ours, double other, double wanted) {
        double ratio = Meter.ratio(ours, other);
        return List.of(
                what,
                number(ours, 1),
                number(other, 1),
                number(ratio, 3),
                number(wanted, 2),
                ratio >= wanted ? "yes" : "no");
    }

    private static String rounds(List<Double> rates) {
        return rates.stream().map(rate -> number(rate, 0)).collect(Collectors.joining(", "));
    }

    private void queries(SizeFigure size) {
        List<List<String>> rows =
                rows("query", "parameters", "runs", "median ms", "99 % ms", "longest ms", "rows", "timeouts");
        for (QueryFigure query : size.queries()) {
            rows.add(List.of(
                    query.name(),
                    query.bound() ? "drawn" : "none",
                    "" + query.runs(),
                    number(query.median(), 2),
                    number(query.p99(), 2),
                    number(query.longest(), 2),
                    number(query.rows(), 1),
                    "" + query.timeouts()));
        }
        table(rows);
    }

    private void growth() {
        line("## Growth");
        line("An exponent of 1 is linear growth; n log n has the exponent in the last column over these sizes.");
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("stage"));
        report.sizes().forEach(size -> head.add("CPU ms an article at " + count(size.articles())));
        report.sizes().forEach(size -> head.add("CPU ns a step of n log n at " + count(size.articles())));
        head.addAll(List.of("exponent", "of n log n"));
        rows.add(head);
        for (Growth growth : report.growth()) {
            List<String> row = new ArrayList<>(List.of(growth.stage()));
            IntStream.range(0, report.sizes().size()).forEach(i -> row.add(number(growth.millisPerArticle(i), 3)));
            IntStream.range(0, report.sizes().size()).forEach(i -> row.add(number(growth.nanosPerStep(i), 0)));
            row.add(number(growth.exponent(), 3));
            row.add(number(growth.exponentOfNLogN(), 3));
            rows.add(row);
        }
        table(rows);
    }

    private void gold(GoldFigure gold) {
        line("## What the articles say, and what was found");
        line(String.format(
                Locale.ROOT,
                "The sentences of %,d generated articles against the facts they say by construction, as `newsgraph evaluate` compares"
                        + " them. Unsafe assertions (planned, possible, alleged, denied or negated in the text, asserted in the"
                        + " graph): **%d**. Status accuracy %s.",
                gold.articles(),
                gold.unsafe(),
                number(gold.figures().path("statusAccuracy").asDouble(), 4)));
        List<List<String>> rows = rows("facts", "found", "of", "right", "wrong", "precision", "recall");
        rows.add(tally("all", gold.figures().path("all")));
        rows.add(tally("core", gold.figures().path("core")));
        for (String by : new String[] {"byStatus", "byRelation"}) {
            for (Map.Entry<String, JsonNode> each : gold.figures().path(by).properties()) {
                rows.add(tally(each.getKey(), each.getValue()));
            }
        }
        table(rows);
    }

    private static List<String> tally(String name, JsonNode tally) {
        return List.of(
                name,
                tally.path("found").asText(),
                tally.path("of").asText(),
                tally.path("right").asText(),
                tally.path("wrong").asText(),
                number(tally.path("precision").asDouble(), 3),
                number(tally.path("recall").asDouble(), 3));
    }

    // ---------------------------------------------------------------- layout

    private void line(String words) {
        text.append(words).append("\n\n");
    }

    private static List<List<String>> rows(String... head) {
        return new ArrayList<>(List.of(List.of(head)));
    }

    private void table(List<List<String>> rows) {
        rows.add(1, rows.getFirst().stream().map(cell -> "---").toList());
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        text.append('\n');
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String bytes(long value) {
        return count(value >> 20) + " MB";
    }
}
