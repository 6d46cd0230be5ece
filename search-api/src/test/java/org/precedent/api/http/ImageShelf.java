package org.precedent.api.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebLimits;
import org.precedent.api.quality.ArchiveState;
import org.precedent.encoder.Pixels;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.Renderer;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.ingest.QuarantineList;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.Held;
import org.precedent.index.record.InMemoryRecord;

/** An archive to put single images into, for tests. */
final class ImageShelf {
    private static final Study UNKNOWN = new Study("", "", "", null, null, List.of(), new TreeMap<>());

    private final Archive archive;
    private final InMemoryRecord record = new InMemoryRecord();

    ImageShelf(Path folder) throws IOException {
        this.archive = Archive.open(folder.resolve("archive"));
    }

    void put(ImageId id, Pixels pixels) throws IOException {
        put(id, pixels, null);
    }

    /** @param shown what a reader sees, null when it is the same */
    void put(ImageId id, Pixels pixels, @Nullable Pixels shown) throws IOException {
        KeptImage kept = new KeptImage(
                id,
                pixels.width(),
                pixels.height(),
                pixels.sha256(),
                archive.files().keep(pixels),
                shown == null ? null : archive.files().keep(shown),
                false);
        Contribution contribution = new Contribution(
                new SourceKey("source-" + id),
                Origin.PICTURE,
                "digest",
                new CaseId("case-" + id),
                null,
                UNKNOWN,
                "",
                List.of(new ContributedImage(id, "pictures", 0, 0, "")),
                null,
                "");
        record.accept(List.of(new Arrival(contribution, List.of(kept))));
    }

    /** What was accepted into it. */
    InMemoryRecord record() {
        return record;
    }

    /** How it stands, beside the index of an archive. */
    ArchiveState state(CaseIndex index) {
        return new ArchiveState(record, new QuarantineList(archive, record), index);
    }

    /** Holds an image back that shows something. */
    void hold(String digest, String reason, Pixels picture) throws IOException {
        KeptFiles kept = archive.files().together();
        String sealed = kept.keepSealed(picture, archive.seal());
        kept.sync();
        record.hold(Held.now(digest, new CaseId("case-" + digest.substring(0, 8)), "BURNED_IN", reason, sealed));
    }

    /** What it shows to viewers: nothing, for pictures are no instances. */
    DicomWeb dicomWeb() {
        DicomReader reader = DicomReader.standard(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        return new DicomWeb(record, archive.files(), archive.pseudonyms(), reader, DicomWebLimits.DEFAULTS);
    }

    ImageFiles files() {
        return new ImageFiles(record, archive.files(), Renderer.NONE);
    }
}
