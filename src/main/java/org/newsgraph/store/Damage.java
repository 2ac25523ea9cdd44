package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the files of a database did, as opposed to what the program did: Jena throws many exceptions, and few say so. */
final class Damage {
    private static final List<String> FILES = List.of("org.apache.jena.dboe.", "org.apache.jena.tdb2.");
    /** They only pass on what the others do, or what a reader of the store does elsewhere. */
    private static final List<String> BETWEEN = List.of(
            "java.", "jdk.", "sun.", "org.apache.jena.atlas.", "org.apache.jena.riot.thrift.", "org.apache.thrift.");

    private static final String OURS = "org.newsgraph.";
    private static final long SCARCE = 64L << 20;
    private static final String ROOM = "; make room, then do the same again";

    private Damage() {}

    /** What to throw in place of what was thrown: a line on the store where its files are the cause, else the same. */
    static RuntimeException explained(@Nullable Path store, Throwable thrown) {
        if (store != null && !thrown.getClass().getName().startsWith(OURS) && isOfFiles(thrown)) {
            return told(store, thrown);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    private static StoreException told(Path store, Throwable thrown) {
        String detail = " (" + detail(thrown) + ")";
        return isFull(store)
                ? new FullDiskException("store " + store + ": the disk is full" + detail + ROOM, thrown)
                : new StoreException(
                        "store " + store + ": its files are damaged or cannot be read" + detail
                                + "; see to the disk, then put back a copy of the store or build it again from its"
                                + " articles",
                        thrown);
    }

    /** Refuses a change for which there may be no room: what fails half way cannot always be undone while the process lives. */
    static void requireRoom(Path store, long free) {
        if (free < SCARCE) {
            throw new FullDiskException("store " + store + ": less than " + (SCARCE >> 20) + " MB are free" + ROOM);
        }
    }

    /**
     * Of the classes that read and write files; also what the Java runtime throws in them, and where a mapped file cannot grow:
     * that is an {@link InternalError}.
     */
    private static boolean isOfFiles(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof InternalError
                    || startsWith(e.getClass().getName(), FILES)
                    || startsWith(thrower(e), FILES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    /** The first class in the stack that does not only pass on. */
    private static String thrower(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !startsWith(name, BETWEEN))
                .findFirst()
                .orElse("");
    }

    private static boolean isFull(Path store) {
        return free(store) < SCARCE;
    }

    /** Bytes that may still be written where a store is; very many when nobody knows. */
    static long free(Path store) {
        try {
            return Files.getFileStore(store).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String detail(Throwable thrown) {
        String message = thrown.getMessage() == null
                ? ""
                : ": " + thrown.getMessage().lines().findFirst().orElse("");
        return thrown.getClass().getSimpleName() + message;
    }
}
