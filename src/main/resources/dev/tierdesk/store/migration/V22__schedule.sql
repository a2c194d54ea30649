-- What happens at a moment to come, and what became of it. Not part of the catalog's document nor of its journal; the
-- change set that applied one names it here.

CREATE TABLE scheduled_change (
    number BIGINT PRIMARY KEY,
    due TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    object_id UUID NOT NULL REFERENCES aggregate (id),
    kind VARCHAR(32) NOT NULL,
    intention VARCHAR(32) NOT NULL,
    -- the canonical texts of the object, deflated: as it was, and as an edit wants it
    base VARBINARY NOT NULL,
    wanted VARBINARY,
    -- the state that a move leads to, and what was typed to confirm it
    target VARCHAR(32),
    typed VARCHAR,
    author VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    reason VARCHAR,
    -- numbers of revisions by the object's id: JSON
    basis VARCHAR NOT NULL,
    follows BIGINT REFERENCES scheduled_change (number),
    made TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    state VARCHAR(32) NOT NULL,
    ended TIMESTAMP(9) WITH TIME ZONE,
    change_set BIGINT REFERENCES change_set (number),
    -- why it failed: JSON, null where it did not
    problems VARCHAR
);

GRANT SELECT, INSERT, UPDATE ON scheduled_change TO app;
