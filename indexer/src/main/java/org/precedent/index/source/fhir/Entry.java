package org.precedent.index.source.fhir;

/**
 * Where a resource of a file lies, and what it is called.
 *
 * @param place the entry of a bundle, or the line of a file of lines, from 1
 * @param type what it says that it is, such as {@code DiagnosticReport}; empty when it does not say
 * @param id its id on its server; empty when it has none
 * @param fullUrl the address that a bundle gives it; empty for none
 * @param offset where it begins in its file, in bytes
 * @param length in bytes
 * @param deleted whether the file asks to delete it, so that what it says is withdrawn
 */
record Entry(int place, String type, String id, String fullUrl, long offset, long length, boolean deleted) {

    /** One that stands. */
    Entry(int place, String type, String id, String fullUrl, long offset, long length) {
        this(place, type, id, fullUrl, offset, length, false);
    }

    /** What others call it that stand on the same server. */
    String reference() {
        return id.isEmpty() ? "" : type + "/" + id;
    }

    @Override
    public String toString() {
        return "Entry[" + place + "]";
    }
}
