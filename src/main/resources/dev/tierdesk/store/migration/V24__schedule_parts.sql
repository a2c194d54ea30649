-- A scheduled change may be about several objects: each is a part of it. Both tables outlive what they tell of, which may
-- be merged with other old change sets.

CREATE TABLE scheduled (
    number BIGINT PRIMARY KEY,
    due TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    author VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    reason VARCHAR,
    -- numbers of revisions by the object's id: JSON; null where it came with a backup
    basis VARCHAR,
    -- numbers of the changes that it builds on: JSON, null where there are none
    follows VARCHAR,
    made TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    state VARCHAR(32) NOT NULL,
    ended TIMESTAMP(9) WITH TIME ZONE,
    change_set BIGINT,
    -- why it failed: JSON, null where it did not
    problems VARCHAR
);

CREATE TABLE scheduled_part (
    scheduled_number BIGINT NOT NULL REFERENCES scheduled (number),
    place INTEGER NOT NULL,
    object_id UUID NOT NULL,
    kind VARCHAR(32) NOT NULL,
    intention VARCHAR(32) NOT NULL,
    -- the canonical texts of the object, deflated: as it was, and as an edit wants it
    base VARBINARY NOT NULL,
    wanted VARBINARY,
    -- the state that a move leads to, and what was typed to confirm it
    target VARCHAR(32),
    typed VARCHAR,
    PRIMARY KEY (scheduled_number, place)
);

INSERT INTO scheduled (number, due, author, label, reason, basis, follows, made, state, ended, change_set, problems)
    SELECT number, due, author, label, reason, basis,
        CASE WHEN follows IS NULL THEN NULL ELSE '["' || CAST(follows AS VARCHAR) || '"]' END,
        made, state, ended, change_set, problems FROM scheduled_change;
INSERT INTO scheduled_part (scheduled_number, place, object_id, kind, intention, base, wanted, target, typed)
    SELECT number, 0, object_id, kind, intention, base, wanted, target, typed FROM scheduled_change;
DROP TABLE scheduled_change;

GRANT SELECT, INSERT, UPDATE ON scheduled TO app;
GRANT SELECT, INSERT, DELETE ON scheduled_part TO app;
