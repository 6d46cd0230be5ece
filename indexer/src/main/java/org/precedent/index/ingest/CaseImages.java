package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.ImageStore;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;

/**
 * The images of one case as they come together: those that the index has, then the new ones. Equal ones count once; the
 * renderings of new ones go into the archive, and those that can be told apart to the encoder.
 */
final class CaseImages {

    /** A study of more is two studies, or an attack. */
    private static final int MOST = 10_000;

    private final ImageStore store;
    private final WorkQueue out;
    private final Map<ImageId, Image> images = new HashMap<>();
    private final List<ImageId> stored = new ArrayList<>();
    private final Set<ImageId> toEncode = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    private final Map<String, Integer> series = new HashMap<>();
    private boolean storedWereCompared;

    CaseImages(ImageStore store, WorkQueue out, Optional<Case> known) {
        this.store = store;
        this.out = out;
        known.ifPresent(content -> content.images().forEach(image -> {
            images.put(image.id(), image);
            stored.add(image.id());
        }));
    }

    /** A decoded image as the encoder sees it, and as a reader does. */
    record Rendering(Pixels encoded, Pixels shown) {}

    /** Whether an image needs no decoding: the index has it, and its rendering is there. */
    boolean isSettled(ImageId id) {
        return images.containsKey(id) && store.holds(id);
    }

    /** Learns a series' place from an image that the index has. */
    void recognise(ImageId id, String seriesKey) {
        Image known = images.get(id);
        if (known != null) {
            series.putIfAbsent(seriesKey, known.series());
        }
    }

    /** The first position behind every image of a series. */
    int nextPosition(String seriesKey) {
        int place = series.getOrDefault(seriesKey, -1);
        return 1
                + images.values().stream()
                        .filter(image -> image.series() == place)
                        .mapToInt(Image::position)
                        .max()
                        .orElse(-1);
    }

    /**
     * Hears what the source calls the view of an image.
     *
     * @param decides whether this counts before what is known
     */
    void see(ImageId id, String view, boolean decides) {
        images.computeIfPresent(id, (_, image) -> {
            boolean better = !view.isEmpty() && (decides || image.view().isEmpty());
            return better
                    ? new Image(id, image.series(), image.position(), view, image.width(), image.height())
                    : image;
        });
    }

    /**
     * Adds a decoded image, unless the case has an equal one.
     *
     * @throws UnusableInput if the case is full
     */
    void add(ImageId id, Rendering rendering, String seriesKey, int position)
            throws UnusableInput, IOException, InterruptedException {
        Pixels pixels = rendering.encoded();
        if (images.containsKey(id)) {
            keep(id, rendering);
            return;
        }
        compareStored();
        if (!contents.add(pixels.sha256())) {
            return;
        }
        if (images.size() >= MOST) {
            throw new UnusableInput("its study has more than " + MOST + " images");
        }
        keep(id, rendering);
        images.put(id, new Image(id, place(seriesKey), position, "", pixels.width(), pixels.height()));
        if (!isBlank(pixels)) {
            toEncode.add(id);
            out.put(new Work.ImageReady(id, pixels));
        }
    }

    /** The place of a series; a new one comes behind those that are there. */
    private int place(String seriesKey) {
        Integer known = series.get(seriesKey);
        if (known != null) {
            return known;
        }
        int last = images.values().stream().mapToInt(Image::series).max().orElse(-1);
        series.put(seriesKey, last + 1);
        return last + 1;
    }

    private void keep(ImageId id, Rendering rendering) throws IOException {
        store.put(id, rendering.encoded());
        if (!rendering.shown().equals(rendering.encoded())) {
            store.putShown(id, rendering.shown());
        }
    }

    /** Reads the stored renderings once something new comes, and not before. */
    private void compareStored() throws IOException {
        if (!storedWereCompared) {
            storedWereCompared = true;
            for (ImageId id : stored) {
                store.read(id).ifPresent(pixels -> contents.add(pixels.sha256()));
            }
        }
    }

    private static boolean isBlank(Pixels pixels) {
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    if (pixels.sample(x, y, channel) != pixels.sample(0, 0, channel)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    List<Image> sorted() {
        return images.values().stream().sorted(Image.IN_ORDER).toList();
    }

    /** The images that went to the encoder. */
    Set<ImageId> toEncode() {
        return toEncode;
    }
}
