package org.newsgraph.source;

/** Is told what an input holds: in the input's order, on the thread that reads it, one thing at a time. */
public interface ResourceHandler {
    /** A resource; its bytes may be kept. */
    void resource(Resource resource);

    /**
     * A part of the input that cannot be had; the others still come.
     *
     * @param source what messages call that part
     */
    void failure(String source, SourceException failure);

    /** So many more parts of the input are to come, as far as it is known. */
    default void expect(int parts) {}

    /** Something that the user should know and that is no failure, such as a limit that was reached. */
    default void note(String message) {}
}
