package org.precedent.index.container;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member.
 *
 * @param modified when its archive was written last
 */
record MemberAttributes(Node node, FileTime modified) implements BasicFileAttributes {
    @Override
    public FileTime lastModifiedTime() {
        return modified;
    }

    @Override
    public FileTime lastAccessTime() {
        return modified;
    }

    @Override
    public FileTime creationTime() {
        return modified;
    }

    @Override
    public boolean isRegularFile() {
        return node instanceof Node.File;
    }

    @Override
    public boolean isDirectory() {
        return node instanceof Node.Folder;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return switch (node) {
            case Node.File(Content content) -> content.size();
            case Node.Folder _ -> 0;
        };
    }

    @Override
    public @Nullable Object fileKey() {
        return null;
    }
}
