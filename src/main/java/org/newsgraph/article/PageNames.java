package org.newsgraph.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What the class and id of a page's elements say of them. */
final class PageNames {
    /** What a name says: several may hold at once. */
    record Said(boolean comments, boolean noise, boolean teaser, boolean likely, boolean article) {
        private static final Said NOTHING = new Said(false, false, false, false, false);

        private static Said by(String names) {
            return new Said(
                    COMMENTS.matcher(names).find(),
                    NOISE.matcher(names).find(),
                    TEASER.matcher(names).find(),
                    LIKELY.matcher(names).find(),
                    ARTICLE.matcher(names).find());
        }

        private Said and(Said other) {
            return new Said(
                    comments || other.comments,
                    noise || other.noise,
                    teaser || other.teaser,
                    likely || other.likely,
                    article || other.article);
        }
    }

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BEGIN = "(?:^|[\\s_-])(?:";
    private static final String END = ")(?:$|[\\s_-])";
    private static final Pattern COMMENTS = Pattern.compile(BEGIN
            + "comments?|commentlist|comments?-?(?:area|list|section|wrapper|container|form|respond|body|content|text)|disqus\\w*|"
            + "kommentare?|leserkommentare?|kommentarbereich|respond|replies|pingbacks?|trackbacks?|reader-?comments"
            + END);
    private static final Pattern NOISE = Pattern.compile("cookie|consent|gdpr|onetrust|usercentrics|didomi|"
            + "outbrain|taboola|plista|affiliate|addthis|addtoany|shariff|sharedaddy|jp-relatedposts|newsletter|paywall|breadcrumb|"
            + "entry-?utility|pagination|skip-?link|screen-reader|visually-?hidden|sr-only|related|recommend|"
            + BEGIN
            + "ads?|advert\\w*|adsense|adslot|anzeigen?|werbung|banner|sponsor\\w*|promo\\w*|popup|modal|overlay|"
            + "navbar|navi?|navigation|menu|submenu|footer|sidebar|widgets?|toolbar|social|sharing|share|sharebar|likes|"
            + "masthead|login|no-?print|noprint" + END);
    private static final Pattern LIKELY = Pattern.compile(BEGIN
            + "byline|author\\w*|autor\\w*|(?:entry|post|article)-?(?:meta|footer|tags|info|author|nav)|meta|tags?|taglist|tagcloud|tag-links|"
            + "categor(?:y|ies)|timestamp|rating|ratings|votes?|voting|print|bio|about-?author|copyright|credits?|imprint|"
            + "more|read-?more|readmore|mehr|weitere|popular|trending|most-?read|meistgelesen|latest|"
            + "recent|similar|subscribe|subscription|signup|sign-up|register|registration|search|suche|service|tools?|"
            + "pager|paging|prev|next|previous|marginal\\w*|rail|side|sidecol|infobox|info-?box|box-?right|follow|feedback|"
            + "hidden|hide|jump|toc|inhaltsverzeichnis|slideshow|carousel|gallery|galerie|poll|quiz|shop|product-?list|hinweis|"
            + "disclaimer|top-?bar|metabar|buttons?|btn|socials?|socialmedia|bookmarks?|permalink|embed|player|audio"
            + END
            + "|sidebar|widget_|-widget|share-|-share|social-|socialmedia|facebook|twitter|whatsapp|tagcloud");
    private static final Pattern ARTICLE = Pattern.compile(BEGIN
            + "article-?(?:body|text|content)|articlebody|articletext|post-?(?:body|text|content)|entry-?(?:content|body|text)|"
            + "story-?(?:body|text|content)|main-?(?:content|text)|content-?(?:body|main|text)|artikeltext|haupttext|hentry|article|story"
            + END);
    /** What is so called is the article's lead when it links nowhere. */
    private static final Pattern TEASER = Pattern.compile(BEGIN + "teasers?|teaserlist" + END + "|teaser-|-teaser");
    /** How a page builder calls every element, what an element has beside it, and what of it is hidden. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "^elementor-|(?:^|[_-])(?:has|with|without|no)-(?!print)|(?:^|-)(?:label|overflow|lazy)-hidden|^hidden-label");
    /** A blog system tells an entry's subjects among its classes. */
    private static final Pattern ENTRY = Pattern.compile("(?:^|\\s)(?:hentry|type-post|status-publish)(?:\\s|$)");

    private static final Pattern SUBJECT = Pattern.compile("^(?:category|tag|author|cat)-");

    private static final int LONGEST = 2000;

    private final Map<String, Said> known = new HashMap<>();

    Said of(Element element) {
        return said(element.className()).and(said(element.id()));
    }

    private Said said(String names) {
        return names.isBlank() || names.length() > LONGEST
                ? Said.NOTHING
                : known.computeIfAbsent(names, n -> Said.by(telling(n)));
    }

    private static String telling(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        boolean entry = ENTRY.matcher(lower).find();
        return SPACE.splitAsStream(lower)
                .filter(name -> !SAYS_NOTHING.matcher(name).find())
                .filter(name -> !entry || !SUBJECT.matcher(name).find())
                .collect(Collectors.joining(" "));
    }
}
