package org.newsgraph.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles whose facts are known. */
public record Gold(List<GoldArticle> articles) {
    public Gold {
        articles = List.copyOf(articles);
    }

    /**
     * Reads a folder ({@code facts.jsonl}, {@code articles.jsonl}; {@code entities.jsonl}, {@code canonical.json}, {@code
     * traps.jsonl} and {@code split.json} when they are there) or a file of labelled sentences.
     *
     * @param articles JSON Lines to take the articles from instead of the folder's, or null
     * @param split which articles: a split of {@code split.json} or the id of one article; null for all
     * @throws EvaluationException when something is missing or cannot be read
     */
    public static Gold read(Path path, @Nullable Path articles, @Nullable String split) {
        if (Files.isDirectory(path)) {
            return new GoldFolder(path).read(articles, split);
        }
        if (articles != null || split != null) {
            throw new EvaluationException(
                    path + ": only a gold folder has articles and splits; leave these options out");
        }
        return LabelledSentences.read(path);
    }

    /** How many facts must be found. */
    public long required() {
        return articles.stream()
                .flatMap(a -> a.facts().stream())
                .filter(GoldFact::required)
                .count();
    }
}
