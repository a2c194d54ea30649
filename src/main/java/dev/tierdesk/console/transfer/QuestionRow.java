package dev.tierdesk.console.transfer;

import java.util.List;

/// A question of a format as it is shown.
///
/// @param id by which it is answered
/// @param label what it asks
/// @param options what can be answered; empty for free text
/// @param answer what is taken; empty where nothing is
/// @param hint where the answer is from
/// @param open whether it has to be answered before anything goes on
record QuestionRow(String id, String label, List<Option> options, String answer, String hint, boolean open) {
    QuestionRow {
        options = List.copyOf(options);
    }
}
