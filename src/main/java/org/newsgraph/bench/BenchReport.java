package org.newsgraph.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a run.
 *
 * @param sizes smallest first
 * @param gold null where no article was generated or compared
 */
public record BenchReport(
        Machine machine,
        long seed,
        List<SizeFigure> sizes,
        List<Growth> growth,
        @Nullable GoldFigure gold) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public BenchReport {
        sizes = List.copyOf(sizes);
        growth = List.copyOf(growth);
    }

    /** Writes {@code bench.json}, {@code bench.md} and, where articles were compared, {@code errors.md}. */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("bench.json"), json());
            Files.writeString(directory.resolve("bench.md"), markdown());
            if (gold != null) {
                Files.writeString(directory.resolve("errors.md"), gold.errors());
            }
        } catch (IOException e) {
            throw new BenchException(
                    directory + ": the report cannot be written (" + e.getMessage() + "); name another with --report",
                    e);
        }
    }

    /** For people: tables. */
    public String markdown() {
        return new MarkdownReport(this).text();
    }

    /** For programs: all that was measured, with the rates and ratios that follow. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.set("machine", JSON.valueToTree(machine));
        root.put("seed", seed);
        ArrayNode all = root.putArray("sizes");
        sizes.forEach(size -> all.add(json(size)));
        ArrayNode stages = root.putArray("growth");
        for (Growth stage : growth) {
            ObjectNode node = JSON.valueToTree(stage);
            node.put("exponent", stage.exponent());
            node.put("exponentOfNLogN", stage.exponentOfNLogN());
            stages.add(node);
        }
        if (gold != null) {
            ObjectNode node = root.putObject("gold");
            node.put("articles", gold.articles());
            node.set("figures", gold.figures());
        }
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and strings are always JSON", e);
        }
    }

    private static ObjectNode json(SizeFigure size) {
        ObjectNode node = JSON.valueToTree(size);
        node.put("loadRatio", size.loadRatio());
        node.put("loadCpuRatio", size.loadCpuRatio());
        node.put("bytesPerQuad", size.bytesPerQuad());
        node.put("bytesPerFact", size.bytesPerFact());
        ArrayNode stages = node.putArray("stages");
        for (StageFigure stage : size.stages()) {
            ObjectNode each = JSON.valueToTree(stage);
            each.put("perSecond", stage.perSecond());
            each.put("perCpuSecond", stage.perCpuSecond());
            stages.add(each);
        }
        ObjectNode server = JSON.valueToTree(size.server());
        server.put("oursPerSecond", size.server().oursPerSecond());
        server.put("barePerSecond", size.server().barePerSecond());
        server.put("ratio", size.server().ratio());
        node.set("server", server);
        return node;
    }
}
