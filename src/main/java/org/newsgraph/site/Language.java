package org.newsgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages of the pages. */
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** {@code de} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The one it is switched to. */
    public Language other() {
        return this == DE ? EN : DE;
    }

    Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code de} or {@code de-AT}. */
    public static Optional<Language> of(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values()).filter(l -> l.tag().equals(language)).findFirst();
    }

    /** The first of an {@code Accept-Language} header that pages come in (RFC 9110); English when there is none. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header);
            return wanted.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException e) { // not a list of languages
            return EN;
        }
    }
}
