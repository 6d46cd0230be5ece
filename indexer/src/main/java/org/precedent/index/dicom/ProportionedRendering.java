package org.precedent.index.dicom;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;

/**
 * Renders what another does, then shows a reader pixels that are higher than wide, or wider than high, in their
 * proportions (PS3.3 C.7.6.3.1.7). The encoder makes a square of every image and gets it as it is stored.
 */
final class ProportionedRendering implements Rendering {
    private static final double MOST = 16;
    private static final double UNSEEN = 0.01;

    private final Rendering stored;
    private final FunctionalGroups groups;

    private ProportionedRendering(Rendering stored, FunctionalGroups groups) {
        this.stored = stored;
        this.groups = groups;
    }

    static Rendering of(Dataset image, Rendering stored) {
        return new ProportionedRendering(stored, new FunctionalGroups(image));
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        Rendered rendered = stored.render(frame, index, own);
        double ratio = ratio(index);
        return Math.abs(ratio - 1) < UNSEEN
                ? rendered
                : new Rendered(rendered.encoded(), stretched(rendered.shown(), ratio));
    }

    @Override
    public Pixels windowed(Frame frame, int index, Window window) throws Rejection {
        Pixels shown = stored.windowed(frame, index, window);
        double ratio = ratio(index);
        return Math.abs(ratio - 1) < UNSEEN ? shown : stretched(shown, ratio);
    }

    @Override
    public GreyRange range(Frame frame, int index) {
        return stored.range(frame, index);
    }

    /** The height of a pixel by its width; 1 where nothing is said, or nothing that can be. */
    private double ratio(int index) {
        double[] told = groups.image().numbers(Tag.PIXEL_ASPECT_RATIO);
        double[] sides = told.length == 2
                ? told
                : groups.of(index, Tag.PIXEL_MEASURES_SEQUENCE).numbers(Tag.PIXEL_SPACING);
        if (sides.length != 2 || !(sides[0] > 0) || !(sides[1] > 0)) {
            return 1;
        }
        double ratio = sides[0] / sides[1];
        return ratio <= MOST && ratio >= 1 / MOST ? ratio : 1;
    }

    /** Made longer in one direction, never shorter in the other; as it is where that is too large an image. */
    private static Pixels stretched(Pixels pixels, double ratio) {
        int width = (int) Math.round(pixels.width() * Math.max(1, 1 / ratio));
        int height = (int) Math.round(pixels.height() * Math.max(1, ratio));
        if ((long) width * height > Pixels.MAX_PIXELS) {
            return pixels;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(pixels.toBufferedImage(), 0, 0, width, height, null);
        graphics.dispose();
        return Pixels.from(image);
    }
}
