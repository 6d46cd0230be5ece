package org.precedent.index.dicom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files are that hold no image, by their SOP class (PS3.4 B.5, PS3.6 annex A). */
final class ObjectKind {
    static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private static final String STRUCTURED_REPORT = STORAGE + "88.";
    private static final String KEY_OBJECTS = STRUCTURED_REPORT + "59";
    private static final String PDF = STORAGE + "104.1";
    private static final String CDA = STORAGE + "104.2";

    /** By the class, or by what the classes of a family begin with, up to a dot. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(MEDIA_DIRECTORY, "a DICOMDIR, the table of contents of a medium"),
            Map.entry("1.2.840.10008.5.1.4.38.", "a hanging protocol"),
            Map.entry("1.2.840.10008.5.1.4.39.", "a colour palette"),
            Map.entry("1.2.840.10008.5.1.4.43.", "an implant template"),
            Map.entry("1.2.840.10008.5.1.4.44.", "an implant template"),
            Map.entry("1.2.840.10008.5.1.4.45.", "an implant template"),
            Map.entry(STORAGE + "4.2", "a spectrum (MR spectroscopy)"),
            Map.entry(STORAGE + "9.", "a waveform or a recording, such as an electrocardiogram"),
            Map.entry(STORAGE + "11.", "a presentation state"),
            Map.entry(STORAGE + "30", "a parametric map of floating point numbers"),
            Map.entry(STORAGE + "66", "raw data of a device"),
            Map.entry(STORAGE + "66.1", "a spatial registration"),
            Map.entry(STORAGE + "66.2", "a list of spatial fiducials"),
            Map.entry(STORAGE + "66.3", "a spatial registration"),
            Map.entry(STORAGE + "66.5", "a surface segmentation"),
            Map.entry(STORAGE + "66.6", "a tractography result"),
            Map.entry(STORAGE + "67", "a mapping of real world values"),
            Map.entry(STORAGE + "68.", "a surface scan"),
            Map.entry(STORAGE + "78.", "a measurement of an eye"),
            Map.entry(STORAGE + "79.1", "a measurement of an eye"),
            Map.entry(STORAGE + "80.1", "a measurement of an eye"),
            Map.entry(STRUCTURED_REPORT, "a structured report (SR)"),
            Map.entry(KEY_OBJECTS, "a key object selection (KO)"),
            Map.entry(STORAGE + "91.1", "annotations of a microscope's image"),
            Map.entry(PDF, "a document in PDF"),
            Map.entry(CDA, "a document in CDA"),
            Map.entry(STORAGE + "104.3", "a model in STL"),
            Map.entry(STORAGE + "104.4", "a model in OBJ"),
            Map.entry(STORAGE + "104.5", "a material of a model"),
            Map.entry(STORAGE + "200.", "a protocol of acquisition"),
            Map.entry(STORAGE + "481.3", "a radiotherapy structure set"),
            Map.entry(STORAGE + "481.4", "a radiotherapy treatment record"),
            Map.entry(STORAGE + "481.5", "a radiotherapy plan"),
            Map.entry(STORAGE + "481.6", "a radiotherapy treatment record"),
            Map.entry(STORAGE + "481.7", "a radiotherapy treatment record"),
            Map.entry(STORAGE + "481.8", "a radiotherapy plan"),
            Map.entry(STORAGE + "481.9", "a radiotherapy treatment record"),
            Map.entry(STORAGE + "481.", "radiotherapy data"));

    /** What has pixels that are computed of other images: nobody looks for a case by them. */
    private static final Map<String, String> DRAWN = Map.of(
            STORAGE + "66.4", "a segmentation of other images",
            STORAGE + "66.7", "a segmentation of other images",
            STORAGE + "66.8", "a segmentation of other images",
            STORAGE + "481.2", "a radiotherapy dose");

    private ObjectKind() {}

    /** Whether a class is a document's: a structured report that is more than a selection, a PDF or a CDA. */
    static boolean isDocument(String sopClass) {
        return (sopClass.startsWith(STRUCTURED_REPORT) && !sopClass.equals(KEY_OBJECTS)) || isEncapsulated(sopClass);
    }

    /** Whether a class is that of a document of another format in a DICOM file. */
    static boolean isEncapsulated(String sopClass) {
        return sopClass.equals(PDF) || sopClass.equals(CDA);
    }

    /**
     * Checks that a class is an image's, or unknown.
     *
     * @throws Rejection if it is neither, with what it is
     */
    static void check(String sopClass) throws Rejection {
        String kind = KINDS.getOrDefault(sopClass, ofFamily(sopClass));
        if (kind != null) {
            throw isDocument(sopClass)
                    ? new Rejection(Rejection.Code.NO_PIXELS, "the file is " + kind + " and no image")
                    : otherObject(kind);
        }
    }

    /**
     * Checks that pixels of a class are an image's that a device took.
     *
     * @throws Rejection if they were drawn on others, with what they are
     */
    static void checkTaken(String sopClass) throws Rejection {
        String kind = DRAWN.get(sopClass);
        if (kind != null) {
            throw otherObject(kind);
        }
    }

    private static Rejection otherObject(String kind) {
        return new Rejection(
                Rejection.Code.OTHER_OBJECT, "the file is " + kind + ", and neither an image nor a report");
    }

    private static @Nullable String ofFamily(String sopClass) {
        String family = sopClass;
        while (!family.isEmpty()) {
            String kind = KINDS.get(family + ".");
            if (kind != null) {
                return kind;
            }
            family = family.substring(0, Math.max(0, family.lastIndexOf('.')));
        }
        return null;
    }
}
