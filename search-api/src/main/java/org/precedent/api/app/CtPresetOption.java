package org.precedent.api.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.CtPreset;
import picocli.CommandLine.Option;

/** How CTs are shown to the encoder of a new archive: {@code --ct-preset}. */
final class CtPresetOption {
    @Option(
            names = "--ct-preset",
            paramLabel = "NAME",
            description = {
                "the windows of a CT for red, green and blue, in Hounsfield units; an archive keeps to one:",
                "medgemma-report -1225..1025, -135..215, 0..80 (a new archive's default);",
                "medgemma15-notebook -1024..1024, -135..215, 0..80; single-window -1024..1024, grey"
            })
    private @Nullable String name;

    /** The preset that was asked for; where none was an archive keeps its own. */
    Optional<CtPreset> preset() {
        return Optional.ofNullable(name).map(CtPreset::named);
    }
}
