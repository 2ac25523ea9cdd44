package org.newsgraph.entity;

/** What the letters of a word look like. */
final class Shape {
    private Shape() {}

    /** Starts with an upper-case letter. */
    static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Has at least two letters, all of them upper case. */
    static boolean isAllCapitals(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= 2;
    }

    /** Has an upper-case letter after a lower-case one with no hyphen between, as in {@code eBay} or {@code OpenAI}. */
    static boolean hasInnerCapital(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return !word.endsWith("Innen") && !word.endsWith("In");
            }
        }
        return false;
    }

    /** Letters only, with hyphens or an apostrophe inside. */
    static boolean isWord(String word) {
        return word.length() > 1
                && Character.isLetter(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '.');
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** {@code J.} in {@code John J. Doe}. */
    static boolean isInitial(String word) {
        return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
    }

    /** The length of the run of letters and digits that starts at an index. */
    static int wordLength(String line, int at) {
        int end = at;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end - at;
    }
}
