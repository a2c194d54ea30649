package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the dry run: an object of a file, or a part of a file that could not be read.
///
/// @param file where there are several; else empty
/// @param kind null where the part belongs to no object
/// @param place the object's code, or the path within the file
/// @param name of the object; empty where it could not be read
/// @param foundBy how the object was found in the catalog; empty for one that is not there
/// @param refusal why it is refused; else empty
/// @param problems in words, those that refuse it first
/// @param fields what changes; empty where it could not be read, and for one that is created
record ImportRow(
        Outcome outcome,
        String file,
        @Nullable Kind kind,
        String place,
        String name,
        String foundBy,
        String refusal,
        List<String> problems,
        List<FieldDiff.Field> fields) {}
