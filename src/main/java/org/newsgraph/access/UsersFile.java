package org.newsgraph.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of users, {@code NAME:ROLES:SECRET} a line; a line that begins with # is a note. */
public final class UsersFile {
    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);
    /** Of this process, which the lock of a file does not keep apart. */
    private static final Object WRITING = new Object();

    private final Path path;
    private @Nullable State seen;
    private @Nullable String told;
    private Users users = Users.NONE;

    public UsersFile(Path path) {
        this.path = path;
    }

    /** When two are equal, the file is the same. */
    private record State(
            Object modified, long size, @Nullable Object key, Object permissions) {
        static final State GONE = new State("", 0, null, "");
    }

    /**
     * Whom it names.
     *
     * @throws AccessException when it cannot be read or is not for its owner alone
     */
    public Users read() {
        List<User> found = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!isNote(lines.get(i))) {
                found.add(parsed(lines.get(i), i + 1));
            }
        }
        try {
            return new Users(found);
        } catch (AccessException e) {
            throw new AccessException(path + ": " + e.getMessage(), e);
        }
    }

    private User parsed(String line, int number) {
        try {
            return User.parse(line);
        } catch (AccessException e) {
            throw new AccessException(path + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            refuseIfOpen();
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new AccessException(path + ": there is no such file of users; 'newsgraph user add' makes it", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private AccessException unreadable(IOException e) {
        return new AccessException(path + ": the users cannot be read (" + e.getMessage() + "); check the path", e);
    }

    private void refuseIfOpen() throws IOException {
        SecretFile.exposure(path).ifPresent(exposed -> {
            throw new AccessException(exposed);
        });
    }

    private static boolean isNote(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /** Nobody yet when there is no such file. */
    public Users readIfThere() {
        return Files.exists(path) ? read() : Users.NONE;
    }

    /**
     * Changes them, beginning with nobody when there is no such file. Others who change them meanwhile, in whatever process,
     * wait: of two who begin with the same users, one would be lost.
     */
    public void change(UnaryOperator<Users> change) {
        Path lock = path.resolveSibling("." + path.getFileName() + ".lock");
        synchronized (WRITING) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until it is closed
                write(change.apply(readIfThere()));
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private AccessException unwritable(IOException e) {
        return new AccessException(path + ": the users cannot be written (" + e.getMessage() + "); check the path", e);
    }

    /** Writes them in its place at once or not at all, for the owner alone; notes are kept. */
    public void write(Users wanted) {
        List<String> lines = new ArrayList<>();
        if (Files.exists(path)) {
            lines().stream().filter(UsersFile::isNote).forEach(lines::add);
        }
        wanted.all().forEach(user -> lines.add(user.line()));
        try {
            Path folder = path.toAbsolutePath().getParent();
            Path draft = draft(folder == null ? Path.of("") : folder);
            try {
                Files.write(draft, lines, StandardCharsets.UTF_8);
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static Path draft(Path folder) throws IOException {
        FileAttribute<?>[] owners = SecretFile.isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createTempFile(folder, ".users", ".tmp", owners);
    }

    /** Whom it names now. Nobody while it cannot be read: who was taken out must not stay in. */
    public synchronized Users current() {
        State now = state();
        if (!now.equals(seen)) {
            try {
                users = read();
                seen = now;
                told = null;
            } catch (AccessException e) {
                users = Users.NONE;
                seen = null; // it may be read the next time, though it has not changed
                tell(String.valueOf(e.getMessage()));
            }
        }
        return users;
    }

    private State state() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            Object permissions = SecretFile.isPosix(path) ? Files.getPosixFilePermissions(path) : "";
            return new State(now.lastModifiedTime(), now.size(), now.fileKey(), permissions);
        } catch (IOException e) {
            return State.GONE;
        }
    }

    /** Once, not with every request. */
    private void tell(String problem) {
        if (!problem.equals(told)) {
            LOG.error("nobody can log in: {}", problem);
            told = problem;
        }
    }
}
