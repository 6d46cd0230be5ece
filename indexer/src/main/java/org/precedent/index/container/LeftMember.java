package org.precedent.index.container;

/**
 * An entry of an archive that cannot be opened.
 *
 * @param path as the archive writes it, which may name a patient; empty where it is the rest of the archive
 * @param reason what is wrong and what to do, without a word out of the archive
 */
public record LeftMember(String path, Fault fault, String reason) {
    @Override
    public String toString() {
        return "LeftMember[" + fault + ", " + reason + "]";
    }
}
