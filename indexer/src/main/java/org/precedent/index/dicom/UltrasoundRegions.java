package org.precedent.index.dicom;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Where an ultrasound image is one (Sequence of Ultrasound Regions, PS3.3 C.8.5.5): outside devices write who it is.
 */
final class UltrasoundRegions {
    /** Regions that are less than this part of the image are told wrongly. */
    private static final int LEAST = 100;

    private UltrasoundRegions() {}

    /** What lies outside all regions; nothing where none is told that can be. */
    static PixelMask outside(Dataset dataset, PixelLayout layout) {
        Rectangle image = new Rectangle(layout.columns(), layout.rows());
        List<Rectangle> regions = new ArrayList<>();
        for (Dataset item : dataset.items(Tag.ULTRASOUND_REGIONS)) {
            Rectangle region = region(item).intersection(image);
            if (!region.isEmpty()) {
                regions.add(region);
            }
        }
        PixelMask outside = PixelMask.outside(layout.columns(), layout.rows(), regions);
        long inside = layout.pixels() - outside.covered().cardinality();
        return inside * LEAST < layout.pixels() ? PixelMask.none(layout.columns(), layout.rows()) : outside;
    }

    /** Both corners are part of it. */
    private static Rectangle region(Dataset item) {
        long left = first(item, Tag.REGION_LEFT);
        long top = first(item, Tag.REGION_TOP);
        long right = first(item, Tag.REGION_RIGHT);
        long bottom = first(item, Tag.REGION_BOTTOM);
        boolean possible = left >= 0 && top >= 0 && right >= left && bottom >= top;
        return possible
                ? new Rectangle(
                        (int) Math.min(left, 1 << 16),
                        (int) Math.min(top, 1 << 16),
                        (int) Math.min(right - left + 1, 1 << 16),
                        (int) Math.min(bottom - top + 1, 1 << 16))
                : new Rectangle();
    }

    private static long first(Dataset item, Tag tag) {
        List<Long> values = item.unsigned(tag);
        return values.size() == 1 ? values.getFirst() : -1;
    }
}
