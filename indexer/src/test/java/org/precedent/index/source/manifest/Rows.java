package org.precedent.index.source.manifest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.precedent.index.deid.Profile;
import org.precedent.index.source.ManifestFolder;
import org.precedent.index.source.Unusable;

/** Rows of a manifest that no file holds. */
final class Rows {

    private Rows() {}

    static RowResult.Ok parsed(String line, Profile profile) throws Unusable {
        ManifestFolder nowhere = new ManifestFolder(Path.of("no-such-folder", "manifest.jsonl"));
        return new RowParser(nowhere, profile).parse(line.getBytes(StandardCharsets.UTF_8));
    }

    private static RowResult.Ok ok(String line, Profile profile) {
        try {
            return parsed(line, profile);
        } catch (Unusable e) {
            throw new AssertionError(e.reason(), e);
        }
    }

    static ManifestRow row(String line) {
        return row(line, Profile.DEFAULTS);
    }

    static ManifestRow row(String line, Profile profile) {
        return ok(line, profile).row();
    }

    /** A row as it may be kept. */
    static ManifestRow clean(String line) {
        return clean(line, Profile.DEFAULTS);
    }

    static ManifestRow clean(String line, Profile profile) {
        ManifestRow row = row(line, profile);
        return row.scrubbed(row.scrubber());
    }

    static List<String> notices(String line) {
        return ok(line, Profile.DEFAULTS).notices();
    }

    static String fault(String line) {
        try {
            throw new AssertionError("it was read: " + parsed(line, Profile.DEFAULTS));
        } catch (Unusable e) {
            return e.reason();
        }
    }
}
