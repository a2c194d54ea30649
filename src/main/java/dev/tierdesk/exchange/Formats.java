package dev.tierdesk.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// All formats, in the order in which they are offered and asked whether they recognise a file. Safe on any thread.
public final class Formats {
    private static final List<Format> ALL =
            ServiceLoader.load(Format.class, Formats.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                    .toList();

    private Formats() {}

    /// The packages that have a message bundle: the formats' and what they share.
    public static List<String> packages() {
        return Stream.concat(
                Stream.of(Formats.class.getPackageName()), ALL.stream().flatMap(format -> format.bundles().stream()))
                .distinct()
                .toList();
    }

    /// Those that are read.
    public static List<ImportFormat> read() {
        return of(ImportFormat.class).toList();
    }

    /// Those that are written.
    public static List<ExportFormat> written() {
        return of(ExportFormat.class).toList();
    }

    /// The one that is read and has this name.
    public static Optional<ImportFormat> read(String name) {
        return of(ImportFormat.class).filter(format -> format.name().equals(name)).findFirst();
    }

    /// The one that is written and has this name.
    public static Optional<ExportFormat> written(String name) {
        return of(ExportFormat.class).filter(format -> format.name().equals(name)).findFirst();
    }

    /// The first that recognises the content.
    public static Optional<ImportFormat> detect(Source source) {
        return of(ImportFormat.class).filter(format -> format.recognises(source)).findFirst();
    }

    /// The first that is read and whose files are called like this.
    public static Optional<ImportFormat> readAs(String fileName) {
        return of(ImportFormat.class).filter(format -> isNamed(format, fileName)).findFirst();
    }

    /// The first that is written and whose files are called like this.
    public static Optional<ExportFormat> writtenAs(String fileName) {
        return of(ExportFormat.class).filter(format -> isNamed(format, fileName)).findFirst();
    }

    private static boolean isNamed(Format format, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return format.extensions().stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    private static <F extends Format> Stream<F> of(Class<F> kind) {
        return ALL.stream().filter(kind::isInstance).map(kind::cast);
    }
}
