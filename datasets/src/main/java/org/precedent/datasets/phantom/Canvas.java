package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the making: one or three planes of real numbers, drawn on in unit coordinates under a pose. Not
 * thread-safe.
 */
final class Canvas {
    private final int width;
    private final int height;
    private final float[][] planes;
    private final Pose pose;
    private final double cos;
    private final double sin;
    private final float[] mask;
    private final List<Lesion> lesions = new ArrayList<>();
    private @Nullable Outline outline;

    Canvas(int width, int height, int channels, Pose pose) {
        this.width = width;
        this.height = height;
        this.planes = new float[channels][width * height];
        this.pose = pose;
        this.cos = StrictMath.cos(pose.angle());
        this.sin = StrictMath.sin(pose.angle());
        this.mask = new float[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int channels() {
        return planes.length;
    }

    /** The value of a pixel in one channel. */
    float value(int channel, int pixel) {
        return planes[channel][pixel];
    }

    /** Whatever is drawn from here on, until the next call, shows this finding; or none. */
    void showing(@Nullable PhantomFinding finding) {
        if (outline != null) {
            outline.lesion().ifPresent(lesions::add);
        }
        outline = finding == null ? null : new Outline(finding, width, height);
    }

    /** Where findings were drawn so far. */
    List<Lesion> lesions() {
        return List.copyOf(lesions);
    }

    void fill(double... colour) {
        for (int c = 0; c < planes.length; c++) {
            Arrays.fill(planes[c], (float) colour[c]);
        }
    }

    /** Adds an amount per channel where the shape covers. */
    void add(Shape shape, double... amounts) {
        paint(shape, (first, coverage, count) -> {
            for (int c = 0; c < planes.length; c++) {
                float[] plane = planes[c];
                float amount = (float) amounts[c];
                for (int i = 0; i < count; i++) {
                    plane[first + i] += coverage[first + i] * amount;
                }
            }
        });
    }

    /** Moves each pixel towards a colour, by the shape's coverage times its strength. */
    void mix(Shape shape, double strength, double... colour) {
        paint(shape, (first, coverage, count) -> {
            if (outline != null) {
                outline.see(first, coverage, count, strength);
            }
            for (int c = 0; c < planes.length; c++) {
                float[] plane = planes[c];
                float target = (float) colour[c];
                for (int i = 0; i < count; i++) {
                    float value = plane[first + i];
                    plane[first + i] = value + coverage[first + i] * (float) strength * (target - value);
                }
            }
        });
    }

    /** Multiplies each channel by a factor where the shape covers. */
    void scale(Shape shape, double... factors) {
        paint(shape, (first, coverage, count) -> {
            for (int c = 0; c < planes.length; c++) {
                float[] plane = planes[c];
                float change = (float) (factors[c] - 1);
                for (int i = 0; i < count; i++) {
                    plane[first + i] *= 1 + coverage[first + i] * change;
                }
            }
        });
    }

    /**
     * Adds independent noise of about this standard deviation to every pixel, the same to all channels if {@code grey}.
     */
    void grain(Dice dice, double deviation, boolean grey) {
        float step = (float) (deviation * 2.449489742783178 / 65536);
        for (int c = 0; c < planes.length; c++) {
            if (grey && c > 0) {
                break;
            }
            long bits = 0;
            for (int i = 0; i < width * height; i++) {
                bits = (i & 1) == 0 ? dice.bits() : bits >>> 32;
                int sum = (int) (bits & 0xFFFF) + (int) ((bits >>> 16) & 0xFFFF) - 65535;
                for (int k = c; k < (grey ? planes.length : c + 1); k++) {
                    planes[k][i] += sum * step;
                }
            }
        }
    }

    private void paint(Shape shape, Brush brush) {
        Area all = new Area(0, 0, 0, 0);
        for (Shape piece : shape.pieces()) {
            Area area = area(piece.box());
            all = all.join(area);
            cover(piece, area);
        }
        for (int y = all.top; y < all.bottom; y++) {
            int first = y * width + all.left;
            brush.touch(first, mask, all.right - all.left);
            Arrays.fill(mask, first, y * width + all.right, 0);
        }
    }

    private void cover(Shape piece, Area area) {
        double stepU = cos / pose.scaleX() / width;
        double stepV = -sin / pose.scaleY() / width;
        double dx = (area.left + 0.5) / width - 0.5 - pose.moveX();
        for (int y = area.top; y < area.bottom; y++) {
            double dy = (y + 0.5) / height - 0.5 - pose.moveY();
            double u = 0.5 + (cos * dx + sin * dy) / pose.scaleX();
            double v = 0.5 + (cos * dy - sin * dx) / pose.scaleY();
            int first = y * width + area.left;
            piece.cover(new Run(mask, first, area.right - area.left, u, v, stepU, stepV));
        }
    }

    /** The pixels that a box can touch under the pose. */
    private Area area(Box box) {
        double middleX = 0.5 + pose.moveX();
        double middleY = 0.5 + pose.moveY();
        double u0 = (box.left() - 0.5) * pose.scaleX();
        double u1 = (box.right() - 0.5) * pose.scaleX();
        double v0 = (box.top() - 0.5) * pose.scaleY();
        double v1 = (box.bottom() - 0.5) * pose.scaleY();
        double left = middleX + Math.min(cos * u0, cos * u1) - Math.max(sin * v0, sin * v1);
        double right = middleX + Math.max(cos * u0, cos * u1) - Math.min(sin * v0, sin * v1);
        double top = middleY + Math.min(sin * u0, sin * u1) + Math.min(cos * v0, cos * v1);
        double bottom = middleY + Math.max(sin * u0, sin * u1) + Math.max(cos * v0, cos * v1);
        return new Area(
                (int) Math.clamp(left * width, 0, width),
                (int) Math.clamp(top * height, 0, height),
                (int) Math.clamp(right * width + 1, 0, width),
                (int) Math.clamp(bottom * height + 1, 0, height));
    }

    /** A rectangle of pixels; right and bottom lie outside. */
    private record Area(int left, int top, int right, int bottom) {
        boolean empty() {
            return left >= right || top >= bottom;
        }

        Area join(Area other) {
            if (empty()) {
                return other;
            }
            return other.empty()
                    ? this
                    : new Area(
                            Math.min(left, other.left),
                            Math.min(top, other.top),
                            Math.max(right, other.right),
                            Math.max(bottom, other.bottom));
        }
    }

    /** Changes a run of neighbouring pixels, each by its coverage. */
    @FunctionalInterface
    private interface Brush {
        void touch(int first, float[] coverage, int count);
    }
}
