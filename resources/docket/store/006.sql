-- When a look last went well, whether the document was new or not; NULL where none did since version 6.
ALTER TABLE feed ADD COLUMN good_at INTEGER;
