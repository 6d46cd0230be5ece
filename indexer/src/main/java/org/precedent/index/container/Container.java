package org.precedent.index.container;

import java.nio.file.Path;
import java.util.List;

/**
 * An archive of files that was opened.
 *
 * @param root its folder; what lies below it can be opened like any file, until the {@link Containers} are closed
 * @param members how many files there are
 * @param left the entries that cannot be opened
 */
public record Container(Path root, int members, List<LeftMember> left) {
    public Container {
        left = List.copyOf(left);
    }
}
