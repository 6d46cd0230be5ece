package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
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

    DicomInstance read(Path file) throws UnusableInput {
        try {
            return switch (reader.read(file)) {
                case DicomResult.Ok(DicomInstance instance) -> instance;
                case DicomResult.Rejected(String reason) -> throw new UnusableInput(reason);
            };
        } catch (IOException e) {
            throw new UnusableInput(Unusable.of(e));
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** One frame that stands for an image, as the encoder and as a reader sees it. */
    record Frame(int index, Pixels encoded, Pixels shown) {}

    /** All frames that stand for an image, or none of them. */
    List<Frame> frames(DicomInstance instance, int most) throws UnusableInput {
        List<Frame> frames = new ArrayList<>();
        try {
            for (int index : instance.frameIndices(most)) {
                frames.add(frame(instance, index));
            }
            return frames;
        } catch (IOException e) {
            throw new UnusableInput("UNDECODABLE: the pixels cannot be decoded");
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** The reader promises that only a CT looks different to the encoder. */
    private static Frame frame(DicomInstance instance, int index) throws IOException {
        Pixels encoded = instance.frame(index);
        boolean computedTomography = instance.study().modality().equals("CT");
        return new Frame(index, encoded, computedTomography ? instance.display(index) : encoded);
    }

    private static UnusableInput broken(RuntimeException e) {
        LOG.warn("a DICOM file made its reader fail with {}", e.getClass().getName());
        return new UnusableInput("UNDECODABLE: the file is damaged in a way that its reader did not expect");
    }
}
