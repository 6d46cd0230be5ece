package org.precedent.index.watch;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What changes when a file does. Times are only held against each other as equal or not, so that a clock may jump.
 *
 * @param size in bytes; of a folder that a manifest rules, of all files in it
 * @param modified in nanoseconds; of such a folder, a number made of all names, sizes and times in it
 */
record Stamp(long size, long modified) {
    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
