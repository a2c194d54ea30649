package dev.tierdesk.console;

/// What java.util.logging begins with: nothing, where Java's own settings would have it write to the terminal. Java
/// makes it, by its name.
public final class SilentLogging {}
