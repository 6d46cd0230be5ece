package org.precedent.it;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.Renderer;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.record.CaseRecord;

/** The pictures of an archive, made of the instances that it keeps. */
final class KeptPictures implements Closeable {
    private final Archive archive;
    private final DicomReader reader;

    KeptPictures(Archive archive) {
        this.archive = archive;
        this.reader = DicomReader.standard(
                archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT, BurnedIn.TRUST);
    }

    ImageFiles of(CaseRecord record) {
        return new ImageFiles(record, archive.files(), this::render);
    }

    private Renderer.Sight render(Path instance, int frame) throws IOException {
        DicomInstance opened = value(reader.open(DicomSource.of(instance)));
        Rendered rendered = value(opened.frame(frame));
        return new Renderer.Sight(rendered.encoded(), rendered.shown());
    }

    private static <T> T value(DicomResult<T> result) throws IOException {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused -> throw new IOException(refused.printed());
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
