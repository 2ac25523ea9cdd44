package org.newsgraph.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files that hold secrets: tokens, keys, users. */
public final class SecretFile {
    private static final Set<PosixFilePermission> NOT_FOR_OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private SecretFile() {}

    /**
     * A line when others than its owner may read or change a file, with the remedy; nothing where files have no POSIX permissions.
     *
     * @throws IOException when there is no such file
     */
    public static Optional<String> exposure(Path file) throws IOException {
        if (!isPosix(file)) {
            return Optional.empty();
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.stream().anyMatch(NOT_FOR_OTHERS::contains)
                ? Optional.of(file + ": others can read or change it (" + PosixFilePermissions.toString(permissions)
                        + "); run 'chmod 600 " + file + "'")
                : Optional.empty();
    }

    static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
