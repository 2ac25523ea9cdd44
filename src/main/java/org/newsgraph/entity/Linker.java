package org.newsgraph.entity;

import java.util.List;
import org.newsgraph.text.Text;

/** Decides which mentions speak of the same thing, what it is, and its id. Implementations may be used by many threads. */
@FunctionalInterface
public interface Linker {
    /**
     * The entities of a text; a mention that refers to nothing known belongs to none of them.
     *
     * @param mentions in text order, as a {@link Recognizer} finds them
     */
    Entities link(Text text, List<Mention> mentions);
}
