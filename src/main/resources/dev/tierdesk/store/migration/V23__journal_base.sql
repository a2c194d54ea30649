-- Old change sets can be merged into one, the base. What undid one of them stays and keeps its number.

ALTER TABLE change_set ADD COLUMN undone_number BIGINT;
UPDATE change_set SET undone_number = undoes;
ALTER TABLE change_set DROP COLUMN undoes;
ALTER TABLE change_set ALTER COLUMN undone_number RENAME TO undoes;
CREATE INDEX change_set_undoes ON change_set (undoes);

-- At most one row. The digest of its change set stays what the chain goes on from.
CREATE TABLE journal_base (
    number BIGINT PRIMARY KEY REFERENCES change_set (number),
    -- change sets that were merged, all in all
    merged BIGINT NOT NULL,
    -- over the merged change set, its revisions and its place in the chain
    digest VARBINARY(32) NOT NULL
);

-- Merging is the owner's.
GRANT SELECT ON journal_base TO app;

-- What changes are found by.

CREATE INDEX revision_code ON revision (code);
CREATE INDEX change_set_author ON change_set (author);
