package org.newsgraph.article;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value and where it was found. */
record Found<T>(T value, Origin origin) {
    static <T> Found<T> of(T value, Origin.Kind kind, String detail) {
        return new Found<>(value, new Origin(kind, detail));
    }

    /** The value found, or null when there is none. */
    static <T> @Nullable Found<T> ifAny(@Nullable T value, Origin.Kind kind, String detail) {
        return value == null ? null : of(value, kind, detail);
    }

    /** The first that is found; those after it are not looked for. */
    @SafeVarargs
    static <T> @Nullable Found<T> first(Supplier<@Nullable Found<T>>... places) {
        for (Supplier<@Nullable Found<T>> place : places) {
            Found<T> found = place.get();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
