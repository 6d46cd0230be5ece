package org.precedent.datasets.phantom;

/** How DICOM writes a value (PS3.5, 6.2), with the most characters that one value may have. */
enum ValueRepresentation {
    AS(4),
    CS(16),
    DA(8),
    DS(16),
    IS(12),
    LO(64),
    LT(10240),
    OB(Integer.MAX_VALUE),
    OW(Integer.MAX_VALUE),
    PN(64),
    SH(16),
    TM(14),
    UI(64),
    UL(4),
    US(2);

    private final int longest;

    ValueRepresentation(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }

    /** Whether its explicit form has a length of four bytes after two reserved ones. */
    boolean longForm() {
        return this == OB || this == OW;
    }

    /** What an odd value is filled up with. */
    byte padding() {
        return (byte) (this == UI || this == OB || this == OW ? 0 : ' ');
    }
}
