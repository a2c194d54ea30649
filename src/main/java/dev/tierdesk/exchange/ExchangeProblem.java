package dev.tierdesk.exchange;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What is wrong with a file of any format, and what comes through as loss. The arguments of each are named in its
/// description; `line` and `column`, counted from 1, come with every one that has a place in a text.
public enum ExchangeProblem implements ProblemCode {
    /// The file or folder cannot be read. `detail`.
    SOURCE_UNREADABLE,
    /// The file, or all files together, are larger than they may be. `maximum`, in bytes.
    SOURCE_TOO_LARGE,
    /// There are more files than there may be. `maximum`.
    SOURCE_TOO_MANY_FILES,
    /// A file in an archive has a name that leads out of it, or is not text. `found`.
    SOURCE_NAME,
    /// A file or folder below a folder is a symbolic link, which is not followed. `found`.
    SOURCE_LINK,
    /// The archive is damaged. No arguments.
    SOURCE_DAMAGED,
    /// A file in a folder that the format does not know; it is not read. `found`.
    SOURCE_FILE_UNKNOWN(Severity.WARNING),
    /// No format knows the content. No arguments.
    FORMAT_UNKNOWN,
    /// The content is not of the format that was chosen. `expected`: what its files look like.
    FORMAT_OTHER,

    /// A field that has to be there is not. `field`.
    FILE_FIELD_MISSING,
    /// A field holds a value of another type. `field`, `found`, `expected`: `object`, `list`, `text`, `number`, `true
    /// or false`.
    FILE_FIELD_TYPE,
    /// A field holds a word that the format does not know. `field`, `found`, `expected`: the words, separated by
    /// commas.
    FILE_FIELD_WORD,
    /// A number that is none, or has more than 18 digits before or 12 after the point. `field`, `found`.
    FILE_FIELD_DECIMAL,
    /// No currency, or none that can be charged in (XXX, XAU). `field`, `found`.
    FILE_FIELD_CURRENCY,
    /// A value that the catalog cannot hold. `field`, `found`, `expected`: in words of the format.
    FILE_FIELD_VALUE,
    /// An object refers to another that is neither in the file nor in the catalog. `field`, `found`.
    REFERENCE_UNKNOWN,
    /// Two objects of the file have one code, name or id. `found`.
    OBJECT_TWICE,

    /// More errors than are listed. `count`, `maximum` (those listed).
    MORE_ERRORS,
    /// More that is not kept, or unknown, than is listed. `count`, `maximum`.
    MORE_NOT_LISTED(Severity.WARNING),

    /// An answer that is none of the choices. `found`, `expected`.
    ANSWER_UNKNOWN,
    /// An answer to a question that is not asked. `found`, `expected`: what is asked, separated by commas; empty for
    /// nothing.
    ANSWER_UNASKED,
    /// Something has to be decided. No arguments.
    ANSWER_MISSING,

    /// A field that the format has and a catalog does not keep. `field`, `found`.
    FILE_FIELD_NOT_KEPT(Severity.INFO),
    /// A field that the format's documentation does not have; it is not kept. `field`, `found`.
    FILE_FIELD_UNKNOWN(Severity.WARNING),
    /// The file that is written is larger than what is imported. No arguments.
    EXPORT_FILE_LARGE(Severity.WARNING),
    /// The folder that is written is larger than what is imported. No arguments.
    EXPORT_FOLDER_LARGE(Severity.WARNING),
    /// A field of the catalog that the written format cannot hold. `field`, `found`.
    FILE_FIELD_NOT_WRITTEN(Severity.WARNING),
    /// An object of the catalog that the written format cannot hold. `kind`, `code`.
    OBJECT_NOT_WRITTEN(Severity.WARNING);

    private final Severity severity;

    ExchangeProblem() {
        this(Severity.ERROR);
    }

    ExchangeProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
