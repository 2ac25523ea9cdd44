package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that tell of its article, gathered in one walk; without those of comments, teasers and the like. */
final class Markup implements NodeVisitor {
    private static final int BOXES = 3;
    private static final int NEAR_BEFORE = 4;
    private static final int NEAR_AFTER = 16;
    private static final Set<String> WHOLE = Set.of("html", "body", "main");
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> descriptions = new ArrayList<>();
    private int described;
    private int undescribed;
    private final Map<String, Set<Role>> named = new HashMap<>();
    private final List<Element> items = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> timesBeside = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> bylines = new ArrayList<>();
    private final List<Element> stamps = new ArrayList<>();
    /** After how many lines an element comes that may be a headline, byline or date. */
    private final Map<Element, Integer> after = new HashMap<>();

    private final Map<Element, Integer> headlinesIn = new HashMap<>();
    private final List<Element> subtitles = new ArrayList<>();
    private final List<Element> lines = new ArrayList<>();
    /** Lines of pictures. */
    private final Set<Element> pictured = new HashSet<>();

    private final Document page;
    private final @Nullable Element article;
    private @Nullable Element headline;
    private @Nullable String canonical;
    private @Nullable Element elsewhere;
    private @Nullable Element teasers;
    private int figures;

    private Markup(Document page) {
        this.page = page;
        this.headline = page.selectFirst("h1");
        this.article = headline == null ? null : headline.closest("article");
        page.select("h1").forEach(this::countAround);
    }

    /** More than two are many: so every element is counted for twice at most. */
    private void countAround(Element headline) {
        for (Element at = headline; at != null && headlinesIn.merge(at, 1, Integer::sum) <= 2; ) {
            at = at.parent();
        }
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
        figures += element.normalName().equals("figure") ? 1 : 0;
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
        if (node.equals(elsewhere)) {
            elsewhere = null;
        }
        if (node.equals(teasers)) {
            teasers = null;
        }
        figures -= node.normalName().equals("figure") ? 1 : 0;
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
            describe(script.data());
        }
    }

    private void describe(String json) {
        if (json.length() <= Limits.DESCRIPTION - described) {
            descriptions.add(json);
            described += json.length();
        } else {
            undescribed += json.length();
        }
    }

    private void shown(Element element) {
        Set<Role> roles = roles(element);
        if (teasers == null && roles.contains(Role.TEASERS)) {
            teasers = element;
        }
        if (elsewhere == null && tellsOfAnother(element, roles)) {
            elsewhere = element;
        }
        String tag = element.normalName();
        boolean title = tag.equals("h1") || tag.equals("h2") || roles.contains(Role.TITLE);
        keep(title && !roles.contains(Role.LOGO), element, headings);
        if (elsewhere == null && !UNSEEN.contains(tag)) {
            keep(tag.equals("time"), element, times);
            keep(roles.contains(Role.BYLINE) || element.attr("rel").contains("author"), element, bylines);
            keep(roles.contains(Role.STAMP), element, stamps);
            keep(roles.contains(Role.SUBTITLE), element, subtitles);
            if (element.hasAttr("property") && !element.hasAttr("itemprop")) {
                items.add(element);
            }
            if (holdsWords(element)) {
                lines.add(element);
                if (figures > 0) {
                    pictured.add(element);
                }
            }
        }
        keep(elsewhere != null && tag.equals("time") && teasers == null, element, timesBeside);
    }

    private void keep(boolean wanted, Element element, List<Element> among) {
        if (wanted) {
            among.add(element);
            after.put(element, lines.size());
        }
    }

    private Set<Role> roles(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() == 1 ? Set.of() : named.computeIfAbsent(names, Role::of);
    }

    private static boolean holdsWords(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words && !words.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsOfAnother(Element element, Set<Role> roles) {
        String tag = element.normalName();
        if (WHOLE.contains(tag)) {
            return false;
        }
        if (tag.equals("article") && article != null) {
            return !within(article, element) && !within(element, article);
        }
        boolean among = roles.contains(Role.TEASERS);
        boolean aside = tag.equals("aside")
                && !roles.contains(Role.STAMP)
                && !roles.contains(Role.BYLINE)
                && !besideHeadline(element);
        boolean box = roles.contains(Role.ELSEWHERE)
                && (among || !roles.contains(Role.SIGNATURE))
                && (element.childrenSize() > 0 || roles.contains(Role.BYLINE));
        if (!aside && !box && !tag.equals("nav") && !tag.equals("form")) {
            return false;
        }
        int headlines = headlinesIn.getOrDefault(element, 0);
        return headlines == 0 || (headlines > 1 && among);
    }

    static boolean within(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at.equals(outer)) {
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

    /** How many characters of JSON-LD are too many to be read. */
    int undescribed() {
        return undescribed;
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

    /** Those of boxes beside the article, such as its footer, but not of what leads elsewhere or answers it. */
    List<Element> timesBeside() {
        return timesBeside;
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

    /** The text of the lines that are no longer than that, without those of pictures. */
    List<String> shortLines(int most) {
        return lines.stream()
                .filter(line -> !pictured.contains(line))
                .map(line -> ElementText.shortText(line, most))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Elements whose class or id says that they are a subtitle. */
    List<Element> subtitles() {
        return subtitles;
    }

    /** Takes an element for the headline that things stand near to. */
    void headline(@Nullable Element element) {
        headline = element == null ? headline : element;
    }

    @Nullable
    Element headline() {
        return headline;
    }

    /** The index of the headline among the lines, or of what stands first when there is none. */
    int headlineAt() {
        return headline == null ? 0 : after.getOrDefault(headline, 0);
    }

    /** Those near the headline: beside and behind it before those in front of it, where a page may tell today's date. */
    List<Element> near(List<Element> elements) {
        return near(elements, Comparator.comparing(element -> distance(element) < 0 && !besideHeadline(element)));
    }

    /** Those near the headline, the nearest first. */
    List<Element> nearest(List<Element> elements) {
        return near(elements, Comparator.comparingInt(element -> Math.abs(distance(element))));
    }

    private List<Element> near(List<Element> elements, Comparator<Element> order) {
        return elements.stream().filter(this::near).sorted(order).toList();
    }

    /** Those not near the headline, those behind it first. */
    List<Element> far(List<Element> elements) {
        List<Element> far = new ArrayList<>(elements);
        far.removeIf(this::near);
        far.sort(Comparator.comparing(element -> distance(element) < 0));
        return far;
    }

    private boolean near(Element element) {
        int distance = distance(element);
        return (distance >= -NEAR_BEFORE && distance <= NEAR_AFTER) || besideHeadline(element);
    }

    private int distance(Element element) {
        return after.getOrDefault(element, 0) - headlineAt();
    }

    /** The lines from a little before the headline on. */
    List<Element> nearLines() {
        int at = headlineAt();
        return lines.subList(
                Math.min(lines.size(), Math.max(0, at - NEAR_BEFORE)), Math.min(lines.size(), at + NEAR_AFTER));
    }

    /** Whether an element stands in the box of the headline. */
    boolean besideHeadline(Element element) {
        Element box = headline;
        for (int i = 0; i < BOXES && box != null && box.parent() != null; i++) {
            Element outer = box.parent();
            box = outer == null || outer.normalName().equals("body") ? box : outer;
        }
        return box != null && !box.equals(headline) && within(element, box);
    }

    Document page() {
        return page;
    }
}
