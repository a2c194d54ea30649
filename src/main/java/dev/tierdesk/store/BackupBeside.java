package dev.tierdesk.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A backup that is made of values on a thread of Java's common pool, while the store's thread writes what it is made
/// before: whoever commits awaits it first.
final class BackupBeside implements AutoCloseable {
    private final CompletableFuture<CatalogFiles.Backup> backup;

    private BackupBeside(CompletableFuture<CatalogFiles.Backup> backup) {
        this.backup = backup;
    }

    /// Begins one.
    ///
    /// @param making touches nothing of the database
    static BackupBeside begin(Supplier<CatalogFiles.Backup> making) {
        return new BackupBeside(CompletableFuture.supplyAsync(making));
    }

    /// Waits until it is there.
    ///
    /// @throws StoreException if it could not be made
    void await() {
        try {
            backup.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException refused ? refused : e;
        }
    }

    /// Waits until nothing goes on, whatever came of it.
    @Override
    public void close() {
        backup.handle((made, failure) -> true).join();
    }
}
