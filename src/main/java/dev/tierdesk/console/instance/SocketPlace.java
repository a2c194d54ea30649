package dev.tierdesk.console.instance;

import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folder by which instances meet, open to its owner only: a lock, and the socket. Where the socket's path would be
/// too long for the system, it lies in a folder of its own below the system's temporary one, and a file beside the lock
/// says where.
///
/// @param folder absolute
record SocketPlace(Path folder) {
    /// Systems allow 104 to 108 bytes.
    private static final int LONGEST = 100;
    private static final String SOCKET = "socket";
    private static final String ELSEWHERE = "tierdesk-";

    /// In a state directory.
    static SocketPlace in(Path state) {
        return new SocketPlace(state.toAbsolutePath().normalize().resolve("instance"));
    }

    /// Makes the folder where it is not there, and opens the lock's file.
    FileChannel openLock() throws IOException {
        Directories.makePrivate(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// A new place for the socket; what an instance that was killed left is removed. Only for who has the lock.
    Path make() throws IOException {
        remove();
        if (fits()) {
            return beside();
        }
        Path socket = Files.createTempDirectory(ELSEWHERE).resolve(SOCKET);
        AtomicFile.writePrivate(pointer(), socket.toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Where the socket of the first instance is; empty while it has none.
    Optional<Path> find() throws IOException {
        if (fits()) {
            return Optional.of(beside());
        }
        if (!Files.isRegularFile(pointer())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(Files.readString(pointer())));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Removes the socket. Only for who has the lock.
    void remove() throws IOException {
        Optional<Path> socket = find();
        Path parent = socket.map(Path::getParent).orElse(null);
        if (fits()) {
            Files.deleteIfExists(beside());
        } else if (socket.isPresent() && parent != null && String.valueOf(parent.getFileName()).startsWith(ELSEWHERE)) {
            Files.deleteIfExists(socket.get());
            Files.deleteIfExists(parent);
        }
        Files.deleteIfExists(pointer());
    }

    private boolean fits() {
        return beside().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private Path beside() {
        return folder.resolve(SOCKET);
    }

    private Path pointer() {
        return folder.resolve("socket.path");
    }
}
