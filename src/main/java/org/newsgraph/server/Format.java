package org.newsgraph.server;

import java.util.List;

/** A form an answer can be sent in. */
sealed interface Format permits RowFormat, GraphFormat {
    /** As {@code format=} names it. */
    String shortName();

    /** The first is the one answers are labelled with. */
    List<String> mediaTypes();
}
