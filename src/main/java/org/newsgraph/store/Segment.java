package org.newsgraph.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/** A file of the staging log: records one after the other, added at its end. */
final class Segment implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private long size;

    private Segment(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Segment create(Path file) throws IOException {
        return new Segment(
                file,
                FileChannel.open(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Opens a file that is there, and tells its whole records and where each begins.
     *
     * @param records called in the order of the file, up to the first record that is not whole
     */
    static Segment open(Path file, ObjLongConsumer<LogRecord> records) throws IOException {
        Segment segment = new Segment(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        segment.scan(records);
        return segment;
    }

    private void scan(ObjLongConsumer<LogRecord> records) throws IOException {
        long end = channel.size();
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 20);
        Optional<LogRecord> record = LogRecord.next(in, end);
        while (record.isPresent()) {
            records.accept(record.get(), size);
            size += record.get().bytes().length;
            record = LogRecord.next(in, end - size);
        }
    }

    Path file() {
        return file;
    }

    /** Bytes of the records that are whole. */
    long size() {
        return size;
    }

    /** True when something follows the last record that is whole. */
    boolean isTorn() throws IOException {
        return channel.size() > size;
    }

    /** Removes what follows the last record that is whole. */
    void cut() throws IOException {
        channel.truncate(size);
        channel.force(true);
    }

    /** Adds records, which are on the disk when this returns; when it fails, none of them is in the file. */
    void append(Collection<LogRecord> records) throws IOException {
        long end = size;
        try {
            for (LogRecord record : records) {
                end += write(ByteBuffer.wrap(record.bytes()), end);
            }
            channel.force(false);
            size = end;
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    private long write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at - position;
    }

    /** The record that begins at a position. */
    LogRecord read(long position) throws IOException {
        InputStream in = Channels.newInputStream(channel.position(position));
        return LogRecord.next(in, size - position)
                .orElseThrow(() -> new IOException("the record at byte " + position + " is damaged"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
