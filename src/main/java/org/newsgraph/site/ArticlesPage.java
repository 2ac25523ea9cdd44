package org.newsgraph.site;

import java.util.List;

/** {@code /articles}: the list of all articles, newest first. */
record ArticlesPage(
        Frame frame, ArticleChoice choice, List<String> publishers, long found, List<ArticleLine> articles) {
    private static final int SIZE = 50;

    static ArticlesPage of(View view, Archive archive, ArticleChoice choice) {
        List<Archive.Entry> chosen = archive.chosen(choice);
        Frame frame = Frame.of(view.reader(), view.messages().lookup("article.list"), Section.ARTICLES)
                .withStyles("article.css");
        return new ArticlesPage(
                frame,
                choice,
                archive.publishers(),
                chosen.size(),
                chosen.stream()
                        .skip((choice.page() - 1L) * SIZE)
                        .limit(SIZE)
                        .map(entry -> ArticleLine.of(view, entry))
                        .toList());
    }

    long pages() {
        return Math.max(1, (found + SIZE - 1) / SIZE);
    }

    String html() {
        return Templates.page("articles", frame, this);
    }
}
