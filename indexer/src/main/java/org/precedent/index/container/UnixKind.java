package org.precedent.index.container;

/** What an entry of an archive is on Unix. */
enum UnixKind {
    FILE("a file"),
    FOLDER("a folder"),
    LINK("a link"),
    DEVICE("a device, pipe or socket");

    private final String word;

    UnixKind(String word) {
        this.word = word;
    }

    /** Why one that is no file is left. */
    String reason() {
        return "it is " + word + " and no file; pack what it stands for";
    }

    /** By the bits of a mode (POSIX sys/stat.h); where they say nothing it is a file. */
    static UnixKind ofMode(int mode) {
        return switch (mode & 0xf000) {
            case 0, 0x8000 -> FILE;
            case 0x4000 -> FOLDER;
            case 0xa000 -> LINK;
            default -> DEVICE;
        };
    }
}
