package org.newsgraph.article;

/** Is told what articles an input holds: in the input's order, on the thread that reads it, one thing at a time. */
public interface ArticleHandler {
    /** An article; what this throws comes through to whoever reads. */
    void article(Article article);

    /** A source that gives no article; the others still come. */
    void failure(Failure failure);

    /** So many more sources are to come, as far as it is known. */
    default void expect(int sources) {}

    /** Something that the user should know and that is no failure, such as a limit that was reached. */
    default void note(String message) {}
}
