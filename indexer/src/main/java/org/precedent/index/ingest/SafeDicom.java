package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.precedent.index.dicom.DicomHead;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.source.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A DICOM reader of which nothing but an answer comes: whatever goes wrong in a file is a reason to leave it out. */
final class SafeDicom {

    private static final Logger LOG = LoggerFactory.getLogger(SafeDicom.class);

    private final DicomReader reader;

    SafeDicom(DicomReader reader) {
        this.reader = reader;
    }

    /** What a file says of itself; its pixels are not read. */
    DicomHead head(Path file) throws UnusableInput {
        return answer(() -> reader.head(DicomSource.of(file)));
    }

    DicomInstance open(Path file) throws UnusableInput {
        return answer(() -> reader.open(DicomSource.of(file)));
    }

    /** All frames that stand for an image, or none of them. */
    List<Rendered> frames(DicomInstance instance, int most) throws UnusableInput {
        return answer(() -> instance.frames(most));
    }

    /** The digest of a file's bytes. */
    String content(DicomInstance instance) throws UnusableInput {
        return answer(() -> new DicomResult.Ok<>(instance.content()));
    }

    private interface Question<T> {
        DicomResult<T> ask() throws IOException;
    }

    private static <T> T answer(Question<T> question) throws UnusableInput {
        try {
            return switch (question.ask()) {
                case DicomResult.Ok<T>(T value) -> value;
                case DicomResult.Refused<T> refused -> throw new UnusableInput(refused.printed());
            };
        } catch (IOException e) {
            throw new UnusableInput(Unusable.of(e));
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static UnusableInput broken(RuntimeException e) {
        LOG.warn("a DICOM file made its reader fail with {}", e.getClass().getName());
        return new UnusableInput("UNDECODABLE: the file is damaged in a way that its reader did not expect");
    }
}
