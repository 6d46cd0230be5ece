package org.precedent.index.container;

import java.util.Map;
import java.util.TreeMap;

/** A place in an archive of files. */
sealed interface Node {
    /** A folder, with what lies in it by name, in order. */
    record Folder(Map<String, Node> children) implements Node {
        Folder() {
            this(new TreeMap<>());
        }

        @Override
        public String toString() {
            return "Folder";
        }
    }

    /** A file. */
    record File(Content content) implements Node {}
}
