package dev.tierdesk.console.help;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What Help > About says of the program as it runs.
///
/// @param built the day of the build; empty where the build does not say it
/// @param java the version of Java and who made it
/// @param catalog file of the open catalog
/// @param log folder of the log
public record Facts(
        String version, Optional<LocalDate> built, String java, String javafx, String system, Path catalog, Path log) {}
