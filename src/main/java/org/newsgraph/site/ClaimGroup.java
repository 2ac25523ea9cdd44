package org.newsgraph.site;

import java.util.List;

/**
 * Claims of one relation, or of one speaker.
 *
 * @param key in addresses: {@code subject.develops}, {@code object.acquires}, {@code says}, {@code by.IRI}
 * @param open claims that are seen at once
 * @param folded claims that are seen on demand
 * @param total claims there are
 * @param facts how many facts make them
 */
record ClaimGroup(String key, Ref title, List<Claim> open, List<Claim> folded, int total, int facts) {
    ClaimGroup {
        open = List.copyOf(open);
        folded = List.copyOf(folded);
    }

    /** True for what the entity says itself, whose heading is that of its section. */
    boolean isSpeech() {
        return key.equals(Claims.SAYS);
    }

    boolean isCut() {
        return open.size() + folded.size() < total;
    }
}
