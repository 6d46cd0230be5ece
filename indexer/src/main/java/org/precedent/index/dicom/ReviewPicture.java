package org.precedent.index.dicom;

import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.GreyPlane;

/**
 * All that may show text in an image, side by side, for a person who decides on it: what is shown and all that is
 * stored, of many frames the brightest of each pixel, then the darkest.
 */
final class ReviewPicture {
    private List<GreyPlane> brightest = List.of();
    private List<GreyPlane> darkest = List.of();
    private int frames;

    /** Takes a frame in. */
    void add(List<GreyPlane> planes) {
        frames++;
        boolean first = brightest.size() != planes.size();
        brightest = first ? planes : mixed(brightest, planes, true);
        darkest = first ? planes : mixed(darkest, planes, false);
    }

    /** At each place the brighter, or the darker, of two frames' greys, plane by plane. */
    static List<GreyPlane> mixed(List<GreyPlane> some, List<GreyPlane> others, boolean brighter) {
        List<GreyPlane> mixed = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            GreyPlane one = some.get(i);
            mixed.add(brighter ? one.brighter(others.get(i)) : one.darker(others.get(i)));
        }
        return mixed;
    }

    /** As many planes as a picture may have pixels for. */
    Pixels pixels() {
        List<GreyPlane> all = new ArrayList<>(brightest);
        if (frames > 1) {
            all.addAll(darkest);
        }
        int width = all.getFirst().width();
        int height = all.getFirst().height();
        long room = Pixels.MAX_PIXELS / ((long) width * height);
        int many = Math.clamp(room, 1, all.size());
        byte[] greys = new byte[width * many * height];
        for (int i = 0; i < many; i++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    greys[(y * many + i) * width + x] = (byte) all.get(i).grey(x, y);
                }
            }
        }
        return Pixels.ofGrey(width * many, height, greys);
    }
}
