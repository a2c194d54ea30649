-- Why a list was imported, in the words of who did it.

ALTER TABLE subscription_list ADD COLUMN reason VARCHAR;
