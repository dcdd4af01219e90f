-- How a feed is asked for and when.

ALTER TABLE feed ADD COLUMN gap INTEGER;            -- usual time between its entries; NULL while unknown
ALTER TABLE feed ADD COLUMN asked_pause INTEGER;    -- the least time between looks that the document asks for
ALTER TABLE feed ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0;  -- bit h: not to be asked in hour h of the day, UTC
ALTER TABLE feed ADD COLUMN skip_days INTEGER NOT NULL DEFAULT 0;   -- bit d: not on day d, Monday is 0
ALTER TABLE feed ADD COLUMN interval INTEGER;       -- the person's own time between looks; NULL leaves it to Docket
ALTER TABLE feed ADD COLUMN earlier_url TEXT;       -- before it moved, for undo
ALTER TABLE feed ADD COLUMN looked_ms INTEGER;      -- how long the last look took
ALTER TABLE feed ADD COLUMN document_entries INTEGER;  -- in the last document that was read
ALTER TABLE feed ADD COLUMN repaired INTEGER NOT NULL DEFAULT 0;    -- 1: that document was damaged and mended
ALTER TABLE feed ADD COLUMN user_agent TEXT;        -- sent instead of Docket's own name
ALTER TABLE feed ADD COLUMN proxy TEXT;             -- host:port, or "none"; NULL for the system's
ALTER TABLE feed ADD COLUMN certificate TEXT;       -- SHA-256 of the one certificate that is believed although nobody vouches for it
ALTER TABLE feed ADD COLUMN login TEXT;             -- the key under which its name and password are kept, outside this file
ALTER TABLE feed ADD COLUMN selector TEXT;          -- CSS selector of the full text, as frss:cssFullContent names it
ALTER TABLE folder ADD COLUMN interval INTEGER;     -- for its feeds without one of their own

-- What entries are known by, and what the publisher changed.

ALTER TABLE entry ADD COLUMN identity INTEGER;      -- 64 bits of the id, spellings of one address folded; NULL until seen again by version 2
CREATE INDEX entry_by_identity ON entry(feed_id, identity);
CREATE INDEX entry_by_content ON entry(feed_id, content_hash);      -- its first half is the title's
ALTER TABLE article ADD COLUMN page_title TEXT;     -- the headline the page itself gave when it was last read
ALTER TABLE revision ADD COLUMN content_hash BLOB;  -- a text that comes back is kept once

-- How the last looks went.
ALTER TABLE feed ADD COLUMN status INTEGER;         -- HTTP status of the last look where it failed; NULL when it came to none
ALTER TABLE feed ADD COLUMN moved_hint INTEGER NOT NULL DEFAULT 0;  -- 1: moved_to is named by the document, not by a redirect
-- moved_count is -1 when a person went back from moved_to to the earlier address: that move is not made again.

-- The small picture that stands for a feed, one copy of each in image.
CREATE TABLE icon (
  feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE,
  url TEXT,                          -- where it came from; NULL when none was found
  hash TEXT REFERENCES image(hash),
  checked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX icon_hash ON icon(hash) WHERE hash IS NOT NULL;
