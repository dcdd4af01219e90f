-- Which of two whole texts was taken, the page's or the feed's, and why: a name of Agreement.Choice; NULL where there was no choice.
ALTER TABLE article ADD COLUMN choice TEXT;

-- Stories: which a person follows, which articles were put into theirs by hand, which repeat another's text.
ALTER TABLE article ADD COLUMN story_at INTEGER;    -- when it joined its story; NULL before version 3
ALTER TABLE article ADD COLUMN story_pinned INTEGER NOT NULL DEFAULT 0;  -- 1: put there by hand, no pass moves it
ALTER TABLE article ADD COLUMN reprint_of INTEGER;  -- the first article whose text it repeats
-- A story_id may be negative: a story split off another one, of which the article with this number was the first.
CREATE INDEX article_pinned ON article(story_id) WHERE story_pinned = 1;
CREATE INDEX article_reprint ON article(reprint_of) WHERE reprint_of IS NOT NULL;
CREATE TABLE followed (
  story_id INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  seen_at INTEGER NOT NULL           -- what joined later is new to the person
) STRICT;

-- Discussions: what is new since the last look.
ALTER TABLE thread ADD COLUMN looked_at INTEGER;    -- when the person last had it before them; NULL: never
ALTER TABLE comment ADD COLUMN arrived_at INTEGER;  -- with which copy it came; NULL before version 3
