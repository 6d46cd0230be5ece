package org.precedent.index.source.manifest;

import java.util.List;
import org.precedent.index.source.Refused;

/** What became of a line of a manifest. */
public sealed interface RowResult {

    /**
     * A row that can be used.
     *
     * @param notices what of it was left out or taken otherwise than written, a sentence each, which names the field
     *     and what it must be, never what it holds
     */
    record Ok(ManifestRow row, List<String> notices) implements RowResult {
        public Ok {
            notices = List.copyOf(notices);
        }
    }

    /**
     * A line that cannot be used, or a whole file that is no manifest; then its place has no line. The reason never
     * says what a field holds.
     */
    record Bad(Refused refused) implements RowResult {}
}
