-- Bodies: article.text and revision.text hold words and HTML together, html is NULL; see Packed. Rows of earlier versions stay
-- as they are.
CREATE TABLE dictionary (
  id INTEGER PRIMARY KEY,            -- 1 and 2: two copies, for a damaged page takes one
  adler INTEGER NOT NULL,            -- Adler-32 of the bytes, which streams name it by
  bytes BLOB NOT NULL
) STRICT;

-- Counts, kept by the transaction that changes what they count: see Tallies. One row a feed, and the row 0 for the whole store.
-- There are no triggers for new articles and entries: for a statement with a trigger SQLite keeps what it would need to undo it alone,
-- which made storing a new article a fifth dearer.
CREATE TABLE tally (
  feed_id INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL DEFAULT 0,     -- of the feed's entries
  unread INTEGER NOT NULL DEFAULT 0,
  whole INTEGER NOT NULL DEFAULT 0,        -- with more than a summary; kept in row 0 only
  whole_unread INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO tally (feed_id, articles, unread, whole, whole_unread) SELECT 0, count(*), ifnull(sum(read = 0), 0), ifnull(sum(body_from <> 'SUMMARY'), 0), ifnull(sum(body_from <> 'SUMMARY' AND read = 0), 0) FROM article;
INSERT INTO tally (feed_id, articles, unread) SELECT f.id, count(a.id), ifnull(sum(a.read = 0), 0) FROM feed f LEFT JOIN entry e ON e.feed_id = f.id LEFT JOIN article a ON a.id = e.page_id GROUP BY f.id;
CREATE TRIGGER tally_article_out AFTER DELETE ON article BEGIN UPDATE tally SET articles = articles - 1, unread = unread - (OLD.read = 0), whole = whole - (OLD.body_from <> 'SUMMARY'), whole_unread = whole_unread - (OLD.body_from <> 'SUMMARY' AND OLD.read = 0) WHERE feed_id = 0; UPDATE tally SET articles = articles - n, unread = unread - n * (OLD.read = 0) FROM (SELECT feed_id AS f, count(*) AS n FROM entry WHERE page_id = OLD.id GROUP BY feed_id) WHERE feed_id = f; END;
CREATE TRIGGER tally_read AFTER UPDATE OF read ON article WHEN NEW.read <> OLD.read BEGIN UPDATE tally SET unread = unread + OLD.read - NEW.read, whole_unread = whole_unread + (OLD.read - NEW.read) * (NEW.body_from <> 'SUMMARY') WHERE feed_id = 0; UPDATE tally SET unread = unread + n * (OLD.read - NEW.read) FROM (SELECT feed_id AS f, count(*) AS n FROM entry WHERE page_id = NEW.id GROUP BY feed_id) WHERE feed_id = f; END;
CREATE TRIGGER tally_whole AFTER UPDATE OF body_from ON article WHEN (NEW.body_from <> 'SUMMARY') <> (OLD.body_from <> 'SUMMARY') BEGIN UPDATE tally SET whole = whole + (NEW.body_from <> 'SUMMARY') - (OLD.body_from <> 'SUMMARY'), whole_unread = whole_unread + ((NEW.body_from <> 'SUMMARY') - (OLD.body_from <> 'SUMMARY')) * (OLD.read = 0) WHERE feed_id = 0; END;
CREATE TRIGGER tally_feed_in AFTER INSERT ON feed BEGIN INSERT INTO tally (feed_id) VALUES (NEW.id); END;
CREATE TRIGGER tally_entry_out AFTER DELETE ON entry BEGIN UPDATE tally SET articles = articles - 1, unread = unread - u FROM (SELECT read = 0 AS u FROM article WHERE id = OLD.page_id) WHERE feed_id = OLD.feed_id; END;
CREATE TRIGGER tally_entry_moved AFTER UPDATE OF page_id, feed_id ON entry WHEN NEW.page_id <> OLD.page_id OR NEW.feed_id <> OLD.feed_id BEGIN UPDATE tally SET articles = articles - 1, unread = unread - u FROM (SELECT read = 0 AS u FROM article WHERE id = OLD.page_id) WHERE feed_id = OLD.feed_id; UPDATE tally SET articles = articles + 1, unread = unread + (a.read = 0) FROM article a WHERE a.id = NEW.page_id AND feed_id = NEW.feed_id; END;
CREATE TRIGGER tally_feed_out AFTER DELETE ON feed BEGIN DELETE FROM tally WHERE feed_id = OLD.id; END;
