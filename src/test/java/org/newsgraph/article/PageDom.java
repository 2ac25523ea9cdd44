package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A page parsed afresh, its XPaths and ranges read as a browser reads them: a second opinion on what anchors say. */
final class PageDom {
    private static final Pattern STEP = Pattern.compile("/(\\*|[a-z][a-z0-9-]*|text\\(\\))\\[(\\d+)]");

    private final Document document;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<Node, Integer> texts = new HashMap<>();
    private final Map<String, Integer> resolved = new HashMap<>();

    /** In document order: a text node with its text, or an element that opens with its name. */
    private record Token(@Nullable String element, StringBuilder text) {}

    PageDom(String html) {
        document = Jsoup.parse(html.replace("\r\n", "\n").replace('\r', '\n'));
        document.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text(text);
            } else if (node instanceof DataNode data) {
                tokens.add(new Token(null, new StringBuilder(data.getWholeData())));
            } else if (node instanceof Element element) {
                tokens.add(new Token(element.normalName(), new StringBuilder()));
            }
        });
    }

    private void text(TextNode text) {
        if (!(text.previousSibling() instanceof TextNode)) {
            texts.put(text, tokens.size());
            tokens.add(new Token(null, new StringBuilder()));
        }
        tokens.getLast().text().append(text.getWholeText());
    }

    /**
     * What is wrong with where an article says a span of it lies in this page, or null: the characters must be the same but
     * for whitespace; within a block that is no row of a table, where cells part words, whitespace too.
     */
    @Nullable
    String fault(Article article, Span span) {
        PageRange range = article.pageRange(span);
        if (range == null) {
            return "no range";
        }
        String said = article.body().slice(span);
        List<Token> found = between(range);
        List<Step> steps = steps(found, dense(said));
        if (!steps.getLast().ends().contains(dense(said).length())) {
            return "'" + text(found) + "' for '" + said + "'";
        }
        return article.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.TABLE_ROW && b.span().contains(span))
                .filter(b -> Stream.of(true, false)
                        .map(late -> taken(found, steps, dense(said).length(), late))
                        .map(taken -> PageText.normal(shown(found, taken)))
                        .noneMatch(said.strip()::equals))
                .findFirst()
                .map(b -> "other whitespace in '" + text(found) + "' for '" + said + "'")
                .orElse(null);
    }

    /** Whether the page says a span without anything in between that is no part of the article. */
    boolean whole(Article article, Span span) {
        PageRange range = article.pageRange(span);
        return range != null
                && dense(text(between(range))).equals(dense(article.body().slice(span)));
    }

    private List<Token> between(PageRange range) {
        int first = resolve(range.start().xpath());
        int last = resolve(range.end().xpath());
        List<Token> found = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            String text = tokens.get(i).text().toString();
            int from = i == first ? text.offsetByCodePoints(0, range.start().offset()) : 0;
            int to = i == last ? text.offsetByCodePoints(0, range.end().offset()) : text.length();
            found.add(new Token(tokens.get(i).element(), new StringBuilder(text.substring(from, to))));
        }
        return found;
    }

    /** The place of the text node among the tokens. */
    private int resolve(String xpath) {
        return resolved.computeIfAbsent(xpath, path -> {
            Node at = document;
            Matcher step = STEP.matcher(path);
            int end = 0;
            while (step.find() && step.start() == end) {
                at = child(at, step.group(1), Integer.parseInt(step.group(2)));
                end = step.end();
            }
            Integer token = texts.get(at);
            if (token == null || end != path.length()) {
                throw new AssertionError("no XPath of a text node: " + path);
            }
            return token;
        });
    }

    private Node child(Node parent, String test, int position) {
        int count = 0;
        for (Node child : parent.childNodes()) {
            boolean is = test.equals("text()")
                    ? texts.containsKey(child)
                    : child instanceof Element
                            && (test.equals("*") || child.nodeName().equals(test));
            count += is ? 1 : 0;
            if (is && count == position) {
                return child;
            }
        }
        throw new AssertionError(test + "[" + position + "] is not there, but " + count + " of them");
    }

    /** How much of the words may be said after a text node that is left out, or taken. */
    private record Step(Set<Integer> left, Set<Integer> taken) {
        Set<Integer> ends() {
            Set<Integer> ends = new TreeSet<>(left);
            ends.addAll(taken);
            return ends;
        }
    }

    /** The ways to say the words by text nodes, whole nodes in between left out, but neither the first nor the last one. */
    private static List<Step> steps(List<Token> found, String said) {
        List<Step> steps = new ArrayList<>();
        Set<Integer> reached = Set.of(0);
        for (int i = 0; i < found.size(); i++) {
            String text = dense(found.get(i).text());
            boolean needed = i == 0 || i == found.size() - 1 || text.isEmpty();
            steps.add(new Step(
                    needed ? Set.of() : reached,
                    reached.stream()
                            .filter(at -> said.startsWith(text, at))
                            .map(at -> at + text.length())
                            .collect(Collectors.toSet())));
            reached = steps.getLast().ends();
        }
        return steps;
    }

    /** Which nodes say the words; of the same words in two nodes the later or the earlier one. */
    private static boolean[] taken(List<Token> found, List<Step> steps, int length, boolean late) {
        boolean[] taken = new boolean[found.size()];
        int at = length;
        for (int i = found.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            taken[i] = step.taken().contains(at) && (late || !step.left().contains(at));
            at -= taken[i] ? dense(found.get(i).text()).length() : 0;
        }
        return taken;
    }

    /** Text with spaces for line breaks. */
    private static String shown(List<Token> found, boolean[] taken) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < taken.length; i++) {
            boolean lineBreak = "br".equals(found.get(i).element());
            shown.append(lineBreak ? " " : taken[i] ? found.get(i).text() : "");
        }
        return shown.toString();
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static String dense(CharSequence text) {
        return PageText.normal(text).replace(" ", "");
    }
}
