package org.newsgraph.article;

import java.util.ArrayList;
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
    private static final int CELL = 300;

    private final Set<Element> noise;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
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
        if (tag.equals("a")) {
            links++;
        } else if (tag.equals("br")) {
            lineBreak();
        } else if (row == null && BLOCKS.contains(tag)) {
            flush();
            row = tag.equals("tr") && dataRow(element) ? element : null;
        } else if (row != null) {
            text.append(' ');
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
    }

    private void append(TextNode words) {
        String more = words.getWholeText();
        if (more.isBlank()) {
            text.append(more.isEmpty() ? "" : " ");
            return;
        }
        if (owner == null) {
            owner = row == null ? block(words) : row;
        }
        brokenLine = false;
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

    private static Element block(Node node) {
        Node up = node.parent();
        while (up != null && !BLOCKS.contains(up.normalName()) && up.parent() instanceof Element) {
            up = up.parent();
        }
        if (up instanceof Element element) {
            return element;
        }
        throw new IllegalStateException("text outside of any element");
    }

    /** A row of a table of data, not one a page is laid out with. */
    private static boolean dataRow(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            boolean plain = cell.select("p + p, div + div, table, ul, ol, h1, h2, h3, h4, br + br")
                    .isEmpty();
            if (!plain || cell.text().length() > CELL) {
                return false;
            }
            cells++;
        }
        return cells > 1;
    }

    private void flush() {
        String normal = PageText.normal(text);
        if (!normal.isEmpty() && owner != null) {
            blocks.add(new PageBlock(owner, kind(owner, normal), normal, Math.min(linked, normal.length())));
        }
        text.setLength(0);
        linked = 0;
        owner = null;
        brokenLine = false;
    }

    private static boolean named(Element owner, Pattern names) {
        Element parent = owner.parent();
        return names.matcher(owner.className()).find()
                || (parent != null && names.matcher(parent.className()).find());
    }

    private static Block.Kind kind(Element owner, String text) {
        if (named(owner, CAPTION)) {
            return Block.Kind.CAPTION;
        }
        for (Element at = owner; at != null; at = at.parent()) {
            switch (at.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return text.length() < LONGEST_HEADING ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
                }
                case "li", "dd" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTATION;
                }
                case "figcaption", "figure", "caption" -> {
                    return Block.Kind.CAPTION;
                }
                case "tr" -> {
                    return at.equals(owner) ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH;
                }
                default -> {
                    // Goes on upwards.
                }
            }
        }
        return boldLine(owner) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** A short line all in bold, without the end of a sentence, heads what follows. */
    private static boolean boldLine(Element owner) {
        if (owner.childrenSize() != 1 || !owner.ownText().isBlank()) {
            return false;
        }
        String tag = owner.child(0).normalName();
        String text = owner.text();
        return (tag.equals("b") || tag.equals("strong"))
                && text.length() < BOLD
                && !text.matches(".*[.!:,;…][\"”“»«]?");
    }
}
