package dev.tierdesk.console.clicks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Hears what fails: exceptions nobody caught, errors in the log, and a window that does not answer.
final class Watch extends AppenderBase<ILoggingEvent> {
    private static final long WORK_NANOS = 5_000_000_000L;
    private static final int PATIENCE_SECONDS = 60;
    private static final String HEADLESS = "com.sun.glass.ui.headless.";

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Thread fxThread;

    Watch(Thread fxThread) {
        this.fxThread = fxThread;
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failed(failure));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.install();
        setContext(context);
        start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(this);
    }

    /// Throws the first failure that was heard, and forgets the others.
    void refuseFailures() {
        Throwable first = failures.peek();
        failures.clear();
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    void failed(Throwable failure) {
        if (!isOfThePlatform(failure)) {
            failures.add(failure);
        }
    }

    /// Does something on the FX thread, which may fail there.
    void tell(Runnable work) {
        ask(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failed(e);
            }
            return true;
        });
    }

    /// What `work` gives on the FX thread.
    <T> T ask(Supplier<T> work) {
        return await(CompletableFuture.supplyAsync(work, Platform::runLater));
    }

    /// What comes within 5 s of work of the FX thread, and a minute by the clock: the computer may be busy.
    <T> T await(CompletableFuture<T> answer) {
        long before = work();
        for (int second = 0; second < PATIENCE_SECONDS && work() - before < WORK_NANOS; second++) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                refuseFailures();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        IllegalStateException silence = new IllegalStateException("no answer");
        silence.setStackTrace(fxThread.getStackTrace());
        throw silence;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            failed(event.getThrowableProxy() instanceof ThrowableProxy proxy
                    ? proxy.getThrowable()
                    : new IllegalStateException(event.toString()));
        }
    }

    private long work() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread.threadId());
    }

    /// The headless platform has no file choosers, fails to draw what leaves its screen of 1000 × 1000, and to move the
    /// mouse when the last window was closed.
    private static boolean isOfThePlatform(Throwable failure) {
        if (failure.getCause() != null) {
            return isOfThePlatform(failure.getCause());
        }
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .dropWhile(name -> name.startsWith("java.") || name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith(HEADLESS))
                .isPresent();
    }
}
