package org.newsgraph.relation;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;

/**
 * A relation that an article states, with how it states it.
 *
 * @param property local name of the ontology property
 * @param qualifiers by local name of the qualifier property
 * @param speaker who says so, or null when the article itself does
 * @param confidence between 0 and 1
 * @param rule lexicon entry or rule that found it, for explanations
 */
public record Fact(
        Entity subject,
        String property,
        Value object,
        SortedMap<String, Value> qualifiers,
        Status status,
        @Nullable Entity speaker,
        double confidence,
        Evidence evidence,
        String rule) {
    public Fact {
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /**
     * A fact that the article states as certain and in its own name, without qualifiers; for extractors of your own.
     *
     * @param rule names what found it
     */
    public static Fact asserted(Entity subject, String property, Value object, Evidence evidence, String rule) {
        return new Fact(
                subject, property, object, Collections.emptySortedMap(), Status.ASSERTED, null, 1, evidence, rule);
    }

    /**
     * True when the article vouches for the fact, so that it may stand in the graph as an asserted triple: its status is
     * asserted, and it is told by the article itself or by the one it is about.
     */
    public boolean isVouched() {
        return status == Status.ASSERTED && (speaker == null || speaker.id().equals(subject.id()));
    }

    /** For people: {@code Solvara acquires Tenvio AG (planned)}. */
    @Override
    public String toString() {
        String told = subject.name() + " " + property + " " + object.text() + " ("
                + status.name().toLowerCase(Locale.ROOT);
        return told + (speaker == null ? ")" : " by " + speaker.name() + ")");
    }
}
