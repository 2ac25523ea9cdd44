package org.newsgraph.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its title, address and text.
 *
 * @param subtitle the line under or over the headline that goes on with it, or null
 * @param authors who the page says wrote it, in its order: persons; only where it names none, a desk or an agency
 * @param published ISO 8601 date ({@code 2025-03-31}) or date and time with offset, or null when unknown
 * @param modified as {@code published}
 * @param language BCP 47 tag, declared or detected
 * @param dateline what the body begins with when that is a place and who reports from it, as written, such as
 *     {@code Berlin (dpa)}; it stays a part of the body
 * @param agencies the news agencies whose text it is or makes use of
 * @param found where the values were found, for those that are known
 */
public record Metadata(
        @Nullable String subtitle,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String section,
        List<String> keywords,
        @Nullable String published,
        @Nullable String modified,
        String language,
        @Nullable String dateline,
        List<String> agencies,
        Map<Field, Origin> found) {
    /** What can be known about an article, in the order it is shown. */
    public enum Field {
        /** The address by which the article wants to be known. */
        URL,
        /** The headline. */
        TITLE,
        /** Who wrote it. */
        AUTHORS,
        /** When it was published first. */
        PUBLISHED,
        /** What language it is in. */
        LANGUAGE,
        /** What goes on with the headline. */
        SUBTITLE,
        /** Who published it. */
        PUBLISHER,
        /** The section of the paper. */
        SECTION,
        /** The words it is filed under. */
        KEYWORDS,
        /** When it was changed last. */
        MODIFIED,
        /** The place, and who reports from it. */
        DATELINE,
        /** The news agencies it makes use of. */
        AGENCIES;

        /** As it is written in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Metadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        agencies = List.copyOf(agencies);
        found = ordered(found);
        check("published", published);
        check("modified", modified);
    }

    /** Nothing known but the language. */
    public static Metadata of(String language) {
        return builder(language).build();
    }

    /** Of an article in this language. */
    public static Builder builder(String language) {
        return new Builder(language);
    }

    /** These values, to change some of them. */
    public Builder but() {
        return new Builder(this);
    }

    /** The day of publication, by which relative dates of the text resolve. */
    public @Nullable LocalDate publishedOn() {
        return published == null ? null : LocalDate.parse(published.substring(0, 10));
    }

    private static Map<Field, Origin> ordered(Map<Field, Origin> found) {
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(found));
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && value.length() == 10) {
            LocalDate.parse(value);
        } else if (value != null) {
            try {
                OffsetDateTime.parse(value);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(name + ": not an ISO 8601 date or date and time: " + value, e);
            }
        }
    }

    /** Metadata that are still being gathered. */
    public static final class Builder {
        private @Nullable String subtitle;
        private List<String> authors = List.of();
        private @Nullable String publisher;
        private @Nullable String section;
        private List<String> keywords = List.of();
        private @Nullable String published;
        private @Nullable String modified;
        private String language;
        private @Nullable String dateline;
        private List<String> agencies = List.of();
        private final Map<Field, Origin> found = new EnumMap<>(Field.class);

        private Builder(String language) {
            this.language = language;
        }

        private Builder(Metadata metadata) {
            this.subtitle = metadata.subtitle;
            this.authors = metadata.authors;
            this.publisher = metadata.publisher;
            this.section = metadata.section;
            this.keywords = metadata.keywords;
            this.published = metadata.published;
            this.modified = metadata.modified;
            this.language = metadata.language;
            this.dateline = metadata.dateline;
            this.agencies = metadata.agencies;
            this.found.putAll(metadata.found);
        }

        /** What goes on with the headline, or null. */
        public Builder subtitle(@Nullable String value) {
            this.subtitle = value;
            return this;
        }

        /** Who wrote it. */
        public Builder authors(List<String> value) {
            this.authors = value;
            return this;
        }

        /** Who published it, or null. */
        public Builder publisher(@Nullable String value) {
            this.publisher = value;
            return this;
        }

        /** The section of the paper, or null. */
        public Builder section(@Nullable String value) {
            this.section = value;
            return this;
        }

        /** The words it is filed under. */
        public Builder keywords(List<String> value) {
            this.keywords = value;
            return this;
        }

        /** ISO 8601, or null. */
        public Builder published(@Nullable String value) {
            this.published = value;
            return this;
        }

        /** ISO 8601, or null. */
        public Builder modified(@Nullable String value) {
            this.modified = value;
            return this;
        }

        /** BCP 47. */
        public Builder language(String value) {
            this.language = value;
            return this;
        }

        /** The place, and who reports from it, or null. */
        public Builder dateline(@Nullable String value) {
            this.dateline = value;
            return this;
        }

        /** The news agencies it makes use of. */
        public Builder agencies(List<String> value) {
            this.agencies = value;
            return this;
        }

        /** Says where a field's value was found. */
        public Builder found(Field field, Origin origin) {
            found.put(field, origin);
            return this;
        }

        /** Takes a value and where it was found, when there is one. */
        <T> Builder take(Field field, @Nullable Found<T> value, Consumer<T> setter) {
            if (value != null) {
                setter.accept(value.value());
                found.put(field, value.origin());
            }
            return this;
        }

        /**
         * The metadata.
         *
         * @throws IllegalArgumentException when a date is none by ISO 8601
         */
        public Metadata build() {
            return new Metadata(
                    subtitle, authors, publisher, section, keywords, published, modified, language, dateline, agencies,
                    found);
        }
    }
}
