package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** A file whose frames can be asked for as they are stored. */
record DecodedFile(Path file, StoredImage image) {
    private static final FrameCodecs CODECS = FrameCodecs.found();

    static DecodedFile open(Path file) throws IOException, Rejection {
        try (ByteSource bytes = DicomSource.of(file).open()) {
            DicomObject object = new Part10Parser(DicomLimits.DEFAULTS).whole(bytes);
            return new DecodedFile(
                    file, StoredImage.of(object, CODECS, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT));
        }
    }

    Frame frame(int index) throws IOException, Rejection, UndecodableFrame {
        try (ByteSource bytes = DicomSource.of(file).open()) {
            ByteSource dataset = new Part10Parser(DicomLimits.DEFAULTS).dataset(bytes);
            byte[] stored = image.locator().bytes(dataset, index);
            return image.codec().decode(stored, image.layout(), image.syntax().uid());
        }
    }

    Pixels shown(int index) throws IOException, Rejection, UndecodableFrame {
        Frame frame = frame(index);
        return image.sight()
                .rendering()
                .render(frame, index, () -> image.sight().rendering().range(frame, index))
                .shown();
    }

    /** How far samples are from those of another file at most. */
    long distance(DecodedFile other, int index) throws IOException, Rejection, UndecodableFrame {
        Frame ours = frame(index);
        Frame theirs = other.frame(index);
        int samples = ours.layout().photometric().samples();
        assertEquals(theirs.layout().photometric().samples(), samples);
        long most = 0;
        for (int pixel = 0; pixel < ours.pixels(); pixel++) {
            for (int colour = 0; colour < samples; colour++) {
                most = Math.max(most, Math.abs(ours.sample(pixel, colour) - theirs.sample(pixel, colour)));
            }
        }
        return most;
    }
}
