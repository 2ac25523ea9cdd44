package org.newsgraph.cli;

/** What options and parameters that several commands share mean. */
final class Descriptions {
    static final String INPUT =
            "A file (HTML, text, JSON Lines, WARC; .gz too), a directory of such files, an https address, or - for"
                    + " standard input; a feed or sitemap stands for the pages it names.";
    static final String LOCAL_INPUT =
            "A file (HTML, text, JSON Lines, WARC; .gz too), or a directory of such files; nothing is fetched.";
    static final String STORE = "Directory of the store (TDB2).";
    static final String OUT = "A file; its name says the format: .ttl .trig .nt .nq .jsonl, packed with .gz after it.";
    static final String BASE = "What the IRIs of entities and of articles without an address begin with";

    private Descriptions() {}
}
