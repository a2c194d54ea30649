package dev.tierdesk.exchange.yaml;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why a text is not read as YAML. `line` and `column`, counted from 1, come with every one. All are errors.
public enum YamlProblem implements ProblemCode {
    /// It is no YAML from here on. No further arguments.
    YAML_INVALID,
    /// There is nothing in the text. No further arguments.
    YAML_EMPTY,
    /// A second document begins. No further arguments.
    YAML_DOCUMENTS,
    /// A directive other than `%YAML 1.2`. No further arguments.
    YAML_DIRECTIVE,
    /// An anchor, or an alias that refers to one. `found`.
    YAML_ANCHOR,
    /// A tag. `found`.
    YAML_TAG,
    /// The merge key `<<`. No further arguments.
    YAML_MERGE,
    /// The name of a field is a list, an object or empty. No further arguments.
    YAML_NAME,
    /// An object has a field twice. `field`.
    YAML_FIELD_TWICE,
    /// Lists and objects are nested deeper than they may be. `maximum`.
    YAML_TOO_DEEP,
    /// A text, a name or a number is longer than it may be. `maximum`, in characters.
    YAML_TOO_LONG,
    /// There are more values than there may be. `maximum`.
    YAML_TOO_MANY_VALUES;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
