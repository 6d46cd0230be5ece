-- The file of an instance that an image is a frame of, by its digest, and which of its frames, from 0; null where no such
-- file is kept. A checksum counts these columns where they are not null.
ALTER TABLE kept_images ADD COLUMN instance TEXT;

ALTER TABLE kept_images ADD COLUMN frame BIGINT;

CREATE INDEX kept_images_instance ON kept_images (instance) WHERE instance IS NOT NULL;

-- By which rules a contribution was de-identified; null for those of before.
ALTER TABLE contributions ADD COLUMN profile TEXT;

ALTER TABLE waiting_reports ADD COLUMN profile TEXT;
