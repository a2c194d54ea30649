package dev.tierdesk.console;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Set;

/// A failure in the log: its kind and where it came from, with all its causes. What it says is left out, for it may
/// quote a price or a line of a file, but for the kinds whose words are the Java runtime's own.
public final class BareTrace extends ThrowableHandlingConverter {
    private static final Set<String> SPEAKING = Set.of(
            "java.lang.NullPointerException", "java.lang.ClassCastException", "java.lang.ArithmeticException",
            "java.lang.IndexOutOfBoundsException", "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.StringIndexOutOfBoundsException", "java.lang.OutOfMemoryError",
            "java.lang.NoClassDefFoundError", "java.lang.ClassNotFoundException", "java.lang.UnsatisfiedLinkError",
            "java.lang.NoSuchMethodError", "java.lang.NoSuchFieldError");

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (IThrowableProxy failure = event.getThrowableProxy(); failure != null; failure = failure.getCause()) {
            append(text, before, failure);
            before = "Caused by: ";
            if (failure.isCyclic()) {
                break;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String before, IThrowableProxy failure) {
        text.append(before).append(failure.getClassName());
        if (SPEAKING.contains(failure.getClassName())) {
            text.append(": ").append(failure.getMessage());
        }
        text.append('\n');
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        int own = frames.length - failure.getCommonFrames();
        for (int i = 0; i < own; i++) {
            text.append("    at ").append(frames[i].getStackTraceElement()).append('\n');
        }
        if (own < frames.length) {
            text.append("    ... ").append(frames.length - own).append(" more\n");
        }
    }
}
