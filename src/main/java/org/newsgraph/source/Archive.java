package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.newsgraph.source.SourceException.Reason;

/** A web archive (WARC 1.x, ISO 28500) becomes its pages and texts, one record in memory at a time. */
final class Archive {
    private static final int OK = 200;
    private static final Set<String> TAKEN = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final String name;
    private final ResourceHandler handler;
    private int records;

    Archive(String name, ResourceHandler handler) {
        this.name = name;
        this.handler = handler;
    }

    /** A broken record is told and skipped; where a record's end cannot be found, the archive ends. */
    void read(InputStream in) throws IOException {
        try (WarcReader reader = reader(in)) {
            reader.setLenient(true);
            for (WarcRecord record = next(reader); record != null; record = next(reader)) {
                records++;
                Resource page = page(record);
                if (page != null) {
                    handler.resource(page);
                }
            }
        }
    }

    private WarcReader reader(InputStream in) {
        try {
            return new WarcReader(in);
        } catch (IOException e) {
            throw cut(e);
        }
    }

    private @Nullable WarcRecord next(WarcReader reader) {
        try {
            return reader.next().orElse(null);
        } catch (IOException | RuntimeException e) {
            throw cut(e);
        }
    }

    private SourceException cut(Exception e) {
        return new SourceException(
                Reason.BROKEN,
                name + ": broken after record " + records + " (" + Faults.reason(e)
                        + "); what stands before is read, fetch the archive again for the rest",
                e);
    }

    /** Null when the record holds no page, or a broken one. */
    private @Nullable Resource page(WarcRecord record) {
        try {
            return content(record);
        } catch (IOException | RuntimeException e) {
            skip(record, e);
            handler.failure(place(record), e instanceof SourceException known ? known : broken(record, e));
            return null;
        }
    }

    /** Where the record cannot be skipped either, the fault is the archive's. */
    private void skip(WarcRecord record, Exception fault) {
        try {
            record.body().consume();
        } catch (IOException | RuntimeException e) {
            fault.addSuppressed(e);
            throw cut(fault);
        }
    }

    /** By its address, or by its number where it has none or several. */
    private String place(WarcRecord record) {
        List<String> addresses = record.headers().all("WARC-Target-URI");
        return name + ":" + (addresses.size() == 1 ? addresses.getFirst() : records);
    }

    private SourceException broken(WarcRecord record, Exception e) {
        return new SourceException(
                Reason.BROKEN,
                place(record) + ": broken record (" + Faults.reason(e) + "); the records after it are read",
                e);
    }

    private @Nullable Resource content(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response ->
                response.contentType().base().equals(MediaType.HTTP) ? content(response) : null;
            case WarcResource resource -> content(resource, resource.contentType(), resource.body().stream());
            default -> null;
        };
    }

    private @Nullable Resource content(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        String encodings = String.join(",", http.headers().all("Content-Encoding"));
        return http.status() == OK
                ? content(response, http.contentType(), ContentCoding.decoded(http.body().stream(), encodings))
                : null;
    }

    private @Nullable Resource content(WarcTargetRecord record, MediaType type, InputStream body) throws IOException {
        String mediaType = type.base().toString().toLowerCase(Locale.ROOT);
        URI address = Links.of(null, record.target());
        if (!TAKEN.contains(mediaType) || robots(address)) {
            return null;
        }
        String charset = type.parameters().get("charset");
        Opened content = new Opened(place(record), address, mediaType, charset, new BufferedInputStream(body));
        if (content.isEmpty()) {
            return null;
        }
        return switch (content.format()) {
            case HTML -> content.resource(Resource.Kind.HTML, false, Told.NOTHING);
            case TEXT -> content.resource(Resource.Kind.TEXT, false, Told.NOTHING);
            case JSON_LINES, WARC, FEED, JSON_FEED, SITEMAP, ADDRESSES -> null;
        };
    }

    /** Crawlers keep it, as a text. */
    private static boolean robots(@Nullable URI address) {
        return address != null && "/robots.txt".equals(address.getPath());
    }
}
