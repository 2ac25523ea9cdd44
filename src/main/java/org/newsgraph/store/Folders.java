package org.newsgraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
final class Folders {
    private Folders() {}

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        for (Path path : content(folder).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    /** Brings a file, or the names in a folder, to the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Brings a folder and all in it to the disk. */
    static void forceAll(Path folder) throws IOException {
        for (Path path : content(folder)) {
            force(path);
        }
    }

    /** Bytes of all files in a folder. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path path : content(folder)) {
            size += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return size;
    }

    /** The folder, then what is in it. */
    private static List<Path> content(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
