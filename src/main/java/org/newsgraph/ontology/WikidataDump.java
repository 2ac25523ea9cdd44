package org.newsgraph.ontology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Wikidata's JSON dump or a part of one, read line by line: an array with an entity a line, each with a comma after it. A file
 * with nothing but the entities' lines is read too.
 */
final class WikidataDump implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final BufferedReader lines;
    private int line;
    private int broken;

    /**
     * Opens it, unpacked as the end of its name says.
     *
     * @throws OntologyException when it cannot be read
     */
    WikidataDump(Path file) {
        this.file = file;
        try {
            this.lines = new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8), BUFFER);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            if (file.toString().endsWith(".gz")) {
                return new GZIPInputStream(raw, BUFFER);
            }
            return file.toString().endsWith(".bz2") ? new BZip2CompressorInputStream(raw, true) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The next entity, null at the end; lines that are no JSON are passed over and counted. */
    @Nullable
    JsonNode next() {
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                JsonNode entity = entity(text.strip());
                if (entity != null) {
                    return entity;
                }
            }
            return null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private @Nullable JsonNode entity(String text) {
        String bare = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        if (bare.isEmpty() || bare.equals("[") || bare.equals("]")) {
            return null;
        }
        try {
            JsonNode entity = JSON.readTree(bare);
            if (entity.isObject()) {
                return entity;
            }
        } catch (JsonProcessingException e) {
            // counted below, with what is JSON but no entity
        }
        broken++;
        return null;
    }

    /** How many lines were no entity. */
    int broken() {
        return broken;
    }

    private OntologyException unreadable(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new OntologyException(
                file + ": cannot be read after line " + line + " (" + reason + "); name a Wikidata JSON dump, whole",
                e);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
