package dev.tierdesk;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs every test of hostile input, one after the other, and prints how many inputs there were and which took longest:
/// by the clock, and the processor time of the whole process, which tells the same on a busy computer. Of a test with
/// several inputs the time of all together is told, which is more than any of them took. Ends with 1 where a test
/// fails.
public final class HostileInputs implements TestExecutionListener {
    private static final int SLOWEST = 10;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Moment> begun = new HashMap<>();
    private final Map<String, Integer> inputs = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private int failed;

    /// A test that was run.
    ///
    /// @param damaged whether its inputs may also be read
    private record Run(String name, boolean damaged, int inputs, Duration time, Duration work) {}

    /// The clock and the processor time.
    private record Moment(long clock, long work) {
        static Moment now() {
            return new Moment(System.nanoTime(), PROCESS.getProcessCpuTime());
        }
    }

    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.tierdesk"))
                .filters(TagFilter.includeTags("hostile"))
                .build();
        HostileInputs hostile = new HostileInputs();
        LauncherFactory.create().execute(request, hostile);
        hostile.print(System.out);
        System.exit(hostile.failed == 0 ? 0 : 1);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), Moment.now());
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String count = entry.getKeyValuePairs().get("inputs");
        if (count != null) {
            inputs.put(test.getUniqueId(), Integer.parseInt(count));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failed++;
            System.out.println("FAILED " + test.getUniqueId() + result.getThrowable().map(t -> " " + t).orElse(""));
        }
        if (test.isTest()) {
            Moment now = Moment.now();
            Moment start = begun.get(test.getUniqueId());
            runs.add(new Run(name(test), test.getTags().contains(TestTag.create("damaged")),
                    inputs.getOrDefault(test.getUniqueId(), 1),
                    Duration.ofNanos(now.clock() - start.clock()), Duration.ofNanos(now.work() - start.work())));
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName() + " ")
                .orElse("") + test.getDisplayName().lines().findFirst().orElse("");
    }

    private void print(PrintStream out) {
        out.println("refused: " + count(false) + " inputs in " + tests(false) + " tests");
        out.println("read or refused: " + count(true) + " inputs in " + tests(true) + " tests");
        out.println("failed: " + failed);
        runs.stream()
                .sorted(Comparator.comparing(Run::work).reversed())
                .limit(SLOWEST)
                .forEach(run -> out.println("%6d ms  %6d ms of work  %6d inputs  %.90s".formatted(
                        run.time().toMillis(), run.work().toMillis(), run.inputs(), run.name())));
    }

    private int count(boolean damaged) {
        return runs.stream().filter(run -> run.damaged() == damaged).mapToInt(Run::inputs).sum();
    }

    private long tests(boolean damaged) {
        return runs.stream().filter(run -> run.damaged() == damaged).count();
    }
}
