package org.newsgraph.evaluation;

/**
 * A wrong reading that a careless reader may find.
 *
 * @param property a property or {@code *}
 * @param object alternatives set apart by {@code " / "}; {@code (asserted)} after it: wrong only when asserted
 * @param reason why it is wrong
 */
public record Trap(String subject, String property, String object, String reason) {}
