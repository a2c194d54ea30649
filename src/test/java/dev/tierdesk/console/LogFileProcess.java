package dev.tierdesk.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;

/// A process that starts its log while another thread logs through java.util.logging, as the toolkit may do meanwhile.
final class LogFileProcess {
    private LogFileProcess() {}

    /// Starts it; the log is made in `folder`, and all that is said on the terminal goes into `terminal`.
    static Process start(Path folder, Path terminal) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                        "-cp", classPath, LogFileProcess.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        LogFile.keepTerminalFree();
        CountDownLatch logging = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            Logger logger = Logger.getLogger("meanwhile");
            while (true) {
                logger.info("something");
                logging.countDown();
            }
        });
        logging.await();
        LogFile.start(Path.of(arguments[0]));
    }
}
