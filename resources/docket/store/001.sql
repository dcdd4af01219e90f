-- The store of one data folder. All times are milliseconds since 1970 in UTC; all addresses are as found, all keys canonical.

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES folder(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  outline TEXT                       -- unknown OPML attributes: name=value lines
) STRICT;

CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  site_url TEXT,
  title TEXT NOT NULL,
  own_title TEXT,                    -- the person's; outlives every refresh
  icon_url TEXT,
  etag TEXT,
  last_modified TEXT,
  validated_at INTEGER,              -- when the validators were first sent; they are dropped after some days
  body_hash BLOB,
  checked_at INTEGER,
  changed_at INTEGER,
  next_check_at INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,
  lease_owner TEXT,                  -- the process that asks for it just now
  state TEXT NOT NULL DEFAULT 'ACTIVE',
  failures INTEGER NOT NULL DEFAULT 0,
  failing_since INTEGER,
  outcome TEXT,                      -- of the last look; NULL before the first
  problem TEXT,
  advice TEXT,
  moved_to TEXT,                     -- asked instead of url while its permanent redirect proves itself
  moved_since INTEGER,
  moved_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feed_due ON feed(next_check_at) WHERE state = 'ACTIVE';

CREATE INDEX folder_by_name ON folder(parent_id, name);

-- One feed may lie in several folders.
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
  folder_id INTEGER REFERENCES folder(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  outline TEXT
) STRICT;
CREATE UNIQUE INDEX placement_once ON placement(feed_id, ifnull(folder_id, 0));
CREATE INDEX placement_by_folder ON placement(folder_id);

-- Any address we know, read or not: an article, a link's target. Edges wait here for articles not yet fetched.
CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE           -- canonical URL, or feed:<feed url>#<guid> for an entry without one
) STRICT;
CREATE TABLE alias (
  key TEXT PRIMARY KEY,
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_page ON alias(page_id);

-- What can be read. Shares the id of its page. Bodies are deflated: see Packed.
CREATE TABLE article (
  id INTEGER PRIMARY KEY REFERENCES page(id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT,
  site TEXT,
  lang TEXT,
  published_at INTEGER,
  published_day INTEGER NOT NULL DEFAULT 0,
  sort_at INTEGER NOT NULL,          -- the publication time, never later than the arrival: feeds lie about the future
  arrived_at INTEGER NOT NULL,
  summary TEXT,                      -- plain text for lists
  lead_image TEXT,
  body_from TEXT NOT NULL,           -- PAGE, FEED, SUMMARY
  html BLOB,
  text BLOB,
  words INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL DEFAULT 0, -- 1: the full text is still to be fetched
  tries INTEGER NOT NULL DEFAULT 0,  -- how often that failed
  problem TEXT,                      -- why the full text could not be had
  read INTEGER NOT NULL DEFAULT 0,   -- copy of status.read, so that lists of unread need no join
  comments_url TEXT,
  comments_feed_url TEXT,
  comments_count INTEGER,
  changed_at INTEGER,                -- the publisher changed it after it was stored; earlier text is in revision
  story_id INTEGER,                  -- the page id of the story's first article; NULL until linked
  linked INTEGER NOT NULL DEFAULT 0  -- 0: story and citations are still to be found
) STRICT;
CREATE INDEX article_by_time ON article(sort_at DESC, id DESC);
CREATE INDEX article_unread ON article(sort_at DESC, id DESC) WHERE read = 0;
CREATE INDEX article_by_story ON article(story_id, sort_at) WHERE story_id IS NOT NULL;
CREATE INDEX article_wanted ON article(id) WHERE wanted = 1;
CREATE INDEX article_unlinked ON article(sort_at) WHERE linked = 0;
CREATE INDEX article_full ON article(sort_at DESC, id DESC) WHERE body_from <> 'SUMMARY';

-- The text before each change that a publisher made.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  replaced_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  html BLOB,
  text BLOB
) STRICT;
CREATE INDEX revision_by_page ON revision(page_id);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  content_hash BLOB NOT NULL,        -- over title and words, not over markup
  categories TEXT,
  UNIQUE (feed_id, guid)
) STRICT;
CREATE INDEX entry_by_feed ON entry(feed_id, sort_at DESC, page_id DESC);
CREATE INDEX entry_by_page ON entry(page_id);

CREATE TABLE enclosure (
  entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  type TEXT,
  bytes INTEGER,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

-- What the reader said of a page. Outlives the article: what was read stays read.
CREATE TABLE status (
  page_id INTEGER PRIMARY KEY REFERENCES page(id),
  read INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  later INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX status_starred ON status(page_id) WHERE starred = 1;
CREATE INDEX status_later ON status(page_id) WHERE later = 1;

-- Rows of a page's own "Related stories" and the like.
CREATE TABLE link (
  from_page INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  to_page INTEGER NOT NULL REFERENCES page(id),
  section TEXT,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  teaser TEXT,
  published_at INTEGER,
  published_day INTEGER NOT NULL DEFAULT 0,
  problem TEXT,                      -- why following it failed
  PRIMARY KEY (from_page, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_back ON link(to_page);

-- Links in texts, by a 64-bit hash of the target's key: enough to ask "who links here?", small enough for millions.
CREATE TABLE mention (
  target INTEGER NOT NULL,
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  PRIMARY KEY (target, page_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_page ON mention(page_id);

-- Earlier articles worth reading next, best first.
CREATE TABLE similar (
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  PRIMARY KEY (page_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX similar_back ON similar(other);

CREATE TABLE citation (
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  match TEXT NOT NULL,
  normalised TEXT NOT NULL,
  kind TEXT NOT NULL,
  url TEXT,
  PRIMARY KEY (page_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_same ON citation(normalised);

CREATE TABLE thread (
  id INTEGER PRIMARY KEY,
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  count INTEGER,
  seen_at INTEGER NOT NULL,
  UNIQUE (page_id, source, url)
) STRICT;
CREATE TABLE comment (
  thread_id INTEGER NOT NULL REFERENCES thread(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  guid TEXT NOT NULL,
  parent TEXT,
  author TEXT,
  published_at INTEGER,
  published_day INTEGER NOT NULL DEFAULT 0,
  html TEXT NOT NULL,
  url TEXT,
  points INTEGER,
  PRIMARY KEY (thread_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE image (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE image_use (
  page_id INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  hash TEXT REFERENCES image(hash),
  problem TEXT,
  PRIMARY KEY (page_id, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_use_hash ON image_use(hash);
CREATE INDEX image_wanted ON image_use(page_id) WHERE hash IS NULL AND problem IS NULL;

CREATE TABLE watchlist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Contentless: the words stand once, deflated, in article.text; here is only the index.
CREATE VIRTUAL TABLE article_fts USING fts5(
  title, byline, text,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2");
