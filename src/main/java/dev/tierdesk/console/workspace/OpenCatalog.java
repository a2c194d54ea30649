package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;

/// A catalog that was just opened.
///
/// @param entry where it is in the list of catalogs
/// @param store open, to be used on the store's thread only
/// @param catalog what it holds
public record OpenCatalog(CatalogFiles.Entry entry, CatalogStore store, Catalog catalog) {}
