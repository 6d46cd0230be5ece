package org.precedent.index.dicom;

/**
 * A data element of an instance that an archive keeps: de-identified, so that it may leave this room.
 *
 * @param number group and element, the group in the upper half
 * @param vr the value representation, two letters
 */
public record DicomElement(int number, String vr, DicomValue value) {}
