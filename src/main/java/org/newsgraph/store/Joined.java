package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Many streams as one; each is closed at its end. */
final class Joined extends InputStream {
    private final Iterator<InputStream> parts;
    private InputStream current = InputStream.nullInputStream();

    Joined(Iterator<InputStream> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = current.read(target, offset, length);
        while (read < 0 && parts.hasNext()) {
            current.close();
            current = parts.next();
            read = current.read(target, offset, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
