-- The part of its site that an article stands in, as its page names it; NULL where none is named.
ALTER TABLE article ADD COLUMN section TEXT;

-- Discussions that are fetched and kept without being asked for.
ALTER TABLE feed ADD COLUMN keeps_comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN comments_asked_at INTEGER;   -- when they were last asked for in this way

-- Stories whose articles stand alone in lists, because a person wants them so.
CREATE TABLE apart (
  story_id INTEGER PRIMARY KEY
) STRICT;

-- Recommended articles of which a person wants fewer, and what they were recommended for.
CREATE TABLE fewer (
  page_id INTEGER PRIMARY KEY REFERENCES page(id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Parts of the search index are merged when there are eight of a size, not four: a fifth less work where much arrives, and a search looks
-- into a few parts more.
INSERT INTO article_fts (article_fts, rank) VALUES ('automerge', 8);

-- A picture that another article shows already is not fetched again.
CREATE INDEX image_by_url ON image_use(url) WHERE hash IS NOT NULL;
