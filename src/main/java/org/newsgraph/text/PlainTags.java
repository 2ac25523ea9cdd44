package org.newsgraph.text;

/** Tags by the look of a word, for languages without a grammar here: names, numbers, punctuation, the rest foreign. */
final class PlainTags {
    private PlainTags() {}

    static Tag tag(String form, int index) {
        Tag fixed = TagRules.fixed(form);
        if (fixed != null) {
            return fixed;
        }
        int first = form.codePointAt(0);
        if (Character.isDigit(first)) {
            return Tag.CARD;
        }
        return Character.isUpperCase(first) && index > 0 ? Tag.NE : Tag.FM;
    }
}
