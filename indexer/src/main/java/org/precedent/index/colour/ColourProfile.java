package org.precedent.index.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.precedent.encoder.Pixels;

/**
 * What the samples of a device mean, as an ICC profile tells it, and the way from there to sRGB (IEC 61966-2-1), which
 * all else here takes samples for. Safe for use by many threads; works through an image piece by piece.
 *
 * <p>A profile that is damaged, too large, of another number of channels, or would turn white dark or black bright is
 * none: the image stays as it is stored. So is one that says nothing new, because its colours are those of sRGB but for
 * rounding: then every sample keeps its value.
 */
public final class ColourProfile {

    /** The largest profile that is read, in bytes. */
    public static final int MAX_BYTES = IccFile.MAX_BYTES;

    private static final int RGB = 3;
    private static final int LEVELS = 256;
    private static final int PIECE = 1 << 14;
    private static final int PROBE_STEP = 15;

    /** What conversion alone may move a level by; nobody sees it. */
    private static final int ROUNDING = 2;

    private final int channels;
    private final ColorConvertOp conversion;

    private ColourProfile(int channels, ColorConvertOp conversion) {
        this.channels = channels;
        this.conversion = conversion;
    }

    /**
     * Reads a profile.
     *
     * @param channels 1 for grey, 3 for red, green and blue, 4 for cyan, magenta, yellow and black
     * @return empty if there is nothing to convert, for whatever reason
     */
    public static Optional<ColourProfile> read(byte[] icc, int channels) {
        if (channels != 1 && channels != RGB && channels != 4) {
            throw new IllegalArgumentException("there is no kind of profile for " + channels + " channels");
        }
        return IccFile.cleaned(icc, channels)
                .flatMap(cleaned -> opened(cleaned, channels))
                .filter(ColourProfile::keepsLightLight)
                .filter(ColourProfile::changesSomething);
    }

    /**
     * A profile with nothing in it but what turns colours into others: no text, no date, no maker.
     *
     * @return empty where {@link #read} finds nothing
     */
    public static Optional<byte[]> cleaned(byte[] icc, int channels) {
        return read(icc, channels).isPresent() ? IccFile.cleaned(icc, channels) : Optional.empty();
    }

    /** The library says in many ways that it cannot use a profile; here all of them mean one thing. */
    private static Optional<ColourProfile> opened(byte[] icc, int channels) {
        try {
            ICC_Profile[] way = {ICC_Profile.getInstance(icc), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            ColourProfile profile = new ColourProfile(channels, new ColorConvertOp(way, null));
            profile.toSrgb(new byte[channels], 1, new byte[RGB], 0);
            return Optional.of(profile);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean keepsLightLight() {
        byte none = 0;
        byte all = (byte) (LEVELS - 1);
        byte[] ends = new byte[2 * channels];
        for (int i = 0; i < channels; i++) {
            ends[i] = channels > RGB ? none : all;
            ends[channels + i] = channels > RGB ? all : none;
        }
        byte[] rgb = new byte[2 * RGB];
        toSrgb(ends, 2, rgb, 0);
        for (int i = 0; i < RGB; i++) {
            boolean white = (rgb[i] & 0xFF) >= LEVELS / 2;
            boolean black = (rgb[RGB + i] & 0xFF) < LEVELS / 2;
            if (!white || !black) {
                return false;
            }
        }
        return true;
    }

    private boolean changesSomething() {
        if (channels > RGB) {
            return true;
        }
        byte[] probes = channels == RGB ? colourProbes() : greyProbes();
        byte[] rgb = new byte[probes.length / channels * RGB];
        toSrgb(probes, probes.length / channels, rgb, 0);
        for (int i = 0; i < rgb.length; i++) {
            int stored = probes[channels == RGB ? i : i / RGB] & 0xFF;
            if (Math.abs((rgb[i] & 0xFF) - stored) > ROUNDING) {
                return true;
            }
        }
        return false;
    }

    private static byte[] greyProbes() {
        byte[] probes = new byte[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            probes[level] = (byte) level;
        }
        return probes;
    }

    /** Every mixture of some levels, black and white among them. */
    private static byte[] colourProbes() {
        int levels = LEVELS / PROBE_STEP + 1;
        byte[] probes = new byte[levels * levels * levels * RGB];
        for (int i = 0; i < probes.length / RGB; i++) {
            probes[i * RGB] = (byte) (i % levels * PROBE_STEP);
            probes[i * RGB + 1] = (byte) (i / levels % levels * PROBE_STEP);
            probes[i * RGB + 2] = (byte) (i / levels / levels * PROBE_STEP);
        }
        return probes;
    }

    /**
     * An image in sRGB.
     *
     * @param image of this profile's samples; grey ones stand in all its channels
     * @throws IllegalStateException if this is a profile of inks
     */
    public Pixels toSrgb(Pixels image) {
        if (channels > RGB) {
            throw new IllegalStateException("pixels hold no inks");
        }
        int width = image.width();
        byte[] rgb = new byte[width * image.height() * RGB];
        byte[] row = new byte[width * RGB];
        byte[] greys = new byte[channels == 1 ? width : 0];
        for (int y = 0; y < image.height(); y++) {
            image.row(y, row);
            for (int x = 0; x < greys.length; x++) {
                greys[x] = row[x * RGB];
            }
            toSrgb(channels == 1 ? greys : row, width, rgb, y * width * RGB);
        }
        return Pixels.of(width, image.height(), rgb);
    }

    /**
     * Converts pixels one after the other.
     *
     * @param samples as many a pixel as the profile has channels; of inks, 255 is all of it
     * @param rgb takes three a pixel from {@code at} on
     */
    public void toSrgb(byte[] samples, int pixels, byte[] rgb, int at) {
        for (int done = 0; done < pixels; done += PIECE) {
            int many = Math.min(PIECE, pixels - done);
            WritableRaster from = raster(many, channels);
            System.arraycopy(samples, done * channels, data(from), 0, many * channels);
            WritableRaster to = raster(many, RGB);
            synchronized (conversion) {
                conversion.filter(from, to);
            }
            System.arraycopy(data(to), 0, rgb, at + done * RGB, many * RGB);
            if (channels == 1) {
                keepNeutral(rgb, at + done * RGB, many);
            }
        }
    }

    /** Rounding gives a grey no hue. */
    private static void keepNeutral(byte[] rgb, int at, int pixels) {
        for (int i = at; i < at + pixels * RGB; i += RGB) {
            rgb[i] = rgb[i + 1];
            rgb[i + 2] = rgb[i + 1];
        }
    }

    private static WritableRaster raster(int pixels, int bands) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, bands, null);
    }

    private static byte[] data(Raster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }
}
