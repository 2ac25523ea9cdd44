package org.newsgraph.source;

import java.io.IOException;
import org.newsgraph.source.SourceException.Reason;

/** Content that came, but cannot be used; it does not know the address. */
final class ContentException extends IOException {
    static final String SAVE = "; save the page and give the file";

    private final Reason reason;
    private final String what;

    private ContentException(Reason reason, String what) {
        super(what);
        this.reason = reason;
        this.what = what + SAVE;
    }

    static ContentException tooLarge(int largest) {
        return new ContentException(Reason.TOO_LARGE, "larger than " + size(largest) + ", the limit for one page");
    }

    static ContentException broken(String encoding, Exception e) {
        return new ContentException(Reason.BROKEN, "broken " + Addresses.shown(encoding) + " data (" + reason(e) + ")");
    }

    static ContentException unknown(String encoding) {
        return new ContentException(
                Reason.BROKEN, "compressed as " + Addresses.shown(encoding) + ", which is not understood");
    }

    Reason reason() {
        return reason;
    }

    String what() {
        return what;
    }

    /** What an exception says, on one line. */
    static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : Addresses.shown(e.getMessage());
    }

    private static String size(int bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }
}
