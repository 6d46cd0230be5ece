package org.precedent.index.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/** The table {@code kept_images}, and which files it refers to. */
final class KeptImages {

    private static final String IN_CASE = """
            id IN (
                SELECT i.image_id
                FROM contribution_images i
                JOIN contributions c ON c.source = i.source
                WHERE c.case_id = :case)
            """;

    private KeptImages() {}

    static Row row(KeptImage image) {
        return Table.KEPT_IMAGES.row(
                image.id().value(),
                image.width(),
                image.height(),
                image.pixels(),
                image.encoded(),
                image.shown(),
                image.blank(),
                image.instance() == null ? null : image.instance().file(),
                image.instance() == null ? null : Long.valueOf(image.instance().frame()));
    }

    private static KeptImage image(Row row) {
        return new KeptImage(
                new ImageId(row.text("id")),
                Math.toIntExact(row.number("width")),
                Math.toIntExact(row.number("height")),
                row.text("pixels"),
                row.text("encoded"),
                row.textOrNull("shown"),
                row.number("blank") == 1,
                instance(row));
    }

    private static @Nullable InstanceFrame instance(Row row) {
        String file = row.textOrNull("instance");
        return file == null ? null : new InstanceFrame(file, Math.toIntExact(row.number("frame")));
    }

    static Optional<KeptImage> find(Handle handle, ImageId id) {
        return row(handle, id).map(row -> image(row.checked()));
    }

    /** What is kept under an image's name, sound or not. */
    static Optional<Row> row(Handle handle, ImageId id) {
        return handle.createQuery("SELECT * FROM kept_images WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> Row.read(Table.KEPT_IMAGES, row))
                .findOne();
    }

    static Optional<Stored> stored(Handle handle, ImageId id) {
        return handle.createQuery("SELECT id, encoded, shown, instance FROM kept_images WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> stored(row))
                .findOne();
    }

    /** An image and the files that it is made of, as they stand in a row that may be damaged. */
    record Stored(
            String id,
            String encoded,
            @Nullable String shown,
            @Nullable String instance) {
        Set<String> files() {
            return Stream.of(encoded, shown, instance).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        /** Those without which the image is lost. */
        Set<String> lasting() {
            return instance == null ? files() : Set.of(instance);
        }
    }

    static List<Stored> ofSource(Handle handle, SourceKey source) {
        return handle.createQuery("""
                SELECT id, encoded, shown, instance FROM kept_images
                WHERE id IN (SELECT image_id FROM contribution_images WHERE source = :source)
                """)
                .bind("source", source.value())
                .map((row, _) -> stored(row))
                .list();
    }

    static List<Stored> storedOfCase(Handle handle, CaseId id) {
        return handle.createQuery("SELECT id, encoded, shown, instance FROM kept_images WHERE " + IN_CASE)
                .bind("case", id.value())
                .map((row, _) -> stored(row))
                .list();
    }

    static Stored stored(KeptImage image) {
        InstanceFrame instance = image.instance();
        return new Stored(
                image.id().value(), image.encoded(), image.shown(), instance == null ? null : instance.file());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("id"), row.getString("encoded"), row.getString("shown"), row.getString("instance"));
    }

    static Map<ImageId, KeptImage> ofCase(Handle handle, CaseId id) {
        return handle.createQuery("SELECT * FROM kept_images WHERE " + IN_CASE)
                .bind("case", id.value())
                .map((row, _) -> image(Table.KEPT_IMAGES.read(row)))
                .collect(Collectors.toMap(KeptImage::id, image -> image));
    }

    /** Keeps an image, in place of the one with the same id if there is one. */
    static void put(Handle handle, KeptImage image) {
        row(image).bindTo(handle.createUpdate("""
                INSERT INTO kept_images (id, width, height, pixels, encoded, shown, blank, instance, frame, checksum)
                VALUES (
                    :id, :width, :height, :pixels, :encoded, :shown, :blank, :instance, :frame, :checksum)
                ON CONFLICT (id) DO UPDATE SET
                    width = excluded.width,
                    height = excluded.height,
                    pixels = excluded.pixels,
                    encoded = excluded.encoded,
                    shown = excluded.shown,
                    blank = excluded.blank,
                    instance = excluded.instance,
                    frame = excluded.frame,
                    checksum = excluded.checksum
                """)).execute();
    }

    /** Drops an image that no contribution has any more; whether it went. */
    static boolean dropUnlessUsed(Handle handle, String id) {
        return handle.createUpdate("""
                DELETE FROM kept_images
                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM contribution_images WHERE image_id = :id)
                """).bind("id", id).execute() > 0;
    }

    /** The cases that show an image. */
    static List<CaseId> casesWith(Handle handle, String id) {
        return handle.createQuery("""
                SELECT DISTINCT c.case_id
                FROM contribution_images i
                JOIN contributions c ON c.source = i.source
                WHERE i.image_id = :id
                """)
                .bind("id", id)
                .map((row, _) -> new CaseId(row.getString(1)))
                .list();
    }

    static boolean refersTo(Handle handle, String digest) {
        return handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM kept_images WHERE encoded = :digest)
                    OR EXISTS (SELECT 1 FROM kept_images WHERE shown = :digest)
                    OR EXISTS (SELECT 1 FROM kept_images WHERE instance = :digest)
                    OR EXISTS (SELECT 1 FROM quarantine WHERE picture = :digest)
                """)
                .bind("digest", digest)
                .map((row, _) -> row.getBoolean(1))
                .one();
    }

    /** Those of some files that no image refers to. */
    static Set<String> unreferenced(Handle handle, Set<String> digests) {
        Set<String> unreferenced = new TreeSet<>();
        for (String digest : digests) {
            if (!refersTo(handle, digest)) {
                unreferenced.add(digest);
            }
        }
        return unreferenced;
    }

    /** The next digests after one of files that cannot be made again, in ascending order. */
    static List<String> files(Handle handle, String after, int limit) {
        return handle.createQuery("""
                SELECT digest
                FROM (
                    SELECT encoded AS digest FROM kept_images
                    WHERE instance IS NULL AND encoded > :after
                    UNION
                    SELECT shown AS digest FROM kept_images
                    WHERE instance IS NULL AND shown IS NOT NULL AND shown > :after
                    UNION
                    SELECT instance AS digest FROM kept_images
                    WHERE instance IS NOT NULL AND instance > :after
                    UNION
                    SELECT picture AS digest FROM quarantine
                    WHERE picture IS NOT NULL AND picture > :after
                ) AS files
                ORDER BY digest
                LIMIT :limit
                """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> row.getString(1))
                .list();
    }
}
