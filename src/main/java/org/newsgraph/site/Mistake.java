package org.newsgraph.site;

import org.jspecify.annotations.Nullable;

/**
 * Why a question has no answer.
 *
 * @param parameter whose value is wrong, or null when it is none
 * @param message one line that names the remedy
 */
public record Mistake(@Nullable String parameter, String message) {}
