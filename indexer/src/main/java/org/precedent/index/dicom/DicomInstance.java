package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.precedent.encoder.Pixels;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Study;

/**
 * One DICOM image, of one frame or many, de-identified. Its pixels stay in the file until asked for: the file must
 * still be there, unchanged.
 */
public final class DicomInstance {
    private final Deidentified facts;
    private final String content;
    private final Frames frames;

    DicomInstance(Deidentified facts, String content, Frames frames) {
        this.facts = facts;
        this.content = content;
        this.frames = frames;
    }

    /** The case that this image's study is. */
    public CaseId caseId() {
        return facts.caseId();
    }

    public PatientKey patient() {
        return facts.patient();
    }

    /** What this file says of its study. Files of one study may know different things of it. */
    public Study study() {
        return facts.study();
    }

    /** The projection or plane, such as {@code PA} or {@code AXIAL}; empty when unknown. */
    public String view() {
        return facts.view();
    }

    /** Tells the series of a study apart: a keyed hash. */
    public String seriesKey() {
        return facts.seriesKey();
    }

    /** The series' number in its study as the source gave it, 0 when unknown; not unique. */
    public int seriesNumber() {
        return facts.seriesNumber();
    }

    /** The image's number in its series as the source gave it, 0 when unknown; not unique. */
    public int instanceNumber() {
        return facts.instanceNumber();
    }

    public int frameCount() {
        return frames.count();
    }

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    public String content() {
        return content;
    }

    /** Removes this patient's names and identifiers from texts that speak of the study. */
    public Scrubber scrubber() {
        return facts.scrubber();
    }

    /**
     * Which frames stand for the whole: all of them, or {@code max} that lie evenly between first and last.
     *
     * @return frame indices from 0, ascending
     */
    public List<Integer> frameIndices(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one frame must be wanted, not " + max);
        }
        long count = frames.count();
        long wanted = Math.min(count, max);
        return IntStream.range(0, (int) wanted)
                .mapToObj(i -> (int) ((2L * i + 1) * count / (2 * wanted)))
                .toList();
    }

    /**
     * The frames of {@link #frameIndices}, as the encoder sees them.
     *
     * @throws IOException if the file is gone, has changed, or a frame cannot be decoded
     */
    public List<Pixels> frames(int max) throws IOException {
        return frames.read(frameIndices(max), Rendering.Audience.ENCODER);
    }

    /**
     * One frame as the encoder sees it: a CT through the preset's windows, all else as for display.
     *
     * @param index from 0
     * @throws IOException as {@link #frames}
     */
    public Pixels frame(int index) throws IOException {
        return one(index, Rendering.Audience.ENCODER);
    }

    /**
     * One frame as a reader sees it: through the window that the file names, or its own range of values.
     *
     * @param index from 0
     * @throws IOException as {@link #frames}
     */
    public Pixels display(int index) throws IOException {
        return one(index, Rendering.Audience.READER);
    }

    private Pixels one(int index, Rendering.Audience audience) throws IOException {
        if (index < 0 || index >= frames.count()) {
            throw new IllegalArgumentException("frame " + index + " of " + frames.count());
        }
        return frames.read(List.of(index), audience).getFirst();
    }

    @Override
    public String toString() {
        return "DicomInstance[" + facts.caseId() + ", " + frames.count() + " frames]";
    }
}
