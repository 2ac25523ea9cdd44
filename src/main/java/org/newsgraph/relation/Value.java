package org.newsgraph.relation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;

/** What a fact says of its subject, or a qualifier says of the fact. */
public sealed interface Value {
    /** As a person reads it. */
    String text();

    /** A thing. */
    record Thing(Entity entity) implements Value {
        @Override
        public String text() {
            return entity.name();
        }
    }

    /** A claim in the article's words, or a role, a product description: words without an identity. */
    record Words(String text) implements Value {}

    /**
     * A number, with its unit if there is one: {@code 12.000 Stellen}, {@code 15 Prozent}.
     *
     * @param min least value; equal to {@code max} unless the text gives a range
     * @param unit ISO 4217 code for money, {@code percent}, or null for a count
     * @param text the article's words
     */
    record Quantity(
            BigDecimal min, BigDecimal max, @Nullable String unit, String text) implements Value {
        public Quantity {
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("range ends before it begins: " + text);
            }
        }

        /** The same amount below zero; its words stay as they are. */
        public Quantity negated() {
            return new Quantity(max.negate(), min.negate(), unit, text);
        }

        /** True for an amount in a currency. */
        public boolean isMoney() {
            return unit != null && !unit.equals("percent");
        }
    }

    /**
     * A date or period.
     *
     * @param iso {@code 2015-05-15}, {@code 2015-05}, {@code 2015}, or null when it cannot be resolved
     * @param text the article's words
     */
    record Time(@Nullable String iso, String text) implements Value {}
}
