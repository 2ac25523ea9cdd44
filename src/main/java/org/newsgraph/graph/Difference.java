package org.newsgraph.graph;

/** Why two entities of like names are held to be two. */
enum Difference {
    DECLARED("a decision says so"),
    KIND("they are things of different kinds"),
    WIKIDATA_ITEM("they are two items of Wikidata"),
    REGISTER_ENTRY("they are two entries of the register"),
    FULL_NAME("they have different full names"),
    NUMBER("their names have different numbers"),
    AFFILIATION("they belong to different organisations"),
    ONE_ARTICLE("one article speaks of both"),
    CONTEXT("they share a name, but no organisation and not two other names beside them"),
    RIVALS("several known things have that name"),
    NAME("their names differ, and no article tells that they mean one");

    private final String words;

    Difference(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
