package org.newsgraph.relation;

import java.util.List;
import org.newsgraph.entity.Entities;
import org.newsgraph.text.Text;

/** Finds the facts of a text. Implementations may be used by many threads. */
@FunctionalInterface
public interface Extractor {
    /** The facts in text order, none twice. */
    List<Fact> extract(Text text, Entities entities);

    /** An extractor that finds what this one finds, and what another finds beside it; what both find, this one tells. */
    default Extractor and(Extractor other) {
        return new JoinedExtractor(this, other);
    }
}
