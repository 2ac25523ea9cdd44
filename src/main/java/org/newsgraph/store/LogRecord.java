package org.newsgraph.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * One named graph in the staging log: a gzip member (RFC 1952) of N-Quads, so that a file of records is one that every tool
 * reads. Its extra field holds length, CRC-32C, number of quads, and the graph's name and prefixes a line each.
 */
final class LogRecord implements StagedGraph {
    private static final int MAGIC = 0x04088b1f; // gzip, deflate, with an extra field
    private static final byte UNKNOWN_SYSTEM = (byte) 255;
    private static final short FIELD = (short) ('N' | 'G' << 8);
    private static final int EXTRA = 10; // where the length of the extra fields stands
    private static final int LENGTH = EXTRA + 6;
    private static final int CHECKSUM = LENGTH + 4;
    private static final int QUADS = CHECKSUM + 4;
    private static final int WORDS = QUADS + 4;
    private static final int TRAILER = 8;
    private static final int MOST_WORDS = 0xffff - (WORDS - EXTRA - 2);

    private final String name;
    private final int quads;
    private final byte[] bytes;

    private LogRecord(String name, int quads, byte[] bytes) {
        this.name = name;
        this.quads = quads;
        this.bytes = bytes;
    }

    /** Packs the only named graph of a dataset. */
    static LogRecord of(DatasetGraph graph) {
        String name = Graphs.name(graph);
        StringBuilder words = new StringBuilder(name);
        graph.prefixes()
                .forEach((prefix, iri) ->
                        words.append('\n').append(prefix).append(' ').append(iri));
        byte[] head = words.toString().getBytes(StandardCharsets.UTF_8);
        if (head.length > MOST_WORDS) {
            throw new StoreException("graph " + name.substring(0, 80) + "… has a name of " + name.length()
                    + " characters; give the article a shorter address");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        RDFDataMgr.write(text, graph, Lang.NQUADS);
        int quads = Math.toIntExact(graph.stream().count());
        return new LogRecord(name, quads, member(head, quads, text.toByteArray()));
    }

    private static byte[] member(byte[] head, int quads, byte[] text) {
        byte[] packed = deflated(text);
        ByteBuffer member = ByteBuffer.allocate(WORDS + head.length + packed.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN);
        member.putInt(MAGIC).putInt(0).put((byte) 0).put(UNKNOWN_SYSTEM);
        member.putShort((short) (WORDS - EXTRA - 2 + head.length));
        member.putShort(FIELD).putShort((short) (WORDS - LENGTH + head.length));
        member.putInt(member.capacity()).putInt(0).putInt(quads).put(head);
        member.put(packed);
        CRC32 sum = new CRC32();
        sum.update(text);
        member.putInt((int) sum.getValue()).putInt(text.length);
        member.putInt(CHECKSUM, checksum(member.array()));
        return member.array();
    }

    private static byte[] deflated(byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length / 4);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Of all bytes but its own. */
    private static int checksum(byte[] member) {
        CRC32C sum = new CRC32C();
        sum.update(member, 0, CHECKSUM);
        sum.update(member, QUADS, member.length - QUADS);
        return (int) sum.getValue();
    }

    /**
     * The record that comes next in a file; empty when there is none that is whole.
     *
     * @param left bytes to the end of the file
     */
    static Optional<LogRecord> next(InputStream in, long left) throws IOException {
        byte[] begin = in.readNBytes(WORDS);
        if (begin.length < WORDS || buffer(begin).getInt(0) != MAGIC) {
            return Optional.empty();
        }
        int length = buffer(begin).getInt(LENGTH);
        if (length < WORDS + TRAILER || length > left) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        System.arraycopy(begin, 0, bytes, 0, WORDS);
        int rest = in.readNBytes(bytes, WORDS, length - WORDS);
        return rest == length - WORDS ? checked(bytes) : Optional.empty();
    }

    private static Optional<LogRecord> checked(byte[] bytes) {
        if (buffer(bytes).getInt(CHECKSUM) != checksum(bytes)) {
            return Optional.empty();
        }
        return Optional.of(new LogRecord(words(bytes)[0], buffer(bytes).getInt(QUADS), bytes));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int wordsLength(byte[] bytes) {
        return Short.toUnsignedInt(buffer(bytes).getShort(EXTRA)) - (WORDS - EXTRA - 2);
    }

    /** The graph's name, then its prefixes. */
    private static String[] words(byte[] bytes) {
        return new String(bytes, WORDS, wordsLength(bytes), StandardCharsets.UTF_8).split("\n", -1);
    }

    @Override
    public String name() {
        return name;
    }

    int quads() {
        return quads;
    }

    /** The member as it is in the file. */
    byte[] bytes() {
        return bytes;
    }

    void prefixes(BiConsumer<String, String> prefixes) {
        Arrays.stream(words(bytes)).skip(1).map(line -> line.split(" ", 2)).forEach(p -> prefixes.accept(p[0], p[1]));
    }

    /** The N-Quads. */
    InputStream text() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DatasetGraph graph() {
        DatasetGraph graph = DatasetGraphFactory.create();
        prefixes(graph.prefixes()::add);
        try (InputStream text = text()) {
            NQuads.parse(text, StreamRDFLib.dataset(graph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }
}
