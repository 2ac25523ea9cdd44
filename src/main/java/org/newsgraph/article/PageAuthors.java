package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote a page's article. */
final class PageAuthors {
    private static final String[] NAMES = {"author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"
    };
    private static final String MICRODATA =
            "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], [rel=author]";
    private static final String BYLINE =
            ".author-name, .byline__name, .byline, .author, .autor, .article-author, .post-author, .entry-author, .vcard .fn";
    private static final Pattern LEAD = Pattern.compile(
            "^(?:zeige alle beiträge |alle beiträge |(?:ein |eine )?(?:beitrag|artikel|text|analyse|kommentar|interview)?\\s*(?:von|by|autor(?:in)?|author|text|geschrieben von|written by|posted by|par|por)\\b\\s*:?\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|/|\\||&|\\bund\\b|\\band\\b)\\s*");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:von|van|de|der|den|di|da|du|la|le|zu|bin|al|\\p{Lu}[\\p{L}.'’-]*)){1,4}");
    private static final int LONGEST = 80;

    private PageAuthors() {}

    static List<String> of(Document page, JsonLd described) {
        List<String> authors = names(described.names("author"), false);
        if (authors.isEmpty()) {
            authors = names(texts(page, MICRODATA), false);
        }
        for (int i = 0; authors.isEmpty() && i < NAMES.length; i++) {
            String content = PageMetadata.meta(page, NAMES[i]);
            authors = content == null ? authors : names(List.of(content), false);
        }
        return authors.isEmpty() ? names(texts(page, BYLINE), true) : authors;
    }

    private static List<String> texts(Document page, String selector) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.select(selector)) {
            String text = PageText.normal(element.hasAttr("content") ? element.attr("content") : element.text());
            if (!text.isEmpty() && text.length() <= LONGEST) {
                texts.add(text);
                return texts;
            }
        }
        return texts;
    }

    /** One name each; {@code strict} takes only what looks like a person's name. */
    private static List<String> names(List<String> given, boolean strict) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : given) {
            if (line.contains("://") || line.contains("@")) {
                continue;
            }
            String plain = LEAD.matcher(PageText.normal(line)).replaceFirst("");
            for (String name : BETWEEN.split(plain, -1)) {
                Matcher person = NAME.matcher(name);
                boolean taken = strict ? person.lookingAt() : name.length() > 1;
                if (taken && name.length() <= LONGEST) {
                    names.add(strict ? person.group() : name.strip());
                }
            }
        }
        return new ArrayList<>(names);
    }
}
