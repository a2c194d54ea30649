package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Damage;
import dev.tierdesk.store.StoreException;
import java.util.List;

/// A catalog that is open.
///
/// @param entry where it is in the list of catalogs
/// @param store open, to be used on the store's thread only
public record OpenCatalog(CatalogFiles.Entry entry, CatalogStore store) {
    /// A catalog that was just opened, to be let go soon: what it held then takes much memory.
    ///
    /// @param catalog what it holds
    public record Read(OpenCatalog open, Catalog catalog) {}

    /// Reads the store that was opened last; where it cannot be read it is closed again. Runs on the store's thread.
    ///
    /// @throws dev.tierdesk.store.StoreException DAMAGED, BROKEN
    public static Read read(CatalogFiles files, CatalogStore store) {
        try {
            return new Read(new OpenCatalog(files.all().getFirst(), store), store.catalog());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// What in it is not what was written; a store that is closed meanwhile is not damaged. Safe on any thread.
    public List<Damage> damage() {
        try {
            return store.damage();
        } catch (StoreException e) {
            return List.of();
        }
    }
}
