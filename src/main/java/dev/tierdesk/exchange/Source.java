package dev.tierdesk.exchange;

import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What is imported, in memory: a file, or the files of a folder or .zip.
///
/// @param name of the file or folder
/// @param files by their path below the folder, with `/`, sorted; a single file has the path ""
public record Source(String name, SequencedMap<String, byte[]> files) {
    /// The most bytes of a file.
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    /// The most bytes of all files of a folder together.
    public static final int MAXIMUM_FOLDER_BYTES = 4 * MAXIMUM_BYTES;

    /// The most files of a folder.
    public static final int MAXIMUM_FILES = 500_000;

    private static final int LONGEST_SHOWN = 200;
    private static final String WORKBOOK = "xl/workbook.xml";

    public Source {
        files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
    }

    /// A single file.
    public static Source file(String name, byte[] bytes) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("", bytes);
        return new Source(name, files);
    }

    /// Reads a file, a folder with all that is below it, or a .zip. A symbolic link below a folder is refused, and
    /// names that begin with a dot are left out.
    public static Reading<Source> read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (Files.isDirectory(path)) {
                return folder(name, path.toRealPath());
            }
            if (!Files.isRegularFile(path)) {
                return refused(ExchangeProblem.SOURCE_UNREADABLE, "detail", path.toString());
            }
            byte[] bytes = bytes(path);
            if (bytes.length > MAXIMUM_BYTES) {
                return refused(ExchangeProblem.SOURCE_TOO_LARGE, "maximum", MAXIMUM_BYTES);
            }
            return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                    ? archive(name, bytes)
                    : new Reading<>(file(name, bytes), List.of());
        } catch (IOException | UncheckedIOException e) {
            return refused(ExchangeProblem.SOURCE_UNREADABLE, "detail", path.toString());
        }
    }

    /// A workbook is an archive too, and stays one file whatever it is called.
    private static Reading<Source> archive(String name, byte[] bytes) {
        Reading<Source> files = zip(name, bytes);
        return files.value() != null && files.value().files.containsKey(WORKBOOK)
                ? new Reading<>(file(name, bytes), List.of())
                : files;
    }

    /// The files of an archive; names that begin with a dot are left out.
    public static Reading<Source> zip(String name, byte[] bytes) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String inner = entry.getName();
                if (++entries > MAXIMUM_FILES) {
                    return refused(ExchangeProblem.SOURCE_TOO_MANY_FILES, "maximum", MAXIMUM_FILES);
                }
                if (leadsOut(inner)) {
                    return refused(ExchangeProblem.SOURCE_NAME, "found", shown(inner));
                }
                byte[] content = in.readNBytes(MAXIMUM_BYTES + 1);
                total += content.length;
                if (content.length > MAXIMUM_BYTES || total > MAXIMUM_FOLDER_BYTES) {
                    return refused(ExchangeProblem.SOURCE_TOO_LARGE, "maximum", MAXIMUM_BYTES);
                }
                if (!entry.isDirectory() && !isHidden(inner) && files.put(inner, content) != null) {
                    return refused(ExchangeProblem.SOURCE_NAME, "found", shown(inner));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return refused(ExchangeProblem.SOURCE_DAMAGED);
        }
        return files.isEmpty()
                ? refused(ExchangeProblem.SOURCE_DAMAGED)
                : new Reading<>(new Source(name, files), List.of());
    }

    /// Whether there are files below a folder.
    public boolean isFolder() {
        return !files.containsKey("");
    }

    /// The bytes of the single file; empty for a folder.
    public byte[] bytes() {
        return files.getOrDefault("", new byte[0]);
    }

    private static Reading<Source> folder(String name, Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> Files.isSymbolicLink(path)
                            || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(relative(folder, path)))
                    .limit(MAXIMUM_FILES + 1L)
                    .toList();
        }
        Optional<Path> link = paths.stream().filter(Files::isSymbolicLink).findFirst();
        if (link.isPresent()) {
            return refused(ExchangeProblem.SOURCE_LINK, "found", shown(relative(folder, link.get())));
        }
        if (paths.size() > MAXIMUM_FILES) {
            return refused(ExchangeProblem.SOURCE_TOO_MANY_FILES, "maximum", MAXIMUM_FILES);
        }
        long total = 0;
        for (Path path : paths) {
            byte[] content = bytes(path);
            total += content.length;
            if (content.length > MAXIMUM_BYTES || total > MAXIMUM_FOLDER_BYTES) {
                return refused(ExchangeProblem.SOURCE_TOO_LARGE, "maximum", MAXIMUM_BYTES);
            }
            files.put(relative(folder, path), content);
        }
        return new Reading<>(new Source(name, files), List.of());
    }

    /// All bytes of a file, or one more than there may be.
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAXIMUM_BYTES + 1);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static Reading<Source> refused(ExchangeProblem code, Object... arguments) {
        Problem problem = Problem.of(code, Where.ROOT);
        for (int i = 0; i < arguments.length; i += 2) {
            problem = problem.with((String) arguments[i], arguments[i + 1]);
        }
        return new Reading<>(null, List.of(problem));
    }
}
