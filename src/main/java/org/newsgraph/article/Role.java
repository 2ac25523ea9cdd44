package org.newsgraph.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<Role, Vocabulary> VOCABULARIES = vocabularies();

    private final String words;
    private final String parts;
    private final String names;

    /**
     * A role by what it is called.
     *
     * @param words between spaces, hyphens and underscores; a star stands for any ending
     * @param parts anywhere
     * @param names between spaces
     */
    Role(String words, String parts, String names) {
        this.words = words;
        this.parts = parts;
        this.names = names;
    }

    private static Map<Role, Vocabulary> vocabularies() {
        Map<Role, Vocabulary> vocabularies = new EnumMap<>(Role.class);
        for (Role role : values()) {
            vocabularies.put(
                    role,
                    new Vocabulary(
                            Set.copyOf(split(role.words)),
                            split(role.words).stream()
                                    .filter(word -> word.endsWith("*"))
                                    .map(word -> word.substring(0, word.length() - 1))
                                    .toList(),
                            split(role.parts),
                            Set.copyOf(split(role.names))));
        }
        return vocabularies;
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
        VOCABULARIES.forEach((role, vocabulary) -> {
            if (vocabulary.calls(lower, whole, words)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** What elements of a role are called. */
    private record Vocabulary(Set<String> words, List<String> beginnings, List<String> parts, Set<String> names) {
        boolean calls(String all, List<String> whole, List<String> single) {
            return parts.stream().anyMatch(all::contains)
                    || whole.stream().anyMatch(names::contains)
                    || single.stream().anyMatch(this::calls);
        }

        private boolean calls(String word) {
            return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }
}
