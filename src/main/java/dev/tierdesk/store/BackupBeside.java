package dev.tierdesk.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A backup that is made on a thread of Java's common pool, while the store's thread writes what it is made before:
/// whoever commits awaits it first, so that it is of what was committed until then.
final class BackupBeside implements AutoCloseable {
    private final CompletableFuture<CatalogFiles.Backup> backup;

    private BackupBeside(CompletableFuture<CatalogFiles.Backup> backup) {
        this.backup = backup;
    }

    /// Begins one.
    ///
    /// @param making reads, if anything, over a connection of its own
    static BackupBeside begin(Supplier<CatalogFiles.Backup> making) {
        return new BackupBeside(CompletableFuture.supplyAsync(making));
    }

    /// Waits until it is there.
    ///
    /// @throws RuntimeException why it could not be made
    void await() {
        try {
            backup.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /// Waits until nothing goes on, whatever came of it.
    @Override
    public void close() {
        backup.handle((made, failure) -> true).join();
    }
}
