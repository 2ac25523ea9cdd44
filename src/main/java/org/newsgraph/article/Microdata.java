package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's microdata (and RDFa Lite) say of its article: properties of its own scope, not of a teaser's or comment's. */
final class Microdata {
    private static final int LONGEST = 300;

    private final List<Element> items;
    private final Set<Element> articles;
    private final @Nullable Element article;

    /**
     * Of these items.
     *
     * @param headline the page's, or null
     */
    Microdata(List<Element> items, @Nullable Element headline) {
        this.items = items;
        this.articles = new LinkedHashSet<>();
        for (Element item : items) {
            Element scope = named(item, "headline") || named(item, "articleBody") || named(item, "datePublished")
                    ? scope(item)
                    : null;
            if (scope != null && article(scope)) {
                articles.add(scope);
            }
        }
        this.article = articles.stream()
                .filter(scope -> articles.size() == 1 || (headline != null && Markup.within(headline, scope)))
                .findFirst()
                .orElse(null);
    }

    private static boolean article(Element scope) {
        String type = scope.hasAttr("itemtype") ? scope.attr("itemtype") : scope.attr("typeof");
        return JsonLd.article(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
    }

    private static boolean named(Element item, String property) {
        String names = item.hasAttr("itemprop") ? item.attr("itemprop") : item.attr("property");
        for (String name : names.split("\\s+", -1)) {
            if (name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                    .equals(property)) {
                return !name.toLowerCase(Locale.ROOT).startsWith("og:");
            }
        }
        return false;
    }

    /** The nearest element around an item that opens a scope. */
    private static @Nullable Element scope(Element item) {
        for (Element at = item.parent(); at != null; at = at.parent()) {
            if (at.hasAttr("itemscope") || at.hasAttr("typeof")) {
                return at;
            }
        }
        return null;
    }

    /** Of the article's own scope; of any but a person's or comment's when no article has one. */
    private boolean its(Element item) {
        Element scope = scope(item);
        if (article != null) {
            return article.equals(scope);
        }
        if (scope != null && articles.contains(scope)) {
            return false;
        }
        String type = scope == null ? "" : scope.attr("itemtype") + scope.attr("typeof");
        return !type.endsWith("Comment") && !type.endsWith("Person") && !type.endsWith("Organization");
    }

    /** The values of a property, each as its {@code content}, {@code datetime} or text. */
    List<String> values(String property) {
        List<String> values = new ArrayList<>();
        for (Element item : items) {
            String value = named(item, property) && its(item) ? value(item) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The name of the thing, where the property's value is one. */
    private @Nullable String value(Element item) {
        if (item.hasAttr("itemscope") || item.hasAttr("typeof")) {
            for (Element inner : items) {
                if (named(inner, "name") && item.equals(scope(inner))) {
                    return own(inner);
                }
            }
        }
        return own(item);
    }

    private static @Nullable String own(Element item) {
        for (String attribute : List.of("content", "datetime")) {
            if (!item.attr(attribute).isBlank()) {
                return PageText.normal(item.attr(attribute));
            }
        }
        return ElementText.shortText(item, LONGEST);
    }
}
