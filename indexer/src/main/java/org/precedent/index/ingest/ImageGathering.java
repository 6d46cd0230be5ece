package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.manifest.ManifestRow;

/** Takes the images out of a case's pieces, in the order of their series, and decodes those that are not known yet. */
final class ImageGathering {

    /** Pictures beside DICOM files stand in a series of their own, behind the others. */
    private static final String PICTURES = "";

    /** The frames of one instance come one after another before the next instance's, up to so many. */
    private static final int FRAMES = 10_000;

    private static final int LAST_INSTANCE = Integer.MAX_VALUE / FRAMES - 1;
    private static final Comparator<DicomInstance> IN_ORDER = Comparator.comparingInt(DicomInstance::seriesNumber)
            .thenComparing(DicomInstance::seriesKey)
            .thenComparingInt(DicomInstance::instanceNumber)
            .thenComparing(instance -> instance.head().source().value());

    private final Pseudonyms pseudonyms;
    private final SafeDicom dicom;
    private final WorkQueue out;
    private final int framesPerInstance;

    ImageGathering(Pseudonyms pseudonyms, SafeDicom dicom, WorkQueue out, int framesPerInstance) {
        this.pseudonyms = pseudonyms;
        this.dicom = dicom;
        this.out = out;
        this.framesPerInstance = framesPerInstance;
    }

    /** Adds the images of these pieces; a piece whose image cannot be used is reported, the others go on. */
    void gather(List<Piece> pieces, CaseFacts facts, CaseImages images) throws IOException, InterruptedException {
        List<Piece> instances = pieces.stream()
                .filter(piece -> piece.dicom() != null)
                .sorted(Comparator.comparing(ImageGathering::instance, IN_ORDER))
                .toList();
        if (!images.areNew()) {
            instances.forEach(piece -> recognise(instance(piece), images));
        }
        for (Piece piece : instances) {
            attempt(piece, () -> addFrames(piece, facts, images));
        }
        for (Piece piece : pieces) {
            if (piece.picture() != null) {
                attempt(piece, () -> addPicture(piece, facts, images));
            }
        }
    }

    private interface Attempt {
        void run() throws UnusableInput, IOException, InterruptedException;
    }

    private void attempt(Piece piece, Attempt attempt) throws IOException, InterruptedException {
        try {
            attempt.run();
        } catch (UnusableInput e) {
            out.put(new Work.InputRejected(piece.rejection(e.reason())));
        }
        out.put(new Work.FileDone());
    }

    private static DicomInstance instance(Piece piece) {
        return Objects.requireNonNull(piece.dicom());
    }

    private void recognise(DicomInstance instance, CaseImages images) {
        try {
            frameIds(instance).forEach(id -> images.recognise(id, instance.seriesKey()));
        } catch (UnusableInput e) {
            // said where its frames are added
        }
    }

    private List<ImageId> frameIds(DicomInstance instance) throws UnusableInput {
        String content = dicom.content(instance);
        return instance.frameIndices(framesPerInstance).stream()
                .map(frame -> id(content, frame))
                .toList();
    }

    private ImageId id(String content, int frame) {
        return pseudonyms.ofImage(content + "#" + frame);
    }

    private void addFrames(Piece piece, CaseFacts facts, CaseImages images)
            throws UnusableInput, IOException, InterruptedException {
        DicomInstance instance = instance(piece);
        String view = rowView(piece.row(), facts);
        if (images.areNew() || !frameIds(instance).stream().allMatch(images::isSettled)) {
            decode(instance, images);
        }
        List<ImageId> ids = frameIds(instance);
        ids.forEach(id -> images.see(id, instance.view(), false));
        ids.forEach(id -> images.see(id, view, true));
    }

    /** The frames first: their pass over the file makes the digest that names them. */
    private void decode(DicomInstance instance, CaseImages images)
            throws UnusableInput, IOException, InterruptedException {
        List<Rendered> frames = dicom.frames(instance, framesPerInstance);
        List<Integer> indices = instance.frameIndices(framesPerInstance);
        List<ImageId> ids = frameIds(instance);
        for (int i = 0; i < frames.size(); i++) {
            Rendered frame = frames.get(i);
            CaseImages.Rendering rendering = new CaseImages.Rendering(frame.encoded(), frame.shown());
            images.add(ids.get(i), rendering, instance.seriesKey(), position(instance, indices.get(i)));
        }
    }

    private static int position(DicomInstance instance, int frame) {
        return instance.frameCount() == 1
                ? instance.instanceNumber()
                : Math.clamp(instance.instanceNumber(), 0, LAST_INSTANCE) * FRAMES + Math.min(frame, FRAMES - 1);
    }

    private void addPicture(Piece piece, CaseFacts facts, CaseImages images)
            throws UnusableInput, IOException, InterruptedException {
        PictureFile file = PictureFile.read(Objects.requireNonNull(piece.picture()));
        ImageId id = id(file.content(), 0);
        images.recognise(id, PICTURES);
        if (!images.isSettled(id)) {
            Pixels pixels = file.decode();
            images.add(id, new CaseImages.Rendering(pixels, pixels), PICTURES, images.nextPosition(PICTURES));
        }
        images.see(id, rowView(piece.row(), facts), true);
    }

    private static String rowView(@Nullable ManifestRow row, CaseFacts facts) {
        return row == null ? "" : facts.scrubbed(row.view());
    }
}
