-- Whether a product was published at any time; PUBLISHED says so by itself.

ALTER TABLE product ADD COLUMN ever_published BOOLEAN DEFAULT FALSE NOT NULL;
