package org.precedent.index.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.ColourProfile;

/**
 * Reads PNG and JPEG, whatever they are called: greys of 1 to 16 bits, palettes, colours, transparency over black (over
 * white where black shows nothing), four inks, and the orientation that EXIF names. Safe for use by many threads; keeps
 * nothing on disk.
 *
 * <p>Colours of another kind than sRGB, as an ICC profile or a PNG's own chunks tell, are converted to it; samples
 * without a profile, and those of sRGB, keep their values. Greys of 16 bits are shown over their own range.
 *
 * <p>Nothing that does not make pixels reaches the decoder, and no picture is decoded before its size is known. A
 * truncated or damaged one is refused, as is an animation.
 */
public final class PictureReader {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 256 << 20;

    /** The picture in these bytes, or why there is none. Never throws on account of what they hold. */
    public PictureResult read(byte[] file) {
        try {
            return new PictureResult.Read(decode(file));
        } catch (UnusablePicture e) {
            return new PictureResult.Refused(e.reason());
        }
    }

    private static Pixels decode(byte[] file) throws UnusablePicture {
        if (file.length > MAX_BYTES) {
            throw new UnusablePicture("the file is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> notRead(file));
        Picture picture = switch (format) {
            case PNG -> PngFile.read(file);
            case JPEG -> JpegFile.read(file);
        };
        return ExifOrientation.upright(pixels(picture, format), picture.orientation());
    }

    private static UnusablePicture notRead(byte[] file) {
        return PictureFormat.foreign(file)
                .map(name -> new UnusablePicture("a " + name + " picture; convert it to PNG"))
                .orElseGet(() -> new UnusablePicture("neither PNG nor JPEG"));
    }

    /** Decoders throw nearly anything on damaged data; here all of it means one thing. */
    private static Pixels pixels(Picture picture, PictureFormat format) throws UnusablePicture {
        String name = format.name();
        ImageReader reader = ImageIO.getImageReadersByFormatName(name.toLowerCase(Locale.ROOT))
                .next();
        AtomicBoolean warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, _) -> warned.set(true));
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(picture.content())) {
            reader.setInput(in, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            Pixels pixels = pixels(reader, picture);
            if (warned.get()) {
                throw new UnusablePicture("the " + name + " is damaged");
            }
            return pixels;
        } catch (IOException | RuntimeException e) {
            throw new UnusablePicture("the " + name + " is damaged");
        } finally {
            reader.dispose();
        }
    }

    private static Pixels pixels(ImageReader reader, Picture picture) throws IOException, UnusablePicture {
        ColourProfile profile = picture.profile();
        if (picture.colour() != Picture.Colour.PLAIN) {
            return Inks.of(reader.readRaster(0, null), picture.colour(), profile);
        }
        BufferedImage image = reader.read(0);
        Pixels stored = Samples.of(image);
        return profile == null ? stored : profile.toSrgb(stored);
    }

    private static void checkSize(int width, int height) throws UnusablePicture {
        if ((long) width * height > Pixels.MAX_PIXELS) {
            throw new UnusablePicture("the picture has " + width + " x " + height + " pixels, more than the limit of "
                    + Pixels.MAX_PIXELS);
        }
    }
}
