package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.precedent.index.colour.ColourProfile;
import org.precedent.index.dicom.codec.Frame;

/**
 * Renders what another does, then converts it to sRGB by the image's ICC profile (PS3.3 C.11.15). Of several optical
 * paths the first counts.
 */
final class ProfiledRendering implements Rendering {
    private static final int CHANNELS = 3;

    private final Rendering stored;
    private final ColourProfile profile;

    private ProfiledRendering(Rendering stored, ColourProfile profile) {
        this.stored = stored;
        this.profile = profile;
    }

    /** The other rendering alone where there is no profile, or none that changes anything. */
    static Rendering of(Dataset image, Rendering stored) {
        Optional<ColourProfile> profile = ColourProfile.read(icc(image), CHANNELS);
        return profile.isEmpty() ? stored : new ProfiledRendering(stored, profile.get());
    }

    private static byte[] icc(Dataset image) {
        List<Dataset> paths = image.items(Tag.OPTICAL_PATH_SEQUENCE);
        boolean ofPath = !image.has(Tag.ICC_PROFILE) && !paths.isEmpty();
        return (ofPath ? paths.getFirst() : image).bytes(Tag.ICC_PROFILE);
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        return stored.render(frame, index, own).map(profile::toSrgb);
    }
}
