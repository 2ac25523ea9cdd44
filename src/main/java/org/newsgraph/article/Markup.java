package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that tell of its article, gathered in one walk; without those of comments, teasers and the like. */
final class Markup implements NodeVisitor {
    private static final String BEGIN = "(?:^|[\\s_-])(?:";
    private static final String END = ")(?:$|[\\s_-])";
    /** What is so called tells of something else than the article. */
    private static final Pattern ELSEWHERE = Pattern.compile(BEGIN
            + "comments?|commentlist|comment-?\\w+|kommentare?|respond|disqus\\w*|related\\w*|similar|teasers?|sidebar\\w*|"
            + "widgets?|recommend\\w*|popular|latest|recent|newsletter|cookies?|footer|site-?footer|menu|nav|navi|navigation|"
            + "breadcrumbs?|most-?read|prev|next|previous|pagination|ticker|calendar|kalender|events?|termine|archiv\\w*|"
            + "ads?|advert\\w*|anzeigen?|marginal\\w*|weitere|mehr|more|carousel|slider|login|search|suche|forum-?posts?"
            + END);
    private static final Pattern BYLINE = Pattern.compile(
            "author|autor|byline|by-line|" + BEGIN + "writer|verfasser\\w*|fn|contributors?|creator|posted-?by|redakteur\\w*|"
                    + "reporter|journalist|von|written-?by|user-?name|username" + END);
    private static final Pattern STAMP = Pattern.compile("date|datum|timestamp|publish|veröffentlicht|veroeffentlicht|"
            + BEGIN + "time|zeit|stamp|meta|posted|posted-?on|info|entry-?info|postinfo|post-?info|dateline|stand" + END);
    private static final Pattern TITLE = Pattern.compile("(?:entry|post|article|artikel)[-_]?(?:title|headline)");
    private static final Pattern SUBTITLE = Pattern.compile("sub-?(?:title|headline|line|head)|untertitel|unterzeile|standfirst|"
            + BEGIN + "dek|deck" + END);
    private static final int BOXES = 3;
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> descriptions = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> bylines = new ArrayList<>();
    private final List<Element> stamps = new ArrayList<>();
    private final List<Element> subtitles = new ArrayList<>();
    private final List<Element> lines = new ArrayList<>();
    private final Document page;
    private final @Nullable Element headline;
    private final @Nullable Element article;
    private int headlineAt;
    private @Nullable String canonical;
    private @Nullable Element elsewhere;

    private Markup(Document page) {
        this.page = page;
        this.headline = page.selectFirst("h1");
        this.article = headline == null ? null : headline.closest("article");
    }

    static Markup of(Document page) {
        Markup markup = new Markup(page);
        NodeTraversor.traverse(markup, page);
        return markup;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            default -> shown(element);
        }
        if (element.hasAttr("itemprop") && elsewhere == null) {
            items.add(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == elsewhere) {
            elsewhere = null;
        }
    }

    private void meta(Element meta) {
        String content = PageText.normal(meta.attr("content"));
        if (!content.isEmpty()) {
            for (String attribute : List.of("name", "property", "http-equiv", "itemprop")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    private void link(Element link) {
        if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href")) {
            canonical = link.attr("href").strip();
        }
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            descriptions.add(script.data());
        }
    }

    private void shown(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (elsewhere == null && tellsOfAnother(element, names)) {
            elsewhere = element;
        }
        String tag = element.normalName();
        boolean title = tag.equals("h1") || tag.equals("h2") || TITLE.matcher(names).find();
        if (title && !names.contains("logo")) {
            headings.add(element);
        }
        if (elsewhere != null || UNSEEN.contains(tag)) {
            return;
        }
        if (tag.equals("time")) {
            times.add(element);
        }
        if (element.hasAttr("property") && !element.hasAttr("itemprop")) {
            items.add(element);
        }
        if (BYLINE.matcher(names).find() || element.attr("rel").contains("author")) {
            bylines.add(element);
        }
        if (STAMP.matcher(names).find()) {
            stamps.add(element);
        }
        if (SUBTITLE.matcher(names).find()) {
            subtitles.add(element);
        }
        if (element == headline) {
            headlineAt = lines.size();
        }
        if (holdsWords(element)) {
            lines.add(element);
        }
    }

    private static boolean holdsWords(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words && !words.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsOfAnother(Element element, String names) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main")) {
            return false;
        }
        if (tag.equals("article") && article != null) {
            return element != article && element.closest("article") == element && !within(article, element)
                    && !within(element, article);
        }
        boolean beside = tag.equals("nav") || tag.equals("aside") || tag.equals("form");
        return (beside || !names.isBlank() && ELSEWHERE.matcher(names).find()) && element.selectFirst("h1") == null;
    }

    static boolean within(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** The content of the first meta element of this name, property or HTTP equivalent, given in lower case; or null. */
    @Nullable
    String meta(String name) {
        List<String> contents = metas.get(name);
        return contents == null ? null : contents.getFirst();
    }

    /** The contents of all such meta elements. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** The JSON-LD of the page, a text for each script. */
    List<String> descriptions() {
        return descriptions;
    }

    @Nullable
    String canonical() {
        return canonical;
    }

    /** Elements with {@code itemprop} or RDFa's {@code property}, meta elements among them. */
    List<Element> items() {
        return items;
    }

    List<Element> times() {
        return times;
    }

    /** Headings that may be the headline. */
    List<Element> headings() {
        return headings;
    }

    /** Elements whose class, id or relation says that they name an author. */
    List<Element> bylines() {
        return bylines;
    }

    /** Elements whose class or id says that they may date the article. */
    List<Element> stamps() {
        return stamps;
    }

    /** Elements that directly hold words. */
    List<Element> lines() {
        return lines;
    }

    /** Elements whose class or id says that they are a subtitle. */
    List<Element> subtitles() {
        return subtitles;
    }

    /** The index of the headline among the lines, or of what stands first when there is none. */
    int headlineAt() {
        return headlineAt;
    }

    /** Whether an element stands in the box of the headline. */
    boolean besideHeadline(Element element) {
        Element box = headline;
        for (int i = 0; i < BOXES && box != null && box.parent() != null; i++) {
            Element outer = box.parent();
            box = outer == null || outer.normalName().equals("body") ? box : outer;
        }
        return box != null && box != headline && within(element, box);
    }

    Document page() {
        return page;
    }

    /** The text of an element as a reader sees it; null when it has more than so many characters, or none. */
    static @Nullable String shortText(Element element, int most) {
        StringBuilder text = new StringBuilder();
        for (Node node : (Iterable<Node>) element.nodeStream()::iterator) {
            if (parts(node) || node.previousSibling() instanceof Node before && parts(before)) {
                text.append(' ');
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            if (text.length() > 4 * most + 200) {
                return null;
            }
        }
        String normal = PageText.normal(text);
        return normal.isEmpty() || normal.length() > most ? null : normal;
    }

    private static boolean parts(Node node) {
        return node instanceof Element element && (element.isBlock() || element.normalName().equals("br"));
    }
}
