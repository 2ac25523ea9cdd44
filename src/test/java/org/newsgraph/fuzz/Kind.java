package org.newsgraph.fuzz;

/** What is fuzzed: how its seeds are mutated, and by which claims its input is judged. */
enum Kind {
    PAGE(".html", 28),
    TEXT(".txt", 22),
    JSON_LINES(".jsonl", 12),
    ARCHIVE(".warc", 10),
    FEED(".xml", 15),
    SITEMAP(".sitemap", 5),
    PARAMETER(".param", 5),
    SEARCH(".search", 1),
    REGISTER(".ttl", 2);

    private final String extension;
    private final int share;

    Kind(String extension, int share) {
        this.extension = extension;
        this.share = share;
    }

    /** Of its seeds' file names. */
    String extension() {
        return extension;
    }

    /** Of a hundred inputs. */
    int share() {
        return share;
    }

    static Kind of(String file) {
        for (Kind kind : values()) {
            if (file.endsWith(kind.extension)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(file + ": no kind of input has this ending");
    }

    /** The kind that a number below a hundred falls to. */
    static Kind drawn(int number) {
        int rest = number;
        for (Kind kind : values()) {
            rest -= kind.share;
            if (rest < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException(number + ": the shares add up to a hundred");
    }
}
