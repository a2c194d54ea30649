package dev.tierdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes the files of a folder together. All are on disk before the first takes its place, and where one cannot, those
/// before it are put back. Every file is at any time the old one or the new one, whole; a process that is killed
/// between two of them leaves some new and some old. Nothing is written through a symbolic link. Safe on any thread
/// that is not interrupted meanwhile.
public final class AtomicFolder {
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9_@%+=-]([A-Za-z0-9_@%+=. -]{0,250}[A-Za-z0-9_@%+=-])?");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Path folder;
    private final Path fresh;
    private final Path old;
    private final Deque<String> placed = new ArrayDeque<>();

    private AtomicFolder(Path folder, Path staging) {
        this.folder = folder;
        fresh = staging.resolve("new");
        old = staging.resolve("old");
    }

    /// Makes `folder`, or replaces these files in it; those that have their content already are not touched.
    ///
    /// @param files by their paths below the folder, with `/`
    /// @param own which other files of the folder are removed, if it is an earlier export: if it holds the first of the
    ///     files
    /// @throws IllegalArgumentException if a path has a name that not every system takes
    public static void write(Path folder, SequencedMap<String, byte[]> files, Predicate<String> own)
            throws IOException {
        files.keySet().forEach(AtomicFolder::refuseOdd);
        Path absolute = folder.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        String unique = "." + absolute.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp";
        boolean isThere = Files.exists(absolute, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !isRealFolder(absolute)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path staging = Files.createDirectory((isThere ? absolute : parent).resolve(unique));
        try {
            AtomicFolder writing = new AtomicFolder(absolute, staging);
            if (isThere) {
                writing.replace(files, own);
            } else {
                writing.make(files);
            }
        } finally {
            remove(staging);
        }
        AtomicFile.syncFolder(absolute);
    }

    private void make(Map<String, byte[]> files) throws IOException {
        Files.createDirectory(fresh);
        stage(files);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.syncFolder(folder.resolveSibling("."));
    }

    private void replace(SequencedMap<String, byte[]> files, Predicate<String> own) throws IOException {
        boolean earlier = !files.isEmpty()
                && Files.isRegularFile(folder.resolve(files.firstEntry().getKey()), LinkOption.NOFOLLOW_LINKS);
        List<String> gone = earlier
                ? present().filter(path -> !files.containsKey(path) && own.test(path)).toList()
                : List.of();
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>(files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (holds(file.getKey(), file.getValue())) {
                changed.remove(file.getKey());
            }
        }
        stage(changed);
        for (String path : changed.keySet()) {
            keep(path);
        }
        for (String path : gone) {
            keep(path);
        }
        try {
            for (String path : changed.keySet()) {
                placed.push(path);
                Files.createDirectories(parent(folder.resolve(path)));
                Files.move(fresh.resolve(path), folder.resolve(path), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            for (String path : gone) {
                placed.push(path);
                Files.delete(folder.resolve(path));
            }
        } catch (IOException e) {
            putBack(e);
            throw e;
        }
        for (String path : gone) {
            removeEmpty(parent(folder.resolve(path)));
        }
    }

    private void stage(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path staged = fresh.resolve(file.getKey());
            Files.createDirectories(parent(staged));
            AtomicFile.writeNew(staged, file.getValue(), false);
        }
    }

    /// Copies what is in the place of a file, so that it can be put back.
    private void keep(String path) throws IOException {
        Path target = folder.resolve(path);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path copy = old.resolve(path);
            Files.createDirectories(parent(copy));
            Files.copy(target, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void putBack(IOException reason) {
        for (String path : placed) {
            try {
                Path copy = old.resolve(path);
                if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(copy, folder.resolve(path), StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(folder.resolve(path));
                }
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    /// Whether a file is there with this content.
    ///
    /// @throws NotDirectoryException if a folder on the way to it is none, or a symbolic link
    private boolean holds(String path, byte[] content) throws IOException {
        for (Path way = parent(folder.resolve(path)); !way.equals(folder); way = parent(way)) {
            if (Files.exists(way, LinkOption.NOFOLLOW_LINKS) && !isRealFolder(way)) {
                throw new NotDirectoryException(way.toString());
            }
        }
        Path file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private Stream<String> present() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void removeEmpty(Path emptied) throws IOException {
        for (Path way = emptied; !way.equals(folder); way = parent(way)) {
            try (Stream<Path> rest = Files.list(way)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(way);
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path.toString());
        }
        return parent;
    }

    private static boolean isRealFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void refuseOdd(String path) {
        for (String name : path.split("/", -1)) {
            if (!NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
                throw new IllegalArgumentException(path);
            }
        }
    }

    private static void remove(Path staging) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(staging)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
