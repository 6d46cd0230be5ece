package org.precedent.index.dicom;

import java.util.function.UnaryOperator;
import org.precedent.encoder.Pixels;

/**
 * A frame, decoded once, as the encoder and as a reader sees it. They are one object but for a CT in Hounsfield units,
 * which the encoder sees through a preset and a reader through the window that the file names.
 */
public record Rendered(Pixels encoded, Pixels shown) {
    /** A frame that looks the same to both. */
    static Rendered alike(Pixels pixels) {
        return new Rendered(pixels, pixels);
    }

    /** Whether both see the same, so that one picture is enough. */
    public boolean isAlike() {
        return encoded.equals(shown);
    }

    /** What becomes of it when both see it changed; the change is made once where it is one. */
    Rendered map(UnaryOperator<Pixels> change) {
        Pixels changed = change.apply(encoded);
        return new Rendered(changed, isAlike() ? changed : change.apply(shown));
    }
}
