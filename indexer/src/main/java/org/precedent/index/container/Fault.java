package org.precedent.index.container;

/** The kinds of what is wrong with an archive of files, or with one of its members. */
public enum Fault {
    /** A name that leads out of the archive, or is none. */
    BAD_PATH,
    /** A link, or another thing that is no file. */
    NOT_FOLLOWED,
    /** Nobody can read it without a password. */
    ENCRYPTED,
    /** Packed by a method, or of a form, that is not read. */
    UNSUPPORTED_PACKING,
    /** It contradicts itself. */
    CORRUPT,
    /** It ends early. */
    TRUNCATED,
    /** More than a limit allows. */
    TOO_LARGE,
    /** It holds no file. */
    EMPTY,
    /** It has changed, or there is no room to unpack it. */
    UNREADABLE
}
