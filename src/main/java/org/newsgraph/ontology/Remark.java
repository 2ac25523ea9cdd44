package org.newsgraph.ontology;

import org.jspecify.annotations.Nullable;

/**
 * Something the files say of a term by a property of another vocabulary.
 *
 * @param property IRI
 * @param value characters of a literal, or an IRI
 * @param language tag of a literal, or null
 * @param isIri whether the value is one
 */
public record Remark(
        String property, String value, @Nullable String language, boolean isIri) {}
