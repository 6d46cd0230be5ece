package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Study;

/**
 * One DICOM image, of one frame or many, de-identified. Its pixels stay in the file until asked for: the file must
 * still be there, unchanged.
 */
public final class DicomInstance {
    private final DicomHead head;
    private final StoredFrames frames;

    DicomInstance(DicomHead head, StoredFrames frames) {
        this.head = head;
        this.frames = frames;
    }

    /** What the file says, all of it read. */
    public DicomHead head() {
        return head;
    }

    /** The case that this image's study is. */
    public CaseId caseId() {
        return head.caseId();
    }

    /** Whose study it is; null when the file has no identifier of a patient. */
    public @Nullable PatientKey patient() {
        return head.patient();
    }

    /** The order that the study was made for; null when the file names none. */
    public @Nullable AccessionKey accession() {
        return head.accession();
    }

    /** What this file says of its study. Files of one study may know different things of it. */
    public Study study() {
        return head.study();
    }

    /** The projection or plane, such as {@code PA} or {@code AXIAL}; empty when unknown. */
    public String view() {
        return head.view();
    }

    /** Tells the series of a study apart: a keyed hash. */
    public String seriesKey() {
        return head.seriesKey();
    }

    /** The series' number in its study as the source gave it, 0 when unknown; not unique. */
    public int seriesNumber() {
        return head.seriesNumber();
    }

    /** The image's number in its series as the source gave it, 0 when unknown; not unique. */
    public int instanceNumber() {
        return head.instanceNumber();
    }

    public int frameCount() {
        return head.frameCount();
    }

    /** How many pixels a frame has. */
    public long framePixels() {
        return frames.pixels();
    }

    /** Removes this patient's names and identifiers from texts that speak of the study. */
    public Scrubber scrubber() {
        return head.scrubber();
    }

    /**
     * Which frames stand for the whole: all of them, or {@code max} that lie evenly between first and last.
     *
     * @return frame indices from 0, ascending
     */
    public List<Integer> frameIndices(int max) {
        return evenly(head.frameCount(), max);
    }

    /** So many of a number of frames, evenly between first and last. */
    static List<Integer> evenly(long count, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one frame must be wanted, not " + max);
        }
        long wanted = Math.min(count, max);
        return IntStream.range(0, (int) wanted)
                .mapToObj(i -> (int) ((2L * i + 1) * count / (2 * wanted)))
                .toList();
    }

    /**
     * The frames of {@link #frameIndices}, in their order. Asked for before {@link #content}, they are read in the pass
     * that makes it.
     *
     * @throws IOException if the file is gone, has changed, or the disk fails
     */
    public DicomResult<List<Rendered>> frames(int max) throws IOException {
        try {
            return new DicomResult.Ok<>(frames.read(frameIndices(max)));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * One frame.
     *
     * @param index from 0
     * @return refused also where there is no such frame
     * @throws IOException as {@link #frames}
     */
    public DicomResult<Rendered> frame(int index) throws IOException {
        if (index < 0 || index >= head.frameCount()) {
            return new Rejection(Rejection.Code.CORRUPT, "the file has no such frame").refused();
        }
        try {
            return new DicomResult.Ok<>(frames.read(List.of(index)).getFirst());
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * The SHA-256 of the file's bytes, in hexadecimal. Read at most once, with the first frames or here.
     *
     * @throws IOException as {@link #frames}
     */
    public String content() throws IOException {
        return frames.content();
    }

    /**
     * Writes what the archive keeps of the image as a file of its own (PS3.10), de-identified: what pixels and geometry
     * need, and the pixels as exact as they came.
     *
     * @return the same, or why it cannot be written; then what was written so far is of no use
     * @throws IOException as {@link #frames}, or if it cannot be written
     */
    public DicomResult<InstanceNames> write(InstanceNames names, OutputStream out) throws IOException {
        try {
            frames.write(names, out);
            return new DicomResult.Ok<>(names);
        } catch (Rejection e) {
            return e.refused();
        }
    }

    @Override
    public String toString() {
        return "DicomInstance[" + head.caseId() + ", " + head.frameCount() + " frames]";
    }
}
