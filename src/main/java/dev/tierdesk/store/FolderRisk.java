package dev.tierdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Why a folder is a bad place for a catalog. Found by the names of file systems and folders, so none found is no
/// promise.
public enum FolderRisk {
    /// On another computer: locks and syncs may not mean there what they promise.
    NETWORK,
    /// Kept equal with other computers by a program that copies files while they are written.
    SYNCED;

    private static final Set<String> NETWORK_TYPES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3",
            "smbfs", "afpfs", "webdav", "davfs", "davfs2", "9p", "ceph", "glusterfs", "fuse.sshfs", "fuse.davfs2",
            "fuse.rclone",
            "fuse.gvfsd-fuse");
    private static final Set<String> SYNC_FOLDERS = Set.of("dropbox", "google drive", "googledrive", "my drive",
            "iclouddrive", "icloud drive", "com~apple~clouddocs", "mobile documents", "cloudstorage", "nextcloud",
            "owncloud", "pclouddrive", "syncthing");

    /// The risk of `folder`, or of the nearest folder above it that exists.
    public static Optional<FolderRisk> of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        for (Path part : absolute) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (SYNC_FOLDERS.contains(name) || name.equals("onedrive") || name.startsWith("onedrive - ")) {
                return Optional.of(SYNCED);
            }
        }
        if (absolute.toString().startsWith("\\\\")) {
            return Optional.of(NETWORK);
        }
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && ofFileSystem(existing) ? Optional.of(NETWORK) : Optional.empty();
    }

    private static boolean ofFileSystem(Path folder) {
        try {
            return NETWORK_TYPES.contains(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
