package org.precedent.index.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.ColourProfile;
import org.precedent.index.colour.Primaries;

/**
 * What the chunks of a PNG say of its colours (W3C, Portable Network Graphics, third edition, section 11.3.2): a
 * profile, else sRGB, else chromaticities together with a gamma, else nothing. A gamma alone is not heeded, for
 * programs wrote it carelessly, nor is anything that is said of greys of 16 bits, which are stretched.
 */
final class PngColours {

    private static final int HEADER = 13;
    private static final int COLOUR = 2;
    private static final int DEEP = 16;
    private static final int LONGEST_NAME = 79;
    private static final int CHROMATICITIES = 8 * Integer.BYTES;

    private boolean grey;
    private boolean deep;
    private boolean standard;
    private int gamma;
    private byte @Nullable [] profile;
    private @Nullable Primaries primaries;

    /** Looks at a chunk. */
    void see(String type, ByteBuffer data) {
        switch (type) {
            case "IHDR" -> header(data);
            case "sRGB", "cICP" -> standard = true;
            case "iCCP" -> profile = profile == null ? inflated(data) : profile;
            case "gAMA" -> gamma = data.remaining() == Integer.BYTES ? data.getInt() : 0;
            case "cHRM" -> primaries = data.remaining() == CHROMATICITIES ? chromaticities(data) : null;
            default -> {}
        }
    }

    private void header(ByteBuffer data) {
        if (data.remaining() == HEADER) {
            deep = data.get(8) == DEEP;
            grey = (data.get(9) & COLOUR) == 0;
        }
    }

    /** Hundred thousandths: white, red, green, blue, x and y of each. */
    private static @Nullable Primaries chromaticities(ByteBuffer data) {
        double[] places = new double[8];
        for (int i = 0; i < places.length; i++) {
            places[i] = data.getInt() / 100_000.0;
        }
        return Primaries.of(places).orElse(null);
    }

    private static byte @Nullable [] inflated(ByteBuffer data) {
        int name = 0;
        while (name < data.remaining() && data.get(name) != 0) {
            name++;
        }
        if (name > LONGEST_NAME || name + 2 > data.remaining() || data.get(name + 1) != 0) {
            return null;
        }
        byte[] deflated = new byte[data.remaining() - name - 2];
        data.get(name + 2, deflated);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] bytes = in.readNBytes(ColourProfile.MAX_BYTES + 1);
            return bytes.length > ColourProfile.MAX_BYTES ? null : bytes;
        } catch (IOException e) {
            return null;
        }
    }

    /** What is to be done to the samples, if anything. */
    Optional<ColourProfile> profile() {
        if (grey && deep) {
            return Optional.empty();
        }
        if (profile != null) {
            return ColourProfile.read(profile, grey ? 1 : 3);
        }
        if (standard || grey || gamma <= 0 || primaries == null) {
            return Optional.empty();
        }
        return primaries.profile(gamma / 100_000.0);
    }
}
