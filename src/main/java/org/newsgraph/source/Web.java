package org.newsgraph.source;

import java.net.URI;

/** Fetches what an address holds. */
public interface Web {
    /**
     * What stands at an address, decompressed.
     *
     * @param address absolute, http or https
     * @throws SourceException when it cannot be had, with the reason
     */
    Answer get(URI address);
}
