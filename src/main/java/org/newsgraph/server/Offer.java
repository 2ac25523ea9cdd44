package org.newsgraph.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.site.Grounding;

/**
 * What a server has from the rooms it does not know, or from whoever starts it.
 *
 * @param index that finds what is in the dataset; whoever made it closes it; null for a search that finds nothing
 * @param grounding knows the rules that derived triples follow by
 * @param downloads formats of files
 * @param writing null for a server that is only read
 * @param protection who may do what
 */
public record Offer(
        @Nullable SearchIndex index,
        Grounding grounding,
        List<Download> downloads,
        @Nullable Writing writing,
        Protection protection) {
    /** Only what the server itself can do. */
    public static final Offer NONE = new Offer(null, Grounding.NONE, List.of(), null);

    public Offer {
        downloads = List.copyOf(downloads);
    }

    /** For all to read, and for nobody to change. */
    public Offer(
            @Nullable SearchIndex index, Grounding grounding, List<Download> downloads, @Nullable Writing writing) {
        this(index, grounding, downloads, writing, Protection.READ_ONLY);
    }
}
