package org.newsgraph.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the class and id of a page's element say that it is. */
enum Role {
    /** It tells of something else than the article. */
    ELSEWHERE(
            "comment* kommentar kommentare respond disqus* related* similar teaser teasers sidebar* widget widgets recommend* popular"
                    + " latest recent newsletter cookie cookies footer sitefooter breadcrumb breadcrumbs mostread pagination ticker ad"
                    + " ads advert* anzeige anzeigen marginal* carousel slider login search suche forumpost",
            "most-read site-footer forum-post",
            "menu nav navi navigation prev next previous calendar kalender event events termine archiv archive weitere mehr more"),
    /** A box elsewhere that may hold headlines and names of its own. */
    TEASERS(
            "",
            "related recommend teaser similar popular latest recent comment kommentar widget review bewertung rating",
            ""),
    SIGNATURE("", "author autor byline", ""),
    BYLINE(
            "writer verfasser* fn contributor contributors creator redakteur* reporter journalist von username",
            "author autor byline by-line posted-by written-by user-name",
            ""),
    STAMP(
            "time zeit stamp meta posted info entryinfo postinfo dateline stand",
            "date datum timestamp publish veröffentlicht veroeffentlicht",
            ""),
    TITLE(
            "",
            "entry-title post-title article-title artikel-title entry-headline post-headline article-headline entrytitle posttitle"
                    + " articletitle articleheadline entry_title post_title article_title",
            ""),
    LOGO("", "logo", ""),
    SUBTITLE(
            "dek deck",
            "subtitle subheadline subline subhead sub-title sub-headline sub-line sub-head untertitel unterzeile standfirst",
            "");

    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> parts;
    private final Set<String> names;

    /**
     * A role by what it is called.
     *
     * @param words between spaces, hyphens and underscores; a star stands for any ending
     * @param parts anywhere
     * @param names between spaces
     */
    Role(String words, String parts, String names) {
        for (String word : split(words)) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                this.words.add(word);
            }
        }
        this.parts = split(parts);
        this.names = Set.copyOf(split(names));
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split("\\s+", -1));
    }

    /** All that the words of class and id say. */
    static Set<Role> of(String names) {
        String lower = names.strip().toLowerCase(Locale.ROOT);
        List<String> whole = split(lower);
        List<String> words = new ArrayList<>();
        for (String name : whole) {
            words.addAll(List.of(name.split("[_-]+", -1)));
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (role.parts.stream().anyMatch(lower::contains)
                    || whole.stream().anyMatch(role.names::contains)
                    || words.stream().anyMatch(role::called)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private boolean called(String word) {
        return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }
}
