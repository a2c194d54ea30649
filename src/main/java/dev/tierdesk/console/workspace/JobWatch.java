package dev.tierdesk.console.workspace;

import dev.tierdesk.console.ui.Background;
import dev.tierdesk.store.Watch;

/// A write that is followed in the status bar, and cancelled there.
record JobWatch(Background.Job job) implements Watch {
    @Override
    public void done(double share) {
        job.progress(share);
    }

    @Override
    public boolean cancelled() {
        return job.cancelled();
    }
}
