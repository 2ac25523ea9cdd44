package org.newsgraph.site;

import org.jspecify.annotations.Nullable;

/**
 * What of an entity's page is looked at.
 *
 * @param status of the facts shown, or null for all
 * @param group key of the only group of facts shown, or null for all
 * @param page of that group, or of the articles, from 1
 */
public record EntityChoice(
        @Nullable String status, @Nullable String group, int page) {
    public static final EntityChoice ALL = new EntityChoice(null, null, 1);

    public EntityChoice {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + " is not from 1 on; take page=1");
        }
    }

    /** The query of an address that chooses this; begins with {@code &} unless empty. */
    String query() {
        return (status == null ? "" : "&status=" + Links.encode(status))
                + (group == null ? "" : "&group=" + Links.encode(group))
                + (page == 1 ? "" : "&page=" + page);
    }

    EntityChoice ofStatus(@Nullable String wanted) {
        return new EntityChoice(wanted, group, 1);
    }

    EntityChoice ofGroup(@Nullable String wanted) {
        return new EntityChoice(status, wanted, 1);
    }

    EntityChoice onPage(int wanted) {
        return new EntityChoice(status, group, wanted);
    }
}
