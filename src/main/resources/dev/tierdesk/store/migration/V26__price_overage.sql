-- What becomes of use over the included quantity.

ALTER TABLE price ADD COLUMN overage VARCHAR(32) DEFAULT 'CHARGE' NOT NULL;
