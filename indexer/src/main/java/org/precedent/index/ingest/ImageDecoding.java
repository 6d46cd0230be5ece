package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.Together;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.DecodedImage;
import org.precedent.index.source.door.StudySource;

/** Decodes the images of a source and keeps them, in an instance or as pictures. Safe for use by many threads. */
final class ImageDecoding {
    private final KeptFiles keeping;
    private final Keep keep;

    /**
     * @param keeping takes up what is decoded
     * @param keep what is kept of it as pictures
     */
    ImageDecoding(KeptFiles keeping, Keep keep) {
        this.keeping = keeping;
        this.keep = keep;
    }

    /**
     * The images of a source.
     *
     * @param kept where each of them lies
     * @param faint whether there are any and all show almost nothing
     */
    record Decoded(List<DecodedImage> images, List<KeptImage> kept, boolean faint) {}

    /**
     * Decodes the images of a source.
     *
     * @param inInstance whether they are kept in an instance where the source is one; else as pictures
     * @throws Unusable if one of them cannot be decoded or kept
     */
    Decoded of(StudySource source, boolean inInstance) throws IOException, Unusable {
        List<DecodedImage> images = source.decode();
        List<KeptImage> kept = inInstance && source.isInstance() ? inInstance(images, source) : asPictures(images);
        boolean faint = !images.isEmpty() && images.stream().allMatch(image -> FaintImage.isFaint(image.encoded()));
        return new Decoded(images, kept, faint);
    }

    /** Pictures are made when somebody wants to see them, which takes longer than all the rest. */
    private List<KeptImage> inInstance(List<DecodedImage> decoded, StudySource source) throws IOException, Unusable {
        String file = keeping.<Unusable>keepInstance(source::writeInstance);
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : decoded) {
            boolean alike = image.shown().equals(image.encoded());
            String pixels = image.encoded().sha256();
            String shown = alike ? null : image.shown().sha256();
            images.add(kept(image, pixels, pixels, shown).in(new InstanceFrame(file, image.frame())));
        }
        return images;
    }

    /** To write a PNG takes longer than to decode it, so all that a source brings are written at once. */
    private List<KeptImage> asPictures(List<DecodedImage> decoded) throws IOException {
        List<Callable<String>> writing = new ArrayList<>();
        for (DecodedImage image : decoded) {
            for (Pixels pixels : sights(image)) {
                writing.add(() -> keeping.keep(pixels));
            }
        }
        Iterator<String> written = Together.all(writing).iterator();
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : decoded) {
            String encoded = written.next();
            String shown = sights(image).size() == 1 ? null : written.next();
            images.add(kept(image, image.encoded().sha256(), encoded, shown));
        }
        return images;
    }

    private List<Pixels> sights(DecodedImage image) {
        if (keep == Keep.RENDERED || image.shown().equals(image.encoded())) {
            return List.of(image.shown());
        }
        return List.of(image.encoded(), image.shown());
    }

    private static KeptImage kept(DecodedImage image, String pixels, String encoded, @Nullable String shown) {
        Pixels seen = image.encoded();
        return new KeptImage(image.id(), seen.width(), seen.height(), pixels, encoded, shown, seen.isOneColour());
    }
}
