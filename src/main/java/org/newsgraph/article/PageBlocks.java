package org.newsgraph.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** An element's text, noise left out, as blocks in document order. */
final class PageBlocks implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Pattern CAPTION = Pattern.compile(
            "caption|bildunterschrift|bildtext|legend|credit|(?:image|img|photo|foto|bild)[-_]*(?:sub|text|box|desc|info|title)",
            Pattern.CASE_INSENSITIVE);
    /** A whole paragraph is sometimes set as a heading for its size. */
    private static final int LONGEST_HEADING = 300;

    private static final int BOLD = 120;
    private static final int LONGEST_NAMES = 2000;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!:,;…][\"”“»«]?$");
    /** What a text in it is; the innermost one says it. */
    private static final Set<String> TELLING = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "blockquote", "figcaption", "figure", "caption", "tr");

    private final Set<Element> noise;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Element> telling = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PageSource.Part> parts = new ArrayList<>();
    private int linked;
    private int links;
    private boolean brokenLine;
    private @Nullable Element owner;
    private @Nullable Element row;

    private PageBlocks(Set<Element> noise) {
        this.noise = noise;
    }

    static List<PageBlock> of(Element root, Set<Element> noise) {
        PageBlocks walk = new PageBlocks(noise);
        NodeTraversor.filter(walk, root);
        walk.flush();
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (noise.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String tag = element.normalName();
        boolean block = BLOCKS.contains(tag);
        if (tag.equals("a")) {
            links++;
        } else if (tag.equals("br")) {
            lineBreak();
        } else if (row == null && block) {
            flush();
            row = tag.equals("tr") && PageRow.ofData(element) ? element : null;
        } else if (row != null) {
            text.append(' ');
        }
        if (block) {
            open.push(element);
        }
        if (TELLING.contains(tag)) {
            telling.push(element);
        }
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            links--;
        } else if (element.equals(row)) {
            flush();
            row = null;
        } else if (row == null && BLOCKS.contains(tag)) {
            flush();
        }
        if (element.equals(open.peek())) {
            open.pop();
        }
        if (element.equals(telling.peek())) {
            telling.pop();
        }
    }

    private void append(TextNode words) {
        String more = words.getWholeText();
        if (more.isBlank()) {
            text.append(more.isEmpty() ? "" : " ");
            return;
        }
        if (owner == null) {
            owner = row == null ? open.element() : row;
        }
        brokenLine = false;
        parts.add(new PageSource.Part(words, text.length()));
        text.append(more);
        linked += links > 0 ? more.strip().length() : 0;
    }

    /** Two line breaks in a row part paragraphs. */
    private void lineBreak() {
        if (brokenLine && row == null) {
            flush();
        } else {
            text.append(' ');
            brokenLine = true;
        }
    }

    private void flush() {
        String raw = text.toString();
        String normal = PageText.normal(raw);
        if (!normal.isEmpty() && owner != null) {
            PageSource source = new PageSource(raw, parts);
            blocks.add(new PageBlock(owner, kind(owner, normal), normal, Math.min(linked, normal.length()), source));
        }
        text.setLength(0);
        parts.clear();
        linked = 0;
        owner = null;
        brokenLine = false;
    }

    private static boolean caption(@Nullable Element element) {
        return element != null
                && element.className().length() < LONGEST_NAMES
                && CAPTION.matcher(element.className()).find();
    }

    private Block.Kind kind(Element owner, String text) {
        if (caption(owner) || caption(owner.parent())) {
            return Block.Kind.CAPTION;
        }
        Element tells = telling.peek();
        return switch (tells == null ? "" : tells.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                text.length() < LONGEST_HEADING ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
            case "li", "dd" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTATION;
            case "figcaption", "figure", "caption" -> Block.Kind.CAPTION;
            case "tr" -> owner.equals(tells) ? Block.Kind.TABLE_ROW : plain(owner, text);
            default -> plain(owner, text);
        };
    }

    private static Block.Kind plain(Element owner, String text) {
        return headsWhatFollows(owner, text) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** The term of a definition, or a short line all in bold without the end of a sentence. */
    private static boolean headsWhatFollows(Element owner, String text) {
        return text.length() < BOLD
                && (owner.normalName().equals("dt") || allBold(owner))
                && !SENTENCE_END.matcher(text).find();
    }

    private static boolean allBold(Element owner) {
        if (owner.childrenSize() != 1) {
            return false;
        }
        String tag = owner.child(0).normalName();
        return (tag.equals("b") || tag.equals("strong")) && owner.ownText().isBlank();
    }
}
