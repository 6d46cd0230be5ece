package org.precedent.api.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.Renderer;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;

/** Shows frames of kept instances as an ingest showed them. Safe for use by many threads; closes its reader. */
final class InstanceRenderer implements Renderer, Closeable {
    private final DicomReader reader;

    /** @param reader with the preset that the archive was made with; it is taken over */
    InstanceRenderer(DicomReader reader) {
        this.reader = reader;
    }

    @Override
    public Sight render(Path instance, int frame) throws IOException {
        DicomInstance opened = value(reader.open(DicomSource.of(instance)), instance);
        Rendered rendered = value(opened.frame(frame), instance);
        return new Sight(rendered.encoded(), rendered.shown());
    }

    private static <T> T value(DicomResult<T> result, Path instance) throws ArchiveException {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused ->
                throw new ArchiveException(instance + " cannot be shown (" + refused.reason()
                        + "); remove it and ingest its source again");
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
