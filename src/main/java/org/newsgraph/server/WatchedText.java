package org.newsgraph.server;

/** A text that regular expressions read, as long as the query may go on: Java's own engine listens to nothing else. */
record WatchedText(CharSequence text, RunningQuery query, int[] reads) implements CharSequence {
    private static final int CHECKED = 0xfff;

    static CharSequence of(String text, RunningQuery query) {
        return new WatchedText(text, query, new int[1]);
    }

    @Override
    public char charAt(int index) {
        reads[0]++;
        if ((reads[0] & CHECKED) == 0) {
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
        return text.toString();
    }
}
