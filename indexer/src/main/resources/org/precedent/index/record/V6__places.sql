-- The place of a refusal is a key from now on. Earlier versions kept the path of a file, which may name its patient, and
-- no command shows them: they go. What is refused still is so again by the next run.
DELETE FROM refusals;
