package dev.tierdesk.store;

import java.util.Map;

/// The statements of one write, counted for whoever watches it.
final class WriteSteps {
    private final Watch watch;
    private final int all;
    private int done;

    WriteSteps(Watch watch, int all) {
        this.watch = watch;
        this.all = all;
    }

    /// A statement is done.
    ///
    /// @throws StoreException CANCELLED if the rest is not wanted; the transaction around it is rolled back then
    void next() {
        done++;
        watch.done((double) Math.min(done, all) / all);
        if (watch.cancelled()) {
            throw StoreException.of(StoreException.Reason.CANCELLED, Map.of());
        }
    }
}
