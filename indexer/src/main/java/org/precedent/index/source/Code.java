package org.precedent.index.source;

/** The stable name of a kind of refusal, for programs; the sentence beside it is for people. */
public enum Code {
    /** There is nothing at this place. */
    MISSING,
    /** The disk, or its rights, do not give it. */
    UNREADABLE,
    /** It has no content. */
    EMPTY,
    /** It is of no kind that is read. */
    UNKNOWN_KIND,
    /** It is named or linked so that it is not followed. */
    NOT_FOLLOWED,
    /** A member of an archive of files that nobody can read without its password. */
    ENCRYPTED,
    /** An archive of files, or a member, that is packed in a way that is not read. */
    UNSUPPORTED_PACKING,
    /** A path that leads out of its folder, or is none. */
    BAD_PATH,
    /** A file named as a manifest that is none, as a whole. */
    NOT_A_MANIFEST,
    /** A row that is no JSON object, or too long. */
    BAD_ROW,
    /** A message or a resource that is not of its format, or holds nothing that could be read. */
    BAD_MESSAGE,
    /** A field without which a row cannot be used. */
    BAD_FIELD,
    /** It speaks of a study and does not say of which. */
    NO_STUDY,
    /** It says something else than the rest of its study. */
    CONTRADICTION,
    /** Its case was deleted here. */
    DELETED,

    NOT_DICOM,
    TRUNCATED,
    CORRUPT,
    TOO_LARGE,
    UNSUPPORTED_TRANSFER_SYNTAX,
    UNSUPPORTED_PIXELS,
    MISSING_UID,
    NO_PIXELS,
    /** A DICOM object that is neither an image nor a report. */
    OTHER_OBJECT,
    /** Its pixels show text, or it says that they do: a person is to look. */
    BURNED_IN,
    UNDECODABLE
}
