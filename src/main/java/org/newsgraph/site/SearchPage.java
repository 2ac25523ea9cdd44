package org.newsgraph.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.search.Hit;
import org.newsgraph.search.Passage;
import org.newsgraph.search.Results;
import org.newsgraph.search.SearchIndex;

/**
 * {@code /search}: what is found, in groups.
 *
 * @param number of this page, from 1
 */
record SearchPage(
        Frame frame,
        String typed,
        int number,
        long entityCount,
        List<Suggestion> entities,
        long articleCount,
        List<Article> articles,
        List<Suggestion> terms) {
    static final int LAST = 100;
    private static final int ENTITIES = 12;
    private static final int ARTICLES = 10;

    /** An article with the words that were looked for marked in its headline and in a part of its text. */
    record Article(Suggestion found, Passage headline, Passage passage) {}

    static SearchPage of(View view, SearchIndex index, String typed, int number) {
        Results results = index.find(typed, (number - 1) * ENTITIES, ENTITIES, (number - 1) * ARTICLES, ARTICLES);
        Finds finds = new Finds(view, typed);
        String title = view.messages().lookup("search.title");
        Frame frame = Frame.of(view.reader(), typed.isBlank() ? title : Suggestion.cut(typed) + " · " + title, null)
                .withStyles("search.css");
        return new SearchPage(
                frame,
                Suggestion.cut(typed),
                number,
                results.entityCount(),
                results.entities().stream().map(finds::suggestion).toList(),
                results.articleCount(),
                results.articles().stream()
                        .map(article -> article(view, finds, article))
                        .toList(),
                number > 1
                        ? List.of()
                        : results.terms().stream().map(finds::suggestion).toList());
    }

    private static Article article(View view, Finds finds, Hit.Article hit) {
        String body =
                view.graphs().text(NodeFactory.createURI(hit.iri()), Terms.BODY).orElse("");
        Suggestion found = finds.suggestion(hit);
        return new Article(found, Passage.all(found.label(), finds.typed()), Passage.best(body, finds.typed()));
    }

    boolean isAsked() {
        return !typed.isBlank();
    }

    boolean isEmpty() {
        return entities.isEmpty() && articles.isEmpty() && terms.isEmpty();
    }

    int pages() {
        long entityPages = (entityCount + ENTITIES - 1) / ENTITIES;
        long articlePages = (articleCount + ARTICLES - 1) / ARTICLES;
        return (int) Math.min(LAST, Math.max(1, Math.max(entityPages, articlePages)));
    }

    /** The address of another page of the same search. */
    String page(int other) {
        return "/search?q=" + Links.encode(typed) + "&page=" + other;
    }

    String html() {
        return Templates.page("search", frame, this);
    }

    /** The same for programs. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("q", typed);
        data.put("page", number);
        data.put("pages", pages());
        data.put("entities", Map.of("count", entityCount, "hits", entities));
        data.put(
                "articles",
                Map.of(
                        "count",
                        articleCount,
                        "hits",
                        articles.stream().map(SearchPage::data).toList()));
        data.put("terms", terms);
        return data;
    }

    private static Map<String, Object> data(Article article) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", article.found().label());
        data.put("href", article.found().href());
        data.put("detail", article.found().detail());
        data.put(
                "passage",
                article.passage().parts().stream().map(Passage.Part::text).collect(Collectors.joining()));
        return data;
    }
}
