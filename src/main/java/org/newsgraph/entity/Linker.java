package org.newsgraph.entity;

import java.util.List;
import org.newsgraph.text.Text;

/** Decides which mentions speak of the same thing, what it is, and its id. Implementations may be used by many threads. */
@FunctionalInterface
public interface Linker {
    Entities link(Text text, List<Mention> mentions);
}
