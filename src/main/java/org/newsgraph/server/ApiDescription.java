package org.newsgraph.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.server.ApiOperation.Argument;
import org.newsgraph.site.Site;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;

/** What this server answers, as OpenAPI 3.1: of the operations that are known those that have a route, and the catalogue. */
record ApiDescription(List<ApiOperation> operations) {
    private static final List<String> HTML = List.of("text/html");
    private static final List<String> JSON = List.of("application/json");
    private static final String ENTITY = "https://w3id.org/newsgraph/id/meta";

    ApiDescription {
        operations = List.copyOf(operations);
    }

    /** Of the routes there are; Fuseki's need none. */
    static ApiDescription of(Routes routes, List<CataloguedQuery> questions, List<Download> downloads) {
        List<ApiOperation> all = new ArrayList<>(fuseki());
        all.add(ApiOperation.get("/queries", "The questions that are ready", "Die fertigen Fragen", JSON));
        questions.forEach(question -> all.add(question(question)));
        Stream.of(files(downloads), pages(), articles(), changes())
                .flatMap(List::stream)
                .filter(operation -> isServed(operation, routes))
                .forEach(all::add);
        return new ApiDescription(all);
    }

    private static boolean isServed(ApiOperation operation, Routes routes) {
        String path = operation.path().replace("{", "").replace("}", "");
        return operation.method().equals("GET")
                ? routes.find(path).isPresent()
                : routes.find(operation.method(), path).isPresent();
    }

    private static List<ApiOperation> fuseki() {
        Argument query = Argument.required("query", "SPARQL 1.2 text", "ASK { ?s ?p ?o }");
        Argument format =
                Argument.format(names(Stream.concat(RowFormat.FOR_ROWS.stream(), GraphFormat.FOR_GRAPH.stream())));
        List<String> types = types(Stream.concat(RowFormat.FOR_ROWS.stream(), GraphFormat.FOR_GRAPH.stream()));
        return List.of(
                ApiOperation.get(
                        "/sparql", "Answers a SPARQL query", "Beantwortet eine SPARQL-Abfrage", types, query, format),
                ApiOperation.get(
                        "/data",
                        "All named graphs, or one (graph store protocol)",
                        "Alle benannten Graphen oder einer (Graph Store Protocol)",
                        types(GraphFormat.FOR_GRAPH.stream()),
                        Argument.optional("graph", "IRI of one graph"),
                        Argument.format(names(GraphFormat.FOR_GRAPH.stream()))));
    }

    private static ApiOperation question(CataloguedQuery question) {
        List<Argument> arguments = new ArrayList<>();
        question.parameters().forEach(parameter -> arguments.add(argument(parameter)));
        arguments.add(Argument.format(names(RowFormat.FOR_QUESTIONS.stream())));
        return new ApiOperation(
                "GET",
                "/queries/" + question.name(),
                question.questions(),
                arguments,
                types(RowFormat.FOR_QUESTIONS.stream()),
                List.of(),
                false);
    }

    private static Argument argument(Parameter parameter) {
        String example = switch (parameter.kind()) {
            case ENTITY -> ENTITY;
            case DATE -> "2025-03-24";
            case STATUS -> "asserted";
            case TERM -> "partnersWith";
            case NUMBER -> "1";
            case TEXT -> "text";
        };
        List<String> choices = parameter.kind() == Parameter.Kind.STATUS ? Site.STATUSES : List.of();
        return new Argument(
                parameter.name(),
                "query",
                parameter.required(),
                parameter.description("en"),
                choices,
                parameter.required() ? example : "");
    }

    private static List<ApiOperation> files(List<Download> downloads) {
        List<String> names = downloads.stream().map(Download::name).toList();
        List<String> types =
                downloads.stream().map(Download::mediaType).distinct().toList();
        return List.of(
                ApiOperation.get(
                        "/export",
                        "The graph, or a part of it, as a file",
                        "Der Graph, auch nur ein Teil davon, als Datei",
                        types.isEmpty() ? HTML : types,
                        Argument.format(names),
                        Argument.optional("article", "IRI of an article"),
                        Argument.optional("entity", "name or IRI of an entity that facts are about"),
                        Argument.optional("depth", "hops over asserted facts to entities that count as well"),
                        Argument.optional("relation", "such as partnersWith; several with commas"),
                        Argument.optional("status", "such as planned; several with commas")),
                ApiOperation.get("/health", "State and size", "Zustand und Größe", JSON),
                ApiOperation.get(
                        Admission.METRICS,
                        "How the server is doing, for Prometheus",
                        "Wie es dem Server geht, für Prometheus",
                        List.of("text/plain")),
                ApiOperation.get("/openapi.json", "This description", "Diese Beschreibung", JSON));
    }

    private static List<ApiOperation> pages() {
        List<String> html = Stream.concat(HTML.stream(), types(GraphFormat.FOR_GRAPH.stream()).stream())
                .toList();
        Argument iri = Argument.required("iri", "IRI", ENTITY);
        Argument words = Argument.required("q", "words", "Meta");
        return List.of(
                ApiOperation.get("/search", "Searches names and articles", "Sucht in Namen und Artikeln", HTML, words),
                ApiOperation.get("/suggest", "Names that begin so", "Namen, die so beginnen", JSON, words),
                ApiOperation.get(
                        "/id/{name}",
                        "An entity",
                        "Eine Entität",
                        html,
                        Argument.inPath("name", "end of its IRI", "meta")),
                ApiOperation.get("/entity", "An entity by its IRI", "Eine Entität nach ihrer IRI", html, iri),
                ApiOperation.get(
                        "/resource", "All that is said of an IRI", "Alles, was über eine IRI gesagt ist", html, iri),
                ApiOperation.get("/ontology", "The ontology", "Die Ontologie", html),
                ApiOperation.get(
                        "/ontology/{term}",
                        "A class or property",
                        "Eine Klasse oder Eigenschaft",
                        html,
                        Argument.inPath("term", "its name", "partnersWith")));
    }

    private static List<ApiOperation> articles() {
        return List.of(
                ApiOperation.get("/articles", "The articles, newest first", "Die Artikel, neueste zuerst", HTML),
                ApiOperation.get(
                        "/article",
                        "An article by its IRI",
                        "Ein Artikel nach seiner IRI",
                        HTML,
                        Argument.required("iri", "IRI", "https://example.org/news/1")),
                ApiOperation.get(
                        "/article/{id}",
                        "An article without an address",
                        "Ein Artikel ohne Adresse",
                        HTML,
                        Argument.inPath("id", "end of its IRI", "1")));
    }

    private static List<ApiOperation> changes() {
        return List.of(
                ApiOperation.changing(
                        "POST",
                        "/articles",
                        "Adds articles, and answers with their facts",
                        "Fügt Artikel hinzu und antwortet mit ihren Fakten",
                        ArticleChanges.TYPES,
                        Argument.optional("url", "where the web has a page or text that is sent")),
                ApiOperation.changing(
                        "DELETE",
                        "/article",
                        "Takes an article back",
                        "Nimmt einen Artikel zurück",
                        List.of(),
                        Argument.required("iri", "IRI", "https://example.org/news/1")),
                ApiOperation.changing(
                        "DELETE",
                        "/article/{id}",
                        "Takes an article without an address back",
                        "Nimmt einen Artikel ohne Adresse zurück",
                        List.of(),
                        Argument.inPath("id", "end of its IRI", "1")));
    }

    private static List<String> names(Stream<? extends Format> formats) {
        return formats.map(Format::shortName).distinct().toList();
    }

    private static List<String> types(Stream<? extends Format> formats) {
        return formats.map(format -> format.mediaTypes().getFirst()).distinct().toList();
    }

    /** The document. */
    Map<String, Object> json() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (ApiOperation operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), json(operation));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("openapi", "3.1.1");
        json.put(
                "info",
                Map.of(
                        "title",
                        "newsgraph",
                        "version",
                        "1",
                        "description",
                        "News as a knowledge graph: every fact carries the words that say it."));
        json.put("servers", List.of(Map.of("url", "/")));
        json.put("paths", paths);
        json.put("components", Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return json;
    }

    private static Map<String, Object> json(ApiOperation operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "operationId",
                operation.method().toLowerCase(Locale.ROOT) + operation.path().replaceAll("\\W+", "-"));
        json.put("summary", String.valueOf(operation.summary().get("en")));
        json.put(
                "parameters",
                operation.arguments().stream().map(ApiDescription::json).toList());
        if (!operation.bodyTypes().isEmpty()) {
            json.put("requestBody", Map.of("required", true, "content", content(operation.bodyTypes())));
        }
        json.put("responses", responses(operation));
        if (operation.token()) {
            json.put("security", List.of(Map.of("token", List.of())));
        }
        return json;
    }

    private static Map<String, Object> responses(ApiOperation operation) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "the answer", "content", content(operation.mediaTypes())));
        ApiAnswer.of(operation).forEach(answer -> responses.put(answer.code(), answer.json()));
        responses.put("default", ApiAnswer.line("one line that names the remedy"));
        return responses;
    }

    static Map<String, Object> content(List<String> types) {
        Map<String, Object> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, Map.of()));
        return content;
    }

    private static Map<String, Object> json(Argument argument) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        if (!argument.choices().isEmpty()) {
            schema.put("enum", argument.choices());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", argument.name());
        json.put("in", argument.place());
        json.put("required", argument.required());
        json.put("description", argument.about());
        json.put("schema", schema);
        if (!argument.example().isEmpty()) {
            json.put("example", argument.example());
        }
        return json;
    }
}
