package org.newsgraph.site;

/**
 * Which articles a list shows; empty texts do not choose.
 *
 * @param from first day, such as {@code 2026-03-01}
 * @param to last day
 * @param page from 1
 */
public record ArticleChoice(String publisher, String from, String to, int page) {
    public ArticleChoice {
        page = Math.max(1, page);
    }

    boolean takesAll() {
        return publisher.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    boolean takes(Archive.Entry entry) {
        boolean dated = !entry.published().isEmpty();
        return (publisher.isEmpty() || publisher.equals(entry.publisher()))
                && (from.isEmpty() || (dated && entry.day().compareTo(from) >= 0))
                && (to.isEmpty() || (dated && entry.day().compareTo(to) <= 0));
    }

    /** The address of another page of the same list. */
    String address(int other) {
        StringBuilder address = new StringBuilder("/articles?page=").append(other);
        append(address, "publisher", publisher);
        append(address, "from", from);
        append(address, "to", to);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(Links.encode(value));
        }
    }
}
