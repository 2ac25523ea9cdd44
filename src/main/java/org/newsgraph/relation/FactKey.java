package org.newsgraph.relation;

import java.util.stream.Stream;
import org.newsgraph.entity.Entity;

/** What makes two facts of an article the same: all that they say, whatever their evidence and qualifiers. */
record FactKey(String subject, String property, String object, Status status, String speaker) {
    static FactKey of(Fact fact) {
        Entity speaker = fact.speaker();
        return new FactKey(
                fact.subject().id(),
                fact.property(),
                name(fact.object()),
                fact.status(),
                speaker == null ? "" : speaker.id());
    }

    /** The same for a fact and for the one with subject and object exchanged. */
    FactKey eitherWay() {
        String[] ends = Stream.of(subject, object).sorted().toArray(String[]::new);
        return new FactKey(ends[0], property, ends[1], status, speaker);
    }

    private static String name(Value value) {
        return switch (value) {
            case Value.Thing thing -> thing.entity().id();
            case Value.Words words -> words.text();
            case Value.Quantity quantity -> quantity.min() + "-" + quantity.max() + " " + quantity.unit();
            case Value.Time time -> time.text();
        };
    }
}
