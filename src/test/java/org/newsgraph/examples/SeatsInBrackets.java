package org.newsgraph.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Extractor;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;
import org.newsgraph.text.Text;

/** An extractor of one's own: {@code Solvara AG (Sitz: Altenrode)} says a headquarters, beside what newsgraph finds itself. */
public final class SeatsInBrackets implements Extractor {
    static final String TEXT = "Die Solvara AG (Sitz: Hamburg) hat den Datenbankhersteller Tenvio GmbH gekauft.";

    private static final Pattern SEAT = Pattern.compile("\\((Sitz): ([^)]+)\\)");

    @Override
    public List<Fact> extract(Text text, Entities entities) {
        List<Fact> facts = new ArrayList<>();
        Matcher matcher = SEAT.matcher(text.article().body().text());
        while (matcher.find()) {
            Span cue = text.article().body().span(matcher.start(1), matcher.end(1));
            Span seat = text.article().body().span(matcher.start(2), matcher.end(2));
            text.sentenceOf(cue.cover(seat))
                    .flatMap(sentence -> fact(sentence.span(), cue, seat, entities))
                    .ifPresent(facts::add);
        }
        return facts;
    }

    /** Says it of what is named last before the brackets. */
    private static Optional<Fact> fact(Span sentence, Span cue, Span seat, Entities entities) {
        Optional<Reference> place = entities.in(seat).stream().findFirst();
        Optional<Reference> company = cue.begin() == sentence.begin()
                ? Optional.empty()
                : entities.in(new Span(sentence.begin(), cue.begin())).stream().reduce((first, second) -> second);
        if (place.isEmpty() || company.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(
                sentence,
                company.get().mention().span(),
                cue,
                place.get().mention().span());
        return Optional.of(Fact.asserted(
                company.get().entity(),
                "headquarteredIn",
                new Value.Thing(place.get().entity()),
                evidence,
                "seat-in-brackets"));
    }

    /** The facts of a text. */
    public static List<Fact> facts(String text) {
        NewsGraph newsgraph = NewsGraph.standard().withMoreFacts(new SeatsInBrackets());
        Article article = ArticleReader.fromText("news.txt", text);
        newsgraph.graph(article); // conforms to the ontology's shapes, or an exception tells what does not
        return newsgraph.facts(article);
    }

    public static void main(String[] arguments) {
        facts(TEXT).forEach(System.out::println);
    }
}
