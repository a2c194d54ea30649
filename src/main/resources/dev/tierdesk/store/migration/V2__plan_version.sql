-- Plans as they were published. A version refers to nothing: its body holds copies of everything.

CREATE TABLE plan_version (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    plan VARCHAR NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    -- the canonical text of the version, deflated
    body VARBINARY NOT NULL,
    UNIQUE (plan, number)
);

-- The highest number that a version of each plan ever had. A version that was withdrawn leaves it as it is.
CREATE TABLE plan_version_number (
    plan VARCHAR PRIMARY KEY,
    highest INTEGER NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON plan_version TO app;
GRANT SELECT, INSERT, UPDATE ON plan_version_number TO app;
