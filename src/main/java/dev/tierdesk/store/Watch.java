package dev.tierdesk.store;

/// Whoever follows a long write and may stop it. Asked on the store's thread, between statements, until the commit.
public interface Watch {
    /// Lets everything be written.
    Watch NONE = new Watch() {
        @Override
        public void done(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// How much is done, from 0 to 1.
    void done(double share);

    /// Whether nothing shall be written after all.
    boolean cancelled();
}
