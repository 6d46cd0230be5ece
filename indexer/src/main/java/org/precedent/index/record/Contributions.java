package org.precedent.index.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.SourceKey;

/** The tables {@code contributions} and {@code contribution_images}. */
final class Contributions {

    private Contributions() {}

    static Row row(RecordedContribution recorded) {
        return row(Table.CONTRIBUTIONS, recorded);
    }

    /** A row of a table that has the columns of this one. */
    static Row row(Table table, RecordedContribution recorded) {
        Contribution said = recorded.contribution();
        Edition edition = said.edition();
        return table.row(
                said.source().value(),
                said.caseId().value(),
                said.origin().name(),
                said.digest(),
                said.patient() == null ? null : said.patient().value(),
                Facts.write(said.study()),
                said.text(),
                said.about() == null ? null : said.about().value(),
                said.view(),
                StatusLetter.of(edition.status()),
                recorded.version(),
                recorded.sequence(),
                recorded.first().toEpochMilli(),
                recorded.last().toEpochMilli(),
                said.accession() == null ? null : said.accession().value(),
                edition.issued() == null ? null : edition.issued().toEpochMilli(),
                edition.parent() == null ? null : edition.parent().value(),
                said.profile());
    }

    static List<Row> imageRows(Contribution said) {
        List<Row> rows = new ArrayList<>();
        for (ContributedImage image : said.images()) {
            rows.add(Table.CONTRIBUTION_IMAGES.row(
                    said.source().value(),
                    rows.size(),
                    image.id().value(),
                    image.series(),
                    image.seriesNumber(),
                    image.position(),
                    image.view()));
        }
        return rows;
    }

    static RecordedContribution recorded(Row row, List<Row> images) {
        Contribution said = new Contribution(
                new SourceKey(row.text("source")),
                Origin.valueOf(row.text("origin")),
                row.text("digest"),
                new CaseId(row.text("case_id")),
                patient(row.textOrNull("patient")),
                Facts.read(row.text("facts")),
                row.text("report"),
                images.stream().map(Contributions::image).toList(),
                source(row.textOrNull("about")),
                row.text("view_name"),
                accession(row.textOrNull("accession")),
                edition(row),
                row.textOrNull("profile"));
        return new RecordedContribution(
                said,
                row.number("version"),
                row.number("sequence"),
                Instant.ofEpochMilli(row.number("first_accepted")),
                Instant.ofEpochMilli(row.number("last_accepted")));
    }

    private static Edition edition(Row row) {
        Long issued = row.numberOrNull("issued");
        return new Edition(
                StatusLetter.read(row.text("status")),
                issued == null ? null : Instant.ofEpochMilli(issued),
                source(row.textOrNull("parent")));
    }

    private static @Nullable AccessionKey accession(@Nullable String value) {
        return value == null ? null : new AccessionKey(value);
    }

    private static @Nullable PatientKey patient(@Nullable String value) {
        return value == null ? null : new PatientKey(value);
    }

    private static @Nullable SourceKey source(@Nullable String value) {
        return value == null ? null : new SourceKey(value);
    }

    private static ContributedImage image(Row row) {
        return new ContributedImage(
                new ImageId(row.text("image_id")),
                row.text("series"),
                Math.toIntExact(row.number("series_number")),
                Math.toIntExact(row.number("series_position")),
                row.text("view_name"));
    }

    /** As it comes back when it is read. */
    static RecordedContribution asStored(RecordedContribution said) {
        return recorded(row(said), imageRows(said.contribution()));
    }

    static Optional<RecordedContribution> find(Handle handle, SourceKey source) {
        return handle.createQuery("SELECT * FROM contributions WHERE source = :source")
                .bind("source", source.value())
                .map((row, _) -> Table.CONTRIBUTIONS.read(row))
                .findOne()
                .map(row -> recorded(row, imagesOf(handle, row)));
    }

    static List<RecordedContribution> ofCase(Handle handle, CaseId id) {
        List<Row> rows = handle.createQuery("SELECT * FROM contributions WHERE case_id = :case ORDER BY sequence")
                .bind("case", id.value())
                .map((row, _) -> Table.CONTRIBUTIONS.read(row))
                .list();
        return rows.stream().map(row -> recorded(row, imagesOf(handle, row))).toList();
    }

    private static List<Row> imagesOf(Handle handle, Row contribution) {
        return handle.createQuery("SELECT * FROM contribution_images WHERE source = :source ORDER BY ordinal")
                .bind("source", contribution.text("source"))
                .map((row, _) -> Table.CONTRIBUTION_IMAGES.read(row))
                .list();
    }

    /** Whether anything makes a case what it is, apart from reports that would wait without it. */
    static boolean hasMaker(Handle handle, CaseId id) {
        return handle.createQuery("""
                SELECT EXISTS (
                    SELECT 1 FROM contributions
                    WHERE case_id = :case AND origin NOT IN ('FHIR', 'HL7', 'DOCUMENT'))
                """)
                .bind("case", id.value())
                .map((row, _) -> row.getBoolean(1))
                .one();
    }

    /** Writes what a source says, in place of what it said before. */
    static void put(Handle handle, RecordedContribution recorded) {
        row(recorded).bindTo(handle.createUpdate("""
                INSERT INTO contributions (
                    source, case_id, origin, digest, patient, facts, report, about, view_name, status,
                    version, sequence, first_accepted, last_accepted, accession, issued, parent, profile, checksum)
                VALUES (
                    :source, :case_id, :origin, :digest, :patient, :facts, :report, :about, :view_name, :status,
                    :version, :sequence, :first_accepted, :last_accepted, :accession, :issued, :parent, :profile,
                    :checksum)
                ON CONFLICT (source) DO UPDATE SET
                    case_id = excluded.case_id,
                    origin = excluded.origin,
                    digest = excluded.digest,
                    patient = excluded.patient,
                    facts = excluded.facts,
                    report = excluded.report,
                    about = excluded.about,
                    view_name = excluded.view_name,
                    status = excluded.status,
                    version = excluded.version,
                    last_accepted = excluded.last_accepted,
                    accession = excluded.accession,
                    issued = excluded.issued,
                    parent = excluded.parent,
                    profile = excluded.profile,
                    checksum = excluded.checksum
                """)).execute();
        if (recorded.version() > 1) {
            removeImages(handle, recorded.contribution().source());
        }
        insert(handle, imageRows(recorded.contribution()));
    }

    private static void insert(Handle handle, List<Row> images) {
        if (images.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO contribution_images (
                    source, ordinal, image_id, series, series_number, series_position, view_name, checksum)
                VALUES (
                    :source, :ordinal, :image_id, :series, :series_number, :series_position, :view_name, :checksum)
                """);
        for (Row image : images) {
            image.bindTo(batch).add();
        }
        batch.execute();
    }

    /** Takes what a source says away, whatever state its rows are in. */
    static void remove(Handle handle, SourceKey source) {
        removeImages(handle, source);
        handle.createUpdate("DELETE FROM contributions WHERE source = :source")
                .bind("source", source.value())
                .execute();
    }

    /** Takes all that is said of a case away, whatever state its rows are in. */
    static void removeAll(Handle handle, CaseId id) {
        handle.createUpdate("""
                DELETE FROM contribution_images
                WHERE source IN (SELECT source FROM contributions WHERE case_id = :case)
                """).bind("case", id.value()).execute();
        handle.createUpdate("DELETE FROM contributions WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }

    private static void removeImages(Handle handle, SourceKey source) {
        handle.createUpdate("DELETE FROM contribution_images WHERE source = :source")
                .bind("source", source.value())
                .execute();
    }
}
