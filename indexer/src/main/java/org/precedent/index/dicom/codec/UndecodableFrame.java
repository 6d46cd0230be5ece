package org.precedent.index.dicom.codec;

/** Why a frame has no samples. Its text holds nothing out of the file. */
public final class UndecodableFrame extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of reason it is. */
    public enum Kind {
        /** The bytes are damaged, or are something else than the file says. */
        DAMAGED,
        /** The bytes may be right, and this codec cannot decode them. */
        UNSUPPORTED,
        /** Decoding takes more time or memory than one frame may. */
        TOO_COSTLY,
        /** Nothing is known against the bytes: what decodes them was not to be had just now. */
        UNAVAILABLE
    }

    private final Kind kind;

    /**
     * A reason.
     *
     * @param whatAndWhatToDo what is wrong, as a part of a sentence, and what to do about it
     */
    public UndecodableFrame(Kind kind, String whatAndWhatToDo) {
        super(whatAndWhatToDo, null, false, false);
        this.kind = kind;
    }

    /** The bytes are damaged, or are something else than the file says. */
    public static UndecodableFrame damaged(String what) {
        return new UndecodableFrame(Kind.DAMAGED, what + "; send the file again");
    }

    /** The bytes may be right, and this codec cannot decode them; another one may. */
    public static UndecodableFrame unsupported(String what) {
        return new UndecodableFrame(Kind.UNSUPPORTED, what + "; convert the file to Explicit VR Little Endian");
    }

    public Kind kind() {
        return kind;
    }
}
