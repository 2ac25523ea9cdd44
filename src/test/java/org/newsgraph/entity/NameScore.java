package org.newsgraph.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Measures names against annotated news: strict span and kind on SmartData and GermEval, entity recall on the development
 * gold. Arguments: folder of the shared data, how many errors to list (0 for none), and {@code odd} or {@code even} to
 * measure only the articles on those lines of SmartData.
 *
 * <p>Left aside on SmartData, counted neither as found nor as missed nor as false, in the annotation and in the answer
 * alike, by the form of the span (see {@link Aside}): parts of a longer word, compounds of a name and a noun, adjectives
 * and common nouns. What touches an annotated street, route or stop is left aside too: SmartData has kinds of their own
 * for those. GermEval marks parts and derivations with labels of their own; there only whole names are compared.
 */
final class NameScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WAY = "WAY";

    /** A named span: begin, end, kind. */
    record Named(int begin, int end, String kind) {
        boolean touches(Named other) {
            return begin < other.end && other.begin < end;
        }
    }

    private final Workbench workbench = Workbench.bundled();
    private final Ontology ontology = Knowledge.bundled().ontology();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private int aside;

    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments.length > 0 ? arguments[0] : "/work/shared");
        int listed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        String half = arguments.length > 2 ? arguments[2] : "";
        if (!Files.isDirectory(shared)) {
            System.out.println("skipped: no data at " + shared);
            return;
        }
        long start = System.nanoTime();
        new NameScore().smartData(shared.resolve("data/relations/smartdata-train.jsonl.gz"), listed, half);
        new NameScore().germEval(shared.resolve("data/names/germeval2014-dev.tsv.gz"), listed);
        new NameScore().gold(shared.resolve("gold"));
        System.out.println("seconds " + (System.nanoTime() - start) / 1_000_000_000L);
    }

    private void smartData(Path file, int listed, String half) throws IOException {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            JsonNode article = JSON.readTree(line);
            boolean measured = half.isEmpty() || half.equals(number % 2 == 1 ? "odd" : "even");
            if (measured && article.get("id").asText().startsWith("http") && !isTraffic(article)) {
                Set<Named> gold = new HashSet<>();
                for (JsonNode entity : article.get("entities")) {
                    String kind = smartKind(entity.get("type").asText());
                    if (!kind.isEmpty()) {
                        gold.add(trimmed(
                                article.get("text").asText(),
                                entity.get("begin").asInt(),
                                entity.get("end").asInt(),
                                kind));
                    }
                }
                compare(article.get("text").asText(), gold, true);
            }
        }
        report("SmartData news", listed);
        System.out.println("left aside: " + aside);
    }

    /** White space and punctuation at the edges of an annotation is a slip of the hand. */
    private static Named trimmed(String body, int begin, int end, String kind) {
        int[] points = body.codePoints().toArray();
        int first = begin;
        int last = end;
        while (first < last && isBlank(points[first])) {
            first++;
        }
        while (last > first && (isBlank(points[last - 1]) || points[last - 1] == ':' || points[last - 1] == ',')) {
            last--;
        }
        return new Named(first, last, kind);
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Reports of queues and delays are no news articles: routes, stops and streets instead of sentences. */
    private static boolean isTraffic(JsonNode article) {
        int roads = 0;
        for (JsonNode entity : article.get("entities")) {
            roads += entity.get("type").asText().matches("location-(route|stop|street)") ? 1 : 0;
        }
        return roads > 1 || article.get("text").asText().length() < 400;
    }

    private static String smartKind(String type) {
        return switch (type) {
            case "person" -> "PER";
            case "organization", "organization-company" -> "ORG";
            case "location", "location-city" -> "LOC";
            case "location-street", "location-route", "location-stop" -> WAY;
            default -> "";
        };
    }

    private void germEval(Path file, int listed) throws IOException {
        StringBuilder body = new StringBuilder();
        Set<Named> gold = new HashSet<>();
        int begin = -1;
        String kind = "";
        boolean glued = true;
        for (String line : lines(file)) {
            String[] fields = line.split("\t", -1);
            if (line.isBlank()) {
                if (begin >= 0) {
                    gold.add(new Named(begin, body.length(), kind));
                }
                begin = -1;
                if (!body.isEmpty()) {
                    compare(body.toString(), gold, false);
                }
                body.setLength(0);
                gold = new HashSet<>();
                glued = true;
            } else if (!line.startsWith("#") && fields.length > 2) {
                if (begin >= 0 && !fields[2].startsWith("I-")) {
                    gold.add(new Named(begin, body.length(), kind));
                    begin = -1;
                }
                if (!glued && !fields[1].matches("[.,;:!?)\\]…]+")) {
                    body.append(' ');
                }
                glued = fields[1].matches("[(\\[]");
                if (fields[2].matches("B-(PER|ORG|LOC)")) {
                    begin = body.length();
                    kind = fields[2].substring(2);
                }
                body.append(fields[1]);
            }
        }
        report("GermEval dev", listed);
    }

    private void compare(String body, Set<Named> gold, boolean parts) {
        Text text = workbench.text(body);
        Set<Named> found = new HashSet<>();
        Entities entities = workbench.entities(text);
        for (Entity entity : entities.all()) {
            for (Mention mention : entity.mentions()) {
                String kind = kind(entity.type());
                if ((mention.kind() == Mention.Kind.NAME || (parts && mention.kind() == Mention.Kind.PART))
                        && !kind.isEmpty()
                        && !entity.isLocal()) {
                    found.add(new Named(mention.span().begin(), mention.span().end(), kind));
                }
            }
        }
        if (parts) {
            Aside form = new Aside(text, workbench.nouns());
            int before = gold.size() + found.size();
            Set<Named> cut = new HashSet<>(gold);
            cut.removeIf(n -> !form.isCut(n.begin(), n.end()));
            Set<Named> ways = new HashSet<>(gold);
            ways.removeIf(g -> !g.kind().equals(WAY));
            found.removeIf(f -> form.isAside(f.begin(), f.end())
                    || inWord(f, cut, body)
                    || ways.stream().anyMatch(f::touches));
            gold.removeIf(g -> g.kind().equals(WAY) || form.isAside(g.begin(), g.end()));
            aside += before - gold.size() - found.size();
        }
        for (Named name : found) {
            count(name.kind(), gold.contains(name) ? 0 : 1);
            note("+", name, gold, text);
        }
        for (Named name : gold) {
            if (!found.contains(name)) {
                count(name.kind(), 2);
                note("-", name, found, text);
            }
        }
    }

    /** A word that has a part of it annotated, where the answer has it whole. */
    private static boolean inWord(Named name, Set<Named> cut, String body) {
        boolean oneWord = body.codePoints()
                .skip(name.begin())
                .limit(name.end() - name.begin())
                .noneMatch(NameScore::isBlank);
        return oneWord && cut.stream().anyMatch(name::touches);
    }

    private void note(String sign, Named name, Set<Named> others, Text text) {
        String body = text.article().body().text();
        if (!others.contains(name)) {
            int begin = Math.max(0, name.begin() - 40);
            int end = Math.min(body.length(), name.end() + 30);
            String near = others.stream()
                    .filter(o -> o.begin() < name.end() && name.begin() < o.end())
                    .map(o -> " (other: " + o.kind() + " " + body.substring(o.begin(), Math.min(body.length(), o.end()))
                            + ")")
                    .findFirst()
                    .orElse("");
            errors.add(sign + " " + name.kind() + " "
                    + body.substring(name.begin(), Math.min(body.length(), name.end())) + near + " " + tags(text, name)
                    + "   ‹" + body.substring(begin, end).replace('\n', ' ') + "›");
        }
    }

    private static List<Tag> tags(Text text, Named name) {
        return text.sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t ->
                        t.span().begin() < name.end() && name.begin() < t.span().end())
                .map(Token::tag)
                .toList();
    }

    private String kind(String type) {
        String kind = Objects.requireNonNullElse(Ballot.kind(ontology, type), "");
        return switch (kind) {
            case "Person" -> "PER";
            case "Organization" -> "ORG";
            case "Place" -> "LOC";
            default -> "";
        };
    }

    private void count(String kind, int outcome) {
        counts.computeIfAbsent(kind, k -> new int[3])[outcome]++;
        counts.computeIfAbsent("all", k -> new int[3])[outcome]++;
    }

    private void report(String name, int listed) {
        counts.forEach((kind, n) -> {
            double p = n[0] / Math.max(1.0, n[0] + n[1]);
            double r = n[0] / Math.max(1.0, n[0] + n[2]);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s %s P %.3f R %.3f F1 %.3f (%d/%d/%d)%n",
                    name,
                    kind,
                    p,
                    r,
                    2 * p * r / Math.max(1e-9, p + r),
                    n[0],
                    n[1],
                    n[2]);
        });
        int step = listed == 0 ? 1 : Math.max(1, errors.size() / listed);
        for (int i = 0; i < errors.size() && listed > 0; i += step) {
            System.out.println(errors.get(i));
        }
    }

    private void gold(Path folder) throws IOException {
        Map<String, String> bodies = new TreeMap<>();
        for (String line : lines(folder.resolve("articles.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            String id = article.has("id")
                    ? article.get("id").asText()
                    : article.get("url").asText();
            bodies.put(id, article.get("text").asText());
        }
        for (String line : lines(folder.resolve("entities.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            String id = article.get("article").asText();
            String body = bodies.entrySet().stream()
                    .filter(e -> e.getKey().endsWith(id))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            Text text = workbench.text(body);
            Entities entities = workbench.entities(text);
            for (JsonNode entity : article.get("entities")) {
                recall(id, entity, text, entities);
            }
            System.out.println("  " + id + " found: "
                    + entities.all().stream()
                            .map(e -> e.name() + "/" + e.type() + "*"
                                    + e.mentions().size())
                            .toList());
        }
        report("gold", 0);
        errors.forEach(System.out::println);
    }

    private void recall(String id, JsonNode entity, Text text, Entities entities) {
        Set<String> names = new TreeSet<>(Set.of(entity.get("name").asText()));
        entity.get("aliases").forEach(a -> names.add(a.asText()));
        String type = entity.get("type").asText();
        List<Entity> matching = entities.all().stream()
                .filter(e -> names.contains(e.name())
                        || e.mentions().stream()
                                .anyMatch(
                                        m -> m.kind() != Mention.Kind.PRONOUN && names.contains(text.slice(m.span()))))
                .toList();
        boolean typed = matching.stream()
                .anyMatch(e -> ontology.isA(e.type(), type)
                        || (type.equals("Authority") && ontology.isA(e.type(), "Organization")));
        count(type, typed ? 0 : 2);
        if (!typed) {
            errors.add("- " + id + " " + type + " " + names + " found "
                    + matching.stream().map(e -> e.name() + "/" + e.type()).toList());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
