package org.precedent.index.deid;

/** What kind of thing was removed from a text. */
public enum MaskKind {
    /** A person's name, or its initials. */
    NAME("name"),
    /** A number of a record, a patient, a visit or an insurance; a unique identifier. */
    NUMBER("number"),
    /** A day, of a birth or, where days are dropped, any. */
    DATE("date"),
    /** An age that is rare. */
    AGE("age"),
    /** A number of a telephone, a fax or a pager. */
    PHONE("telephone number"),
    /** An address of mail. */
    EMAIL("e-mail"),
    /** An address, a place, or the name of an institution. */
    PLACE("place"),
    /** An address of a web page or of a computer. */
    LINK("link"),
    /** Something else that a field named. */
    PHRASE("phrase");

    private final String word;

    MaskKind(String word) {
        this.word = word;
    }

    /** One of them in English, such as {@code telephone number}. */
    public String word() {
        return word;
    }
}
