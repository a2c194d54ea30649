package dev.tierdesk.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.tierdesk.words.Version;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The one rolling log in the state directory. What libraries log through java.util.logging goes there too, so that
/// nothing but the program's own words reaches a terminal. It begins with what runs on what, and holds no prices: of
/// failures it has the places in the program, [BareTrace].
final class LogFile {
    private static final String SIZE = "2MB";
    private static final int KEPT = 4;

    private LogFile() {}

    /// Has java.util.logging begin without a word on the terminal, whenever it does: beginning it here would look into
    /// every jar before there is a toolkit.
    static void keepTerminalFree() {
        System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    }

    /// Logs to `tierdesk.log` in `directory` from now on.
    static void start(Path directory) {
        keepTerminalFree();
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // for it may have begun before
        // SLF4J tells the terminal of what is logged while it looks for its factory
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.install();
        start(directory, context);
    }

    /// The same for what is logged in `context`.
    static void start(Path directory, LoggerContext context) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(directory.resolve("tierdesk.log").toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(directory.resolve("tierdesk.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(KEPT);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf(SIZE));
        trigger.start();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("trace", BareTrace::new);
        layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: %msg%n%trace");
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(trigger);
        file.setEncoder(encoder);
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file);
        root.info(Version.line());
    }
}
