package org.newsgraph.site;

import gg.jte.support.LocalizationSupport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words of the pages in one language, and how it writes numbers and dates. */
public final class Messages implements LocalizationSupport {
    /** Files of messages, one a part of the site and language: {@code text/common.de.properties}. */
    static final List<String> PARTS =
            List.of("common", "start", "article", "entity", "graph", "ontology", "query", "search");

    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();

    private Messages(Language language) {
        this.language = language;
        PARTS.forEach(part -> read("text/" + part + "." + language.tag() + ".properties"));
    }

    static Messages in(Language language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalStateException(language + " has no messages");
        }
        return messages;
    }

    private void read(String file) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file + " is missing from the program; build it again");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A message as it stands in its file.
     *
     * @throws IllegalArgumentException when no file has the key
     */
    @Override
    public String lookup(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message '" + key + "' in " + language.tag()
                    + "; add it to a file of src/main/resources/org/newsgraph/site/text");
        }
        return text;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.stringPropertyNames()));
    }

    /** {@code 12.345} or {@code 12,345}. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A decimal number with the marks of the language and as many places as it has. */
    String decimal(String lexical) {
        try {
            BigDecimal number = new BigDecimal(lexical).stripTrailingZeros();
            NumberFormat format = NumberFormat.getNumberInstance(language.locale());
            format.setMaximumFractionDigits(Math.max(0, Math.min(12, number.scale())));
            return format.format(number);
        } catch (NumberFormatException e) { // the source's own words
            return lexical;
        }
    }

    /** A date, a time, a month, or a year of XML Schema as people write its day, month or year; others as they are. */
    String date(String lexical) {
        try {
            return switch (lexical.length()) {
                case 4 -> Year.parse(lexical).toString();
                case 7 -> YearMonth.parse(lexical).format(formatter("MMMM y"));
                default ->
                    LocalDate.parse(lexical.substring(0, Math.min(10, lexical.length())))
                            .format(formatter(language == Language.DE ? "d. MMMM y" : "d MMMM y"));
            };
        } catch (DateTimeParseException e) { // the source's own words
            return lexical;
        }
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
