package org.newsgraph.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Elements of a page that hold no article text, by tag, role, visibility and the words of class and id. */
final class PageNoise implements NodeFilter {
    /** How readily an element is called noise; a page that keeps too little is read again with less. */
    enum Strictness {
        STRICT,
        LENIENT,
        BARE
    }

    static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "video",
            "audio",
            "button",
            "rt",
            "rp",
            "select",
            "input",
            "textarea",
            "option",
            "dialog",
            "head",
            "map",
            "datalist",
            "progress",
            "math");
    private static final Set<String> ALWAYS_TEXT = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> SECTIONS = Set.of("div", "section", "article");
    private static final Set<String> BESIDE = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert",
            "menu",
            "menubar",
            "tablist",
            "toolbar",
            "tooltip",
            "status");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final double WHOLE = 0.35;
    private static final double MOSTLY = 0.5;
    private static final double MOST = 0.8;
    private static final double SOME = 0.15;

    private final Strictness strictness;
    private final Prose prose;
    private final Set<Element> leading;
    private final PageNames names = new PageNames();
    private final Set<Element> noise = new HashSet<>();

    private PageNoise(Strictness strictness, Prose prose, Set<Element> leading) {
        this.strictness = strictness;
        this.prose = prose;
        this.leading = leading;
    }

    /** @param leading elements that lead elsewhere */
    static Set<Element> in(Element body, Prose prose, Set<Element> leading, Strictness strictness) {
        PageNoise walk = new PageNoise(strictness, prose, leading);
        NodeTraversor.filter(walk, body);
        return walk.noise;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && depth > 0 && isNoise(element)) {
            noise.add(element);
            return FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    private boolean isNoise(Element element) {
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag)) {
            return true;
        }
        if (strictness == Strictness.BARE || tag.equals("article") || tag.equals("main")) {
            return strictness == Strictness.BARE && BESIDE.contains(tag);
        }
        return hidden(element) || beside(element, tag) || toFillIn(element, tag) || named(element);
    }

    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || element.attr("aria-hidden").equals("true");
    }

    private boolean beside(Element element, String tag) {
        if (tag.equals("nav") || tag.equals("footer")) {
            return share(element) < MOST;
        }
        boolean aside =
                BESIDE.contains(tag) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
        return aside && share(element) < WHOLE;
    }

    /** A form with fields, not one that some systems wrap the whole page in. */
    private boolean toFillIn(Element element, String tag) {
        return tag.equals("form") && share(element) < SOME && !prose.holdsArticle(element);
    }

    private boolean named(Element element) {
        PageNames.Said said = names.of(element);
        if (ALWAYS_TEXT.contains(element.normalName())) {
            return false;
        }
        if (said.comments()) {
            return !holdsArticle(element);
        }
        if (textIsSoCalled(said, element)) {
            return false;
        }
        if (said.noise()) {
            return share(element) < WHOLE && !holdsArticle(element) && !(said.article() && share(element) > SOME);
        }
        boolean likely = strictness == Strictness.STRICT && said.likely() && !said.article();
        return ((said.teaser() && leading.contains(element)) || likely)
                && share(element) < WHOLE / 2
                && !holdsArticle(element);
    }

    /** Most of the prose stands in elements of this name: every section, page or slide is called so. */
    private boolean textIsSoCalled(PageNames.Said said, Element element) {
        return (said.noise() || said.likely())
                && SECTIONS.contains(element.normalName())
                && prose.shareOfAlike(element) > MOSTLY
                && !leading.contains(element);
    }

    /** A wrapper of the whole page may be called "with-sidebar" or "comments-open". */
    private boolean holdsArticle(Element element) {
        return share(element) > WHOLE / 2 && prose.holdsArticle(element);
    }

    private double share(Element element) {
        return prose.share(element);
    }
}
