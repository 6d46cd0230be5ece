package org.precedent.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebLimits;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomHead;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.InstanceNames;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.InMemoryRecord;

/** An archive to put DICOM files into, which keeps their instances as an ingest does, for tests. */
final class DicomShelf implements AutoCloseable {
    private final Archive archive;
    private final CaseRecord record = new InMemoryRecord();
    private final DicomReader reader;

    DicomShelf(Path folder) throws IOException {
        this.archive = Archive.open(folder.resolve("dicom-archive"));
        this.reader = DicomReader.standard(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
    }

    DicomWeb dicomWeb(DicomWebLimits limits) {
        return new DicomWeb(record, archive.files(), archive.pseudonyms(), reader, limits);
    }

    CaseRecord record() {
        return record;
    }

    /** Where the file of an instance is kept. */
    Path file(String sopInstance) throws IOException {
        Contribution said = record.contribution(archive.pseudonyms().ofInstance(sopInstance))
                .orElseThrow()
                .contribution();
        InstanceFrame kept =
                record.keptImage(said.images().getFirst().id()).orElseThrow().instance();
        return archive.files().path(Objects.requireNonNull(kept).file());
    }

    /** What the archive calls a study. */
    String study(String uid) {
        return DicomUid.of(archive.pseudonyms().ofStudy(uid).value());
    }

    /** What the archive calls an instance. */
    String instance(String uid) {
        return DicomUid.of(archive.pseudonyms().ofInstance(uid).value());
    }

    void put(byte[] file) throws IOException {
        put(file, UnaryOperator.identity());
    }

    /** @param written what becomes of the file that is kept before it is, as if it had been written so */
    void put(byte[] file, UnaryOperator<byte[]> written) throws IOException {
        DicomInstance instance = value(reader.open(DicomSource.of(file)));
        DicomHead head = instance.head();
        KeptFiles keeping = archive.files().together();
        InstanceNames names = InstanceNames.of(head.caseId(), head.seriesKey(), head.source());
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        value(instance.write(names, own));
        String kept = keeping.<IOException>keepInstance(out -> out.write(written.apply(own.toByteArray())));
        List<KeptImage> images = new ArrayList<>();
        List<ContributedImage> placed = new ArrayList<>();
        for (int frame = 0; frame < instance.frameCount(); frame++) {
            ImageId id = archive.pseudonyms().ofImage(instance.content() + "#" + frame);
            Rendered rendered = value(instance.frame(frame));
            images.add(kept(id, rendered).in(new InstanceFrame(kept, frame)));
            placed.add(new ContributedImage(
                    id, head.seriesKey(), head.seriesNumber(), head.instanceNumber(), head.view()));
        }
        keeping.sync();
        Contribution contribution = new Contribution(
                head.source(),
                Origin.DICOM,
                instance.content(),
                head.caseId(),
                head.patient(),
                head.study(),
                "",
                placed,
                null,
                "");
        record.accept(List.of(new Arrival(contribution, images)));
    }

    /** A file in which some bytes are 0. */
    static byte[] without(byte[] file, byte[] some) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(some, StandardCharsets.ISO_8859_1));
        if (at < 0) {
            throw new AssertionError("they are not in it");
        }
        Arrays.fill(file, at, at + some.length, (byte) 0);
        return file;
    }

    private static KeptImage kept(ImageId id, Rendered rendered) {
        Pixels encoded = rendered.encoded();
        return new KeptImage(
                id,
                encoded.width(),
                encoded.height(),
                encoded.sha256(),
                encoded.sha256(),
                rendered.shown().sha256(),
                false);
    }

    private static <T> T value(DicomResult<T> result) {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused -> throw new AssertionError(refused.printed());
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
