package dev.tierdesk.document;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why a file, or an object in it, is refused. The arguments of each are named in its description; `line` and `column`,
/// counted from 1, come with every one that has a place in the text. All are errors.
public enum DocumentProblem implements ProblemCode {
    /// The file is larger than it may be. `found`, `maximum`, in bytes.
    FILE_TOO_LARGE,
    /// The bytes are not UTF-8. `offset` of the first wrong byte, counted from 0.
    FILE_NOT_UTF8,

    /// A character or word stands where JSON does not allow it. `found`.
    JSON_INVALID,
    /// The text ends before the JSON does. No further arguments.
    JSON_INCOMPLETE,
    /// Something follows after the end of the JSON. No further arguments.
    JSON_TRAILING,
    /// Lists and objects are nested deeper than they may be. `maximum`.
    JSON_TOO_DEEP,
    /// A text, a name or a number is longer than it may be. No further arguments.
    JSON_TOO_LONG,
    /// There are more values than there may be. `maximum`.
    JSON_TOO_MANY_VALUES,
    /// An object has a field twice. `field`.
    JSON_FIELD_TWICE,

    /// It is not a Tierdesk document: `format` says something else. `found`, `expected`.
    DOCUMENT_FORMAT,
    /// It is of a version that this program does not read. `found`, `expected`.
    DOCUMENT_VERSION,
    /// A field that the format does not have. `field`.
    DOCUMENT_FIELD_UNKNOWN,
    /// A field that the format requires is absent or null. `field`.
    DOCUMENT_FIELD_MISSING,
    /// A value of another JSON type. `found`, `expected`: `object`, `list`, `text`, `number`, `true or false`, `null`.
    DOCUMENT_TYPE,
    /// A word that is none of those allowed. `found`, `expected`: the words, separated by commas.
    DOCUMENT_WORD_UNKNOWN,
    /// A text that is not written as it has to be. `found`, `expected`: an example.
    DOCUMENT_FORM,
    /// A text with a character that cannot be kept: NUL, or half of a surrogate pair. `found`: `U+0000`.
    DOCUMENT_CHARACTER,
    /// Not a plain decimal of at most 18 digits before and 12 after the point. `found`.
    DOCUMENT_DECIMAL,
    /// Not a number within the limits. `found`, `minimum`, `maximum`.
    DOCUMENT_RANGE,
    /// A number that has to be more than 0. `found`.
    DOCUMENT_NOT_POSITIVE,
    /// No ISO 4217 currency, or one without a minor unit. `found`.
    DOCUMENT_CURRENCY,
    /// A list that needs at least one item has none. No further arguments.
    DOCUMENT_LIST_EMPTY,
    /// A list of different things has one twice. `found`.
    DOCUMENT_ITEM_TWICE,
    /// Two objects of a kind have one code; the later is refused. `found`.
    DOCUMENT_CODE_TWICE,
    /// There are more problems than these. `maximum`.
    DOCUMENT_TOO_MANY_PROBLEMS;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
