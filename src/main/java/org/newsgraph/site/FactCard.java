package org.newsgraph.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as pages show it: who, what, whom, how sure, and the sentence that says so.
 *
 * @param iri of the reifier
 * @param href of the fact in its article
 * @param property local name of the relation
 * @param status local name in lower case: {@code asserted}, {@code planned}, {@code possible}, {@code alleged}, {@code denied},
 *     {@code negated}
 * @param details qualifiers with their values
 * @param confidence two decimals
 * @param sentence the evidence, its marks being {@code subject}, {@code cue} and {@code object}
 * @param published date of the article as XML Schema writes it, or null
 */
record FactCard(
        String iri,
        String href,
        Ref subject,
        Ref relation,
        String property,
        Ref object,
        String status,
        @Nullable Ref speaker,
        List<Detail> details,
        String confidence,
        List<Piece> sentence,
        Ref article,
        @Nullable String published) {
    FactCard {
        details = List.copyOf(details);
        sentence = List.copyOf(sentence);
    }

    /** A qualifier: {@code role: Chief Executive}. */
    record Detail(String label, Ref value) {}
}
