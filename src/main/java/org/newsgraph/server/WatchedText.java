package org.newsgraph.server;

/** A text that regular expressions read, as long as the query may go on: Java's own engine listens to nothing else. */
final class WatchedText implements CharSequence {
    private static final int CHECKED = 0xfff;

    private final String text;
    private final RunningQuery query;
    private int reads;

    WatchedText(String text, RunningQuery query) {
        this.text = text;
        this.query = query;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if ((reads & CHECKED) == 0) {
            query.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return text.subSequence(begin, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
