package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The digests of change sets, each over the one before it: the last stands for the whole catalog and its history.
final class Chain {
    /// What is before the first change set.
    static final byte[] START = new byte[32];

    private Chain() {}

    /// The digest of a change set's own fields and revisions after `before`. Change sets have times of whole
    /// milliseconds.
    static byte[] digest(byte[] before, ChangeSet changeSet, List<Revision> revisions) {
        MessageDigest digest = Digests.sha256();
        digest.update(before);
        number(digest, changeSet.number());
        number(digest, changeSet.when().toEpochMilli());
        text(digest, changeSet.author());
        text(digest, changeSet.label());
        text(digest, changeSet.reason());
        text(digest, changeSet.source().name());
        number(digest, changeSet.undoes() == null ? -1 : changeSet.undoes());
        for (Revision revision : revisions) {
            text(digest, revision.id().toString());
            number(digest, revision.number());
            text(digest, revision.kind().name());
            text(digest, revision.code());
            text(digest, revision.action().name());
            bytes(digest, revision.digest());
        }
        return digest.digest();
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    private static void text(MessageDigest digest, @Nullable String text) {
        bytes(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(MessageDigest digest, byte @Nullable [] bytes) {
        number(digest, bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
