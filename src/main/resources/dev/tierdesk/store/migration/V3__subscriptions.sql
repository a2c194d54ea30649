-- Who is on what, as other systems say: the last list of each. Not part of the catalog's document nor of its journal.

CREATE TABLE subscription_list (
    source VARCHAR PRIMARY KEY,
    list_date DATE NOT NULL
);

-- Plans are named by code and need not be there.
CREATE TABLE subscription (
    source VARCHAR NOT NULL REFERENCES subscription_list (source),
    place INTEGER NOT NULL,
    customer VARCHAR NOT NULL,
    plan VARCHAR NOT NULL,
    version INTEGER,
    status VARCHAR NOT NULL,
    seats INTEGER,
    country VARCHAR(2),
    started DATE,
    -- date of the first list that did not have it any more
    ended DATE,
    PRIMARY KEY (source, place)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON subscription_list TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON subscription TO app;
