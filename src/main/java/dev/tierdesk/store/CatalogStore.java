package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import java.util.List;

/// One catalog, kept: every write is a change set, acknowledged only when it is durable. Used from one thread, which is
/// never interrupted.
public final class CatalogStore implements AutoCloseable {
    CatalogStore() {}

    /// Everything that is in the catalog now.
    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    /// Writes changes together, durably, and returns them as a change set.
    ///
    /// @throws StoreException CONFLICT, REFUSED or BROKEN; nothing is written then
    public ChangeSet change(ChangeRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Takes back change set `number` in a change set of its own (source UNDO, or REDO where `number` is itself an undo).
    ///
    /// @throws StoreException NOT_UNDOABLE where a later change touched one of its objects or refers to one it made
    public ChangeSet undo(long number, String author, String label) {
        throw new UnsupportedOperationException();
    }

    /// All change sets, newest first.
    public List<ChangeSetRow> changeSets() {
        throw new UnsupportedOperationException();
    }

    /// One change set with what was before and after.
    ///
    /// @throws StoreException NOT_FOUND
    public ChangeSet changeSet(long number) {
        throw new UnsupportedOperationException();
    }

    /// Writes a snapshot, closes the database and lets go of the file.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
