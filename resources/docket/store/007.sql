-- Bodies are frames of Zstandard from now on: see Packed. What is stored stays as it is; earlier programs could not read what comes.

-- So much of the search index is gathered in memory before it becomes a part of its own, to be merged with others later: the default of
-- 1 MB is full before a commit of a refresh is.
INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 4194304);
