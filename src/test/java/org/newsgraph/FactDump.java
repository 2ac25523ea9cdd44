package org.newsgraph;

import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Fact;

/** Prints, sentence by sentence, clauses, references and facts of a file: {@code FactDump FILE [WORD]}. */
final class FactDump {
    private FactDump() {}

    public static void main(String[] arguments) throws Exception {
        NewsGraph newsgraph = NewsGraph.standard();
        new ArticleReader()
                .read(
                        arguments[0],
                        article -> print(newsgraph, article, arguments.length > 1 ? arguments[1] : ""),
                        failure -> System.out.println(failure.message()));
    }

    private static void print(NewsGraph newsgraph, Article article, String word) {
        var reading = newsgraph.read(article);
        for (var sentence : reading.text().sentences()) {
            String words = reading.text().slice(sentence.span());
            if (!words.contains(word)) {
                continue;
            }
            System.out.println("\n## " + words.replace('\n', ' '));
            System.out.println("   "
                    + sentence.tokens().stream()
                            .map(t -> t.form() + "/" + t.tag() + "/" + t.lemma())
                            .collect(Collectors.joining(" ")));
            sentence.clauses()
                    .forEach(c -> System.out.println("   C" + c.index() + " " + c.kind() + " parent " + c.parent()
                            + " intro " + c.introducer() + " ante " + c.antecedent() + " subj " + c.subject()
                            + (c.negated() ? " NEG " : " ") + c.verb() + " " + c.tokens()));
            sentence.phrases()
                    .forEach(p -> System.out.println(
                            "   P" + p.index() + " " + p.role() + " of " + p.governor() + " " + p.morphology() + ": "
                                    + sentence.tokens().subList(p.begin(), p.end()).stream()
                                            .map(t -> t.form())
                                            .collect(Collectors.joining(" "))));
            System.out.println("   = "
                    + reading.entities().in(sentence.index()).stream()
                            .map(r -> reading.text().slice(r.mention().span()) + "→"
                                    + r.entity().name() + ":" + r.entity().type())
                            .collect(Collectors.joining("; ")));
            List<Fact> facts = reading.facts().stream()
                    .filter(f -> sentence.span().contains(f.evidence().cue()))
                    .toList();
            facts.forEach(f -> System.out.println("   -> " + f.subject().name() + " " + f.property() + " "
                    + f.object().text() + " " + f.qualifiers() + " " + f.status()
                    + (f.speaker() == null ? "" : " by " + f.speaker().name()) + " [" + f.rule() + "]"));
        }
    }
}
