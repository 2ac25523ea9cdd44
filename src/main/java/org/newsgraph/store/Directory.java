package org.newsgraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The checks on a directory before TDB2 gets it, so that what is wrong is said in one line. */
final class Directory {
    private static final String LOCK = "tdb.lock";

    private Directory() {}

    /** The directory, made if need be, that is free for this process. */
    static Path ready(Path path) {
        Path dir = path.toAbsolutePath().normalize();
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw new StoreException("store " + path + " is a file, not a directory; choose another --store");
        }
        try {
            Files.createDirectories(dir);
            List<String> names = names(dir);
            if (!names.isEmpty() && names.stream().noneMatch(Directory::isPart)) {
                throw new StoreException("store " + path + " holds other files (such as " + names.getFirst()
                        + ") and no TDB2 database; choose an empty directory");
            }
        } catch (IOException e) {
            throw new StoreException(
                    "store " + path + " cannot be made or read (" + e.getMessage()
                            + "); choose a directory you may write",
                    e);
        }
        if (!Files.isWritable(dir)) {
            throw new StoreException(
                    "store " + path + " is not writable; change its permissions or choose another --store");
        }
        requireFree(path, dir.resolve(LOCK));
        return dir;
    }

    /** True when a database, or the log of one, was made there before. */
    static boolean isStore(Path path) {
        try {
            return Files.isDirectory(path) && names(path).stream().anyMatch(Directory::isPart);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPart(String name) {
        return name.startsWith("Data-") || name.equals(StagingLog.FOLDER) || name.equals(Generation.LOADING);
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals(LOCK))
                    .sorted()
                    .toList();
        }
    }

    private static void requireFree(Path path, Path lock) {
        try (FileChannel channel = FileChannel.open(
                        lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new StoreException("store " + path + " is in use by another process" + owner(lock)
                        + "; stop that one, or ask it over HTTP");
            }
        } catch (OverlappingFileLockException e) {
            throw new StoreException("store " + path + " is open in this process already; close it first", e);
        } catch (IOException e) {
            throw new StoreException("store " + path + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static String owner(Path lock) {
        try {
            String pid = Files.readString(lock).strip();
            return pid.isEmpty() ? "" : " (pid " + pid.lines().findFirst().orElse("") + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
