package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;
import org.newsgraph.search.Hit;
import org.newsgraph.search.Passage;
import org.newsgraph.search.Results;

/**
 * How what is found is told to a reader.
 *
 * @param typed what was looked for
 */
record Finds(View view, String typed) {
    /** What articles and terms get of a short list at least, if there are any. */
    private static final int ARTICLES = 2;

    private static final int TERMS = 1;

    /** The best of what is found: entities first, then articles and terms, none of which takes all the room. */
    List<Suggestion> suggestions(Results results, int limit) {
        int terms = Math.min(TERMS, results.terms().size());
        int articles = Math.min(ARTICLES, results.articles().size());
        List<Hit> hits = new ArrayList<>();
        results.entities().stream().limit(Math.max(1, limit - terms - articles)).forEach(hits::add);
        results.articles().stream()
                .limit(Math.max(0, limit - hits.size() - terms))
                .forEach(hits::add);
        results.terms().stream().limit(Math.max(0, limit - hits.size())).forEach(hits::add);
        return hits.stream().map(this::suggestion).toList();
    }

    Suggestion suggestion(Hit hit) {
        return switch (hit) {
            case Hit.Entity entity ->
                new Suggestion(
                        label(entity),
                        kind(entity),
                        view.links().entity(NodeFactory.createURI(entity.iri())),
                        detail(entity));
            case Hit.Article article ->
                new Suggestion(
                        headline(article),
                        word("search.kind.article"),
                        view.links().article(NodeFactory.createURI(article.iri())),
                        origin(article));
            case Hit.Term term ->
                new Suggestion(view.names().term(term.name()), kind(term), Links.term(term.name()), comment(term));
        };
    }

    String headline(Hit.Article article) {
        return article.headline().isBlank() ? article.iri() : article.headline();
    }

    private String label(Hit.Entity entity) {
        return entity.label(view.reader().language().tag());
    }

    /** The most special of its classes. */
    private String kind(Hit.Entity entity) {
        Ontology ontology = view.knowledge().ontology();
        return entity.kinds().stream()
                .filter(kind ->
                        entity.kinds().stream().noneMatch(other -> !other.equals(kind) && ontology.isA(other, kind)))
                .findFirst()
                .map(view.names()::term)
                .orElseGet(() -> word("search.kind.entity"));
    }

    private String kind(Hit.Term term) {
        boolean isClass = view.knowledge().ontology().classes().containsKey(term.name());
        return word(isClass ? "search.kind.class" : "search.kind.property");
    }

    /** The name by which it is found, where it is not the one shown, and in how many articles it is. */
    private String detail(Hit.Entity entity) {
        String articles = entity.articles() == 1
                ? word("search.articles.one")
                : word("search.articles.many").replace("{0}", view.messages().number(entity.articles()));
        Optional<String> other = isFound(label(entity))
                ? Optional.empty()
                : entity.names().stream().filter(this::isFound).findFirst();
        return Stream.concat(other.map(name -> word("search.also") + " " + name).stream(), Stream.of(articles))
                .collect(Collectors.joining(" · "));
    }

    private boolean isFound(String name) {
        return Passage.all(name, typed).parts().stream().anyMatch(Passage.Part::isHit);
    }

    private String origin(Hit.Article article) {
        return Stream.of(article.publisher(), view.messages().date(article.published()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String comment(Hit.Term hit) {
        Ontology ontology = view.knowledge().ontology();
        Term term = ontology.classes().get(hit.name());
        return Optional.ofNullable(term)
                .or(() -> Optional.ofNullable(ontology.properties().get(hit.name())))
                .map(found ->
                        found.comments().getOrDefault(view.reader().language().tag(), ""))
                .orElse("");
    }

    private String word(String key) {
        return view.messages().lookup(key);
    }
}
