package dev.tierdesk.console.transfer;

import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of an import, in their order, with their formats and what was answered about each. Used on the FX thread.
final class ImportFiles {
    private final Messages messages;
    private final KeptAnswers kept;
    private final List<ImportFile> files = new ArrayList<>();
    private final Map<ImportFile, Imported> read = new HashMap<>();

    ImportFiles(Messages messages, KeptAnswers kept) {
        this.messages = messages;
        this.kept = kept;
    }

    /// Takes files in behind the others; one that is there already stays where it is.
    void add(Collection<Path> paths) {
        for (Path path : paths) {
            if (files.stream().noneMatch(file -> file.path().equals(path))) {
                files.add(new ImportFile(path));
            }
        }
    }

    /// Takes out the file of a row, which may have been taken out already.
    void remove(FileRow row) {
        of(row).ifPresent(files::remove);
    }

    private Optional<ImportFile> of(FileRow row) {
        return files.stream().filter(file -> file.path().toString().equals(row.path())).findFirst();
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Those that nobody has looked into yet.
    List<Path> unseen() {
        return files.stream().filter(file -> file.found() == null).map(ImportFile::path).toList();
    }

    void found(List<Path> paths, List<ImportFile.Found> found) {
        for (ImportFile file : files) {
            int place = paths.indexOf(file.path());
            if (file.found() == null && place >= 0) {
                file.found(found.get(place), kept);
            }
        }
    }

    /// Reads a file in the format of this name.
    void choose(FileRow row, String format) {
        of(row).ifPresent(file -> file.choose(Formats.read(format).orElse(null), kept));
    }

    /// The only file if it is a list of subscriptions, which has a card of its own.
    Optional<Path> onlyList() {
        return files.size() == 1 && isList(files.getFirst()) ? Optional.of(files.getFirst().path()) : Optional.empty();
    }

    /// What can be read, in the order of the files.
    List<JointImport.Part> parts() {
        return files.stream().map(ImportFile::part).filter(Objects::nonNull).toList();
    }

    /// The names of what can be read.
    List<String> names() {
        return readable().stream().map(ImportFile::name).toList();
    }

    /// Takes over what was found when those were read; whether answers were forgotten over it.
    boolean asked(List<Imported> results) {
        boolean forgotten = false;
        read.clear();
        List<ImportFile> readable = readable();
        for (int i = 0; i < Math.min(results.size(), readable.size()); i++) {
            read.put(readable.get(i), results.get(i));
            forgotten |= readable.get(i).answers().ask(results.get(i).questions());
        }
        return forgotten;
    }

    Answers answers(int place) {
        return files.get(place).answers();
    }

    void takeProposals() {
        files.forEach(file -> file.answers().takeProposals());
    }

    /// Keeps what was answered, to offer it again.
    void keep(KeptAnswers answers) {
        for (ImportFile file : files) {
            ImportFormat format = file.format();
            if (format != null) {
                answers.keep(format.name(), file.answers().toKeep());
            }
        }
    }

    /// Whether there are files, and each can be read.
    boolean areFine() {
        return !files.isEmpty() && files.stream().allMatch(file -> file.part() != null);
    }

    boolean areAsked() {
        return files.stream().anyMatch(file -> file.answers().areAsked());
    }

    boolean areOpen() {
        return files.stream().anyMatch(file -> file.answers().areOpen());
    }

    boolean areRemembered() {
        return files.stream().anyMatch(file -> file.answers().areRemembered());
    }

    /// The name of the only file, or how many there are.
    String title() {
        return files.size() == 1
                ? files.getFirst().name() : messages.get("transfer.import.files", "count", files.size());
    }

    /// The files and their formats in words.
    String source() {
        List<ImportFile> readable = readable();
        List<String> formats = readable.stream().map(file -> format(file.format())).distinct().toList();
        return messages.get("transfer.import.source", "file", title(), "formats", String.join(", ", formats));
    }

    /// As they are shown.
    List<FileRow> rows() {
        List<FileRow> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ImportFile file = files.get(i);
            ImportFormat format = file.format();
            boolean readable = file.found() != null && Objects.requireNonNull(file.found()).source() != null;
            rows.add(new FileRow(
                    i, file.name(), file.path().toString(), format == null ? "" : format.name(), state(file),
                    file.part() != null || file.found() == null, readable));
        }
        return rows;
    }

    /// The questions about a file, in words.
    List<QuestionRow> questions(int place) {
        return files.get(place).answers().rows(messages);
    }

    /// Every format that can be chosen.
    List<Option> formats() {
        return Formats.read().stream().map(format -> new Option(format.name(), format(format))).toList();
    }

    private List<ImportFile> readable() {
        return files.stream().filter(file -> file.part() != null).toList();
    }

    private String state(ImportFile file) {
        ImportFile.Found found = file.found();
        if (found == null) {
            return messages.get("transfer.file.looking");
        }
        if (file.format() == null) {
            Problem problem = found.problem();
            return isList(file) ? messages.get("transfer.file.list")
                    : problem == null ? messages.get("transfer.file.choose") : messages.problem(problem);
        }
        Imported content = read.get(file);
        if (content == null) {
            return "";
        }
        long errors = content.problems().stream().filter(Problem::isError).count();
        String objects = messages.get("transfer.file.objects", "count", content.aggregates().size());
        return errors == 0 ? objects : objects + " · " + messages.get("transfer.file.errors", "count", errors);
    }

    private String format(@Nullable ImportFormat format) {
        return format == null ? "" : messages.get("format." + format.name());
    }

    private static boolean isList(ImportFile file) {
        return file.format() == null && file.found() != null && Objects.requireNonNull(file.found()).isList();
    }
}
