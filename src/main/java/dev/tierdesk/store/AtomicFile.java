package dev.tierdesk.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// Writes files whole: what was there stays until the new bytes are on disk and were read back. A symbolic link is
/// replaced, never written through. Safe on any thread that is not interrupted meanwhile.
public final class AtomicFile {
    private AtomicFile() {}

    /// Replaces or makes `target`, readable as the system's default says.
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, false);
    }

    /// Replaces or makes `target`, readable by its owner only where the system knows that.
    public static void writePrivate(Path target, byte[] bytes) throws IOException {
        write(target, bytes, true);
    }

    /// Writes what is too large to be held.
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /// Replaces or makes `target` with UTF-8 text that is written bit by bit.
    static void write(Path target, boolean ownerOnly, Writing writing) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("no file name: " + target);
        }
        String unique = Long.toHexString(System.nanoTime());
        Path temporary = folder.resolve("." + absolute.getFileName() + "." + unique + ".tmp");
        try {
            writeNew(temporary, new byte[0], ownerOnly);
            try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                writing.to(out);
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    /// Lets only the owner read and write `file`, where the system knows that.
    public static void makePrivate(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("no file name: " + target);
        }
        String unique = Long.toHexString(System.nanoTime());
        Path temporary = folder.resolve("." + absolute.getFileName() + "." + unique + ".tmp");
        try {
            writeNew(temporary, bytes, ownerOnly);
            if (!Arrays.equals(bytes, Files.readAllBytes(temporary))) {
                throw new IOException("read back differently: " + target);
            }
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    /// Writes a file that is not there yet, durably.
    static void writeNew(Path file, byte[] bytes, boolean ownerOnly) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (ownerOnly) {
                makePrivate(file);
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// Makes the new name durable; a system that cannot open folders does that by itself.
    static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
