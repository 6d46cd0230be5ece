package org.precedent.index.dicom;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.GreyPlane;
import org.precedent.index.burned.TextRegions;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;

/**
 * Looks for text in the pixels of an image. Of many frames some are looked at one by one; of all of them, some at a
 * time, the brightest and the darkest of each pixel, for what devices write stands still.
 */
final class PixelText {
    private static final int ALONE = 8;
    private static final int TOGETHER = 16;

    private final StoredImage image;
    private final ByteSource dataset;
    private @Nullable GreyRange range;

    private PixelText(StoredImage image, ByteSource dataset) {
        this.image = image;
        this.dataset = dataset;
    }

    /**
     * Checks what can be said before pixels are read.
     *
     * @throws Rejection if the file says that its pixels show text, and such files are to wait for a person
     */
    static void checkFlag(DicomObject object, BurnedIn choice) throws Rejection {
        if (choice == BurnedIn.QUARANTINE && TextProne.of(object) == TextProne.TOLD) {
            throw held("the file says that its pixels show text (Burned In Annotation is not NO)");
        }
    }

    /**
     * An image as it may be shown and kept.
     *
     * @param dataset in which the pixels lie
     * @throws Rejection if it shows text and is to wait for a person; or if the file says that it does and none is
     *     found, for then it is none that is known here, such as handwriting
     */
    static StoredImage cleared(DicomObject object, StoredImage image, ByteSource dataset, BurnedIn choice)
            throws IOException, Rejection {
        if (choice == BurnedIn.TRUST) {
            return image.with(image.mask(), Examination.TRUSTED);
        }
        checkFlag(object, choice);
        TextProne prone = TextProne.of(object);
        boolean told = prone == TextProne.TOLD;
        boolean measured = object.pixels() != null && object.pixels().kind() != SampleKind.INTEGER;
        if (measured && told) {
            throw held("the file says that its pixels show text, and they are floating point numbers");
        }
        if (measured || prone == TextProne.NOT) {
            return image;
        }
        PixelMask outside = UltrasoundRegions.outside(object.dataset(), image.layout());
        StoredImage within = image.with(outside, Examination.DONE);
        boolean blank = choice == BurnedIn.BLANK;
        List<Rectangle> text = new PixelText(within, dataset).regions(blank);
        if (!text.isEmpty() && !blank) {
            throw held("the pixels show what looks like text");
        }
        if (told
                && text.isEmpty()
                && (outside.isEmpty()
                        || new PixelText(image, dataset).regions(false).isEmpty())) {
            throw held("the file says that its pixels show text (Burned In Annotation is not NO), and none is found");
        }
        return image.with(outside.with(text), Examination.DONE);
    }

    /** All that may show text, for a person to look at. */
    static Pixels review(StoredImage image, ByteSource dataset) throws IOException, Rejection {
        PixelText text = new PixelText(image, dataset);
        ReviewPicture picture = new ReviewPicture();
        for (int index = 0; index < image.frames(); index++) {
            picture.add(text.planes(index));
        }
        return picture.pixels();
    }

    private static Rejection held(String fault) {
        return new Rejection(
                Rejection.Code.BURNED_IN,
                fault + "; look at it with `precedent quarantine`, or ingest it with --burned-in blank or, if you know"
                        + " that it names nobody, trust");
    }

    /**
     * Where any frame shows text.
     *
     * @param all whether all regions are wanted, and not only the first
     */
    private List<Rectangle> regions(boolean all) throws IOException, Rejection {
        Set<Integer> alone = new HashSet<>(DicomInstance.evenly(image.frames(), ALONE));
        List<Rectangle> found = new ArrayList<>();
        List<GreyPlane> brightest = List.of();
        List<GreyPlane> darkest = List.of();
        for (int index = 0; index < image.frames() && (all || found.isEmpty()); index++) {
            List<GreyPlane> planes = planes(index);
            if (alone.contains(index)) {
                add(planes, found);
            }
            boolean first = index % TOGETHER == 0 || brightest.size() != planes.size();
            brightest = first ? planes : ReviewPicture.mixed(brightest, planes, true);
            darkest = first ? planes : ReviewPicture.mixed(darkest, planes, false);
            boolean last = index % TOGETHER == TOGETHER - 1 || index == image.frames() - 1;
            if (last && image.frames() > ALONE) {
                add(brightest, found);
                add(darkest, found);
            }
        }
        return found;
    }

    private static void add(List<GreyPlane> planes, List<Rectangle> found) {
        for (GreyPlane plane : planes) {
            found.addAll(TextRegions.in(plane));
        }
    }

    /** A frame as it is shown, and all that is stored of it. */
    private List<GreyPlane> planes(int index) throws IOException, Rejection {
        Frame frame = image.decoded(dataset, index);
        Pixels shown = image.rendered(frame, index, this::range).encoded();
        List<GreyPlane> planes = new ArrayList<>(GreyPlane.of(shown));
        planes.addAll(StoredPlanes.of(frame, shown));
        return planes;
    }

    private GreyRange range() throws IOException, Rejection {
        GreyRange known = range;
        if (known == null) {
            known = image.ownRange(dataset);
            range = known;
        }
        return known;
    }
}
