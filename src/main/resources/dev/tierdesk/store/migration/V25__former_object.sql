-- What was deleted in change sets that are merged by now. That it was stays known; its states are gone.

CREATE TABLE former_object (
    id UUID NOT NULL,
    kind VARCHAR(32) NOT NULL,
    code VARCHAR NOT NULL,
    deleted_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id, deleted_at)
);

CREATE INDEX former_object_code ON former_object (code);

-- Merging is the owner's.
GRANT SELECT ON former_object TO app;
