-- Which of two whole texts was taken, the page's or the feed's, and why: a name of Agreement.Choice; NULL where there was no choice.
ALTER TABLE article ADD COLUMN choice TEXT;
