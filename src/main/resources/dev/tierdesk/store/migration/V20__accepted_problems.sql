-- Warnings that somebody accepted: JSON, null where there are none.

ALTER TABLE settings ADD COLUMN accepted_problems VARCHAR;
