package org.newsgraph.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is around the content of a page.
 *
 * @param section it belongs to, or null
 * @param styles names of style sheets among the {@link Assets} beside the common one
 * @param scripts paths of scripts in their order, such as {@code /static/article.js}
 * @param alternates the page's content in other forms
 */
public record Frame(
        Reader reader,
        Messages messages,
        String title,
        @Nullable Section section,
        List<String> styles,
        List<String> scripts,
        List<Alternate> alternates) {
    public Frame {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
        alternates = List.copyOf(alternates);
    }

    static Frame of(Reader reader, String title, @Nullable Section section) {
        return new Frame(reader, Messages.in(reader.language()), title, section, List.of(), List.of(), List.of());
    }

    Frame withStyles(String... names) {
        return new Frame(reader, messages, title, section, List.of(names), scripts, alternates);
    }

    Frame withScripts(String... paths) {
        return new Frame(reader, messages, title, section, styles, List.of(paths), alternates);
    }

    Frame withAlternates(List<Alternate> others) {
        return new Frame(reader, messages, title, section, styles, scripts, others);
    }

    Language language() {
        return reader.language();
    }

    /** The address that shows this page in the other language. */
    String switched() {
        return "/language?to=" + language().other().tag() + "&back="
                + URLEncoder.encode(reader.address(), StandardCharsets.UTF_8);
    }
}
