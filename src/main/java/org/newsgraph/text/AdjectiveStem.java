package org.newsgraph.text;

import java.util.regex.Pattern;

/** Takes the ending of its declension off an adjective that the dictionary need not know. */
public final class AdjectiveStem {
    private static final Pattern ENDING = Pattern.compile("e[nmsr]?$");

    private AdjectiveStem() {}

    /** The form without its ending: {@code befindlich} for {@code befindliche}; any other as it is. */
    public static String of(String form) {
        return ENDING.matcher(form).replaceFirst("");
    }
}
