package org.precedent.index.source.door;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.InstanceNames;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A DICOM file. */
final class FromDicom implements StudySource {
    private static final Logger LOG = LoggerFactory.getLogger(FromDicom.class);

    /** The frames of one instance come one after another before the next instance's, up to so many. */
    private static final int FRAMES = 10_000;

    private static final int LAST_INSTANCE = Integer.MAX_VALUE / FRAMES - 1;

    private static final String NAMELESS =
            "it does not say which study or image it is; it is taken for one of its own, named by what it holds";

    private final Place place;
    private final DicomInstance instance;
    private final String content;
    private final CaseId caseId;
    private final @Nullable PatientKey patient;
    private final Pseudonyms pseudonyms;
    private final int most;
    private final List<Integer> frames;

    /**
     * Takes an open file.
     *
     * @param content the digest of the file
     * @param caseId the case that it belongs to
     * @param patient whose study it is; null when the file itself is to say
     * @param most how many frames stand for a multi-frame image
     */
    FromDicom(
            Place place,
            DicomInstance instance,
            String content,
            CaseId caseId,
            @Nullable PatientKey patient,
            Pseudonyms pseudonyms,
            int most) {
        this.place = place;
        this.instance = instance;
        this.content = content;
        this.caseId = caseId;
        this.patient = patient;
        this.pseudonyms = pseudonyms;
        this.most = most;
        this.frames = instance.frameIndices(most);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public SourceKey key() {
        return instance.head().source();
    }

    @Override
    public CaseId caseId() {
        return caseId;
    }

    @Override
    public @Nullable PatientKey patient() {
        return patient == null ? instance.patient() : patient;
    }

    @Override
    public @Nullable AccessionKey accession() {
        return instance.accession();
    }

    @Override
    public List<String> digests() {
        return List.of(content);
    }

    @Override
    public Scrubber scrubber() {
        return instance.scrubber();
    }

    @Override
    public Contribution contribution(Scrubber scrubber) {
        List<ContributedImage> images = new ArrayList<>();
        for (int frame : frames) {
            images.add(new ContributedImage(
                    id(frame), instance.seriesKey(), instance.seriesNumber(), position(frame), instance.view()));
        }
        return new Contribution(
                key(),
                Origin.DICOM,
                content,
                caseId(),
                patient(),
                Cleaned.of(instance.study(), scrubber),
                "",
                images,
                null,
                "",
                accession(),
                Edition.ONLY);
    }

    @Override
    public List<String> notices() {
        return instance.head().nameless() ? List.of(NAMELESS) : List.of();
    }

    private ImageId id(int frame) {
        return pseudonyms.ofImage(content + "#" + frame);
    }

    private int position(int frame) {
        int number = Math.clamp(instance.instanceNumber(), 0, LAST_INSTANCE);
        return instance.frameCount() == 1
                ? Math.max(0, instance.instanceNumber())
                : number * FRAMES + Math.min(frame, FRAMES - 1);
    }

    @Override
    public long pixels() {
        return frames.size() * instance.framePixels();
    }

    @Override
    public List<DecodedImage> decode() throws Unusable {
        try {
            return switch (instance.frames(most)) {
                case DicomResult.Ok(List<Rendered> rendered) -> named(rendered);
                case DicomResult.Refused<?>(String code, String reason) ->
                    throw new Unusable(Code.valueOf(code), reason);
            };
        } catch (IOException e) {
            throw Unusable.of(e);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public boolean isInstance() {
        return true;
    }

    @Override
    public void writeInstance(OutputStream out) throws IOException, Unusable {
        InstanceNames names = InstanceNames.of(caseId(), instance.seriesKey(), key());
        try {
            if (instance.write(names, new UncheckedOutput(out))
                    instanceof DicomResult.Refused<?>(String code, String reason)) {
                throw new Unusable(Code.valueOf(code), reason);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException e) {
            throw Unusable.of(e);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private List<DecodedImage> named(List<Rendered> rendered) {
        List<DecodedImage> images = new ArrayList<>();
        for (int i = 0; i < rendered.size(); i++) {
            images.add(new DecodedImage(
                    id(frames.get(i)),
                    frames.get(i),
                    rendered.get(i).encoded(),
                    rendered.get(i).shown()));
        }
        return images;
    }

    static Unusable broken(RuntimeException e) {
        LOG.warn("a DICOM file made its reader fail with {}", e.getClass().getName());
        return new Unusable(Code.UNDECODABLE, "the file is damaged in a way that its reader did not expect");
    }
}
