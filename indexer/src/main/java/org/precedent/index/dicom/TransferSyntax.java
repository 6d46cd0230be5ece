package org.precedent.index.dicom;

import java.nio.ByteOrder;
import java.util.Map;

/**
 * How a data set is written (PS3.5 section 10).
 *
 * @param name as PS3.6 names it; never the identifier, for one that nobody knows may hold anything
 * @param tagsReadable whether the data elements can be read, whatever becomes of the pixels
 * @param encapsulated whether the pixels are compressed
 */
record TransferSyntax(
        String uid, String name, Encoding encoding, boolean deflated, boolean encapsulated, boolean tagsReadable) {
    static final TransferSyntax IMPLICIT_LITTLE_ENDIAN = plain("1.2.840.10008.1.2", "Implicit VR Little Endian");
    static final TransferSyntax EXPLICIT_LITTLE_ENDIAN = plain("1.2.840.10008.1.2.1", "Explicit VR Little Endian");

    private static final Map<String, TransferSyntax> UNCOMPRESSED = Map.of(
            IMPLICIT_LITTLE_ENDIAN.uid,
            IMPLICIT_LITTLE_ENDIAN,
            EXPLICIT_LITTLE_ENDIAN.uid,
            EXPLICIT_LITTLE_ENDIAN,
            "1.2.840.10008.1.2.2",
            plain("1.2.840.10008.1.2.2", "Explicit VR Big Endian"),
            "1.2.840.10008.1.2.1.99",
            plain("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian"));

    private static final Map<String, String> COMPRESSED = Map.ofEntries(
            Map.entry("1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed Explicit VR Little Endian"),
            Map.entry("1.2.840.10008.1.2.4.50", "JPEG Baseline"),
            Map.entry("1.2.840.10008.1.2.4.51", "JPEG Extended"),
            Map.entry("1.2.840.10008.1.2.4.52", "JPEG Extended (Processes 3 and 5), retired"),
            Map.entry("1.2.840.10008.1.2.4.53", "JPEG Spectral Selection (Processes 6 and 8), retired"),
            Map.entry("1.2.840.10008.1.2.4.54", "JPEG Spectral Selection (Processes 7 and 9), retired"),
            Map.entry("1.2.840.10008.1.2.4.55", "JPEG Full Progression (Processes 10 and 12), retired"),
            Map.entry("1.2.840.10008.1.2.4.56", "JPEG Full Progression (Processes 11 and 13), retired"),
            Map.entry("1.2.840.10008.1.2.4.58", "JPEG Lossless (Process 15), retired"),
            Map.entry("1.2.840.10008.1.2.4.57", "JPEG Lossless"),
            Map.entry("1.2.840.10008.1.2.4.70", "JPEG Lossless, First-Order Prediction"),
            Map.entry("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless"),
            Map.entry("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless"),
            Map.entry("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless"),
            Map.entry("1.2.840.10008.1.2.4.91", "JPEG 2000"),
            Map.entry("1.2.840.10008.1.2.4.94", "JPIP Referenced"),
            Map.entry("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate"),
            Map.entry("1.2.840.10008.1.2.4.204", "JPIP HTJ2K Referenced"),
            Map.entry("1.2.840.10008.1.2.4.205", "JPIP HTJ2K Referenced Deflate"),
            Map.entry("1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Multi-component Lossless"),
            Map.entry("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2 Multi-component"),
            Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL Lossless"),
            Map.entry("1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression"),
            Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
            Map.entry("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Lossless"),
            Map.entry("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 with RPCL Lossless"),
            Map.entry("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000"),
            Map.entry("1.2.840.10008.1.2.5", "RLE Lossless"),
            Map.entry("1.2.840.10008.1.2.8.1", "Deflated Image Frame"));

    private static final Map<String, String> VIDEO = Map.ofEntries(
            Map.entry("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level"),
            Map.entry("1.2.840.10008.1.2.4.100.1", "Fragmentable MPEG2 Main Profile / Main Level"),
            Map.entry("1.2.840.10008.1.2.4.101", "MPEG2 Main Profile / High Level"),
            Map.entry("1.2.840.10008.1.2.4.101.1", "Fragmentable MPEG2 Main Profile / High Level"),
            Map.entry("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264 High Profile"),
            Map.entry("1.2.840.10008.1.2.4.102.1", "Fragmentable MPEG-4 AVC/H.264 High Profile"),
            Map.entry("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible"),
            Map.entry("1.2.840.10008.1.2.4.103.1", "Fragmentable MPEG-4 AVC/H.264 BD-compatible"),
            Map.entry("1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video"),
            Map.entry("1.2.840.10008.1.2.4.104.1", "Fragmentable MPEG-4 AVC/H.264 High Profile for 2D Video"),
            Map.entry("1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video"),
            Map.entry("1.2.840.10008.1.2.4.105.1", "Fragmentable MPEG-4 AVC/H.264 High Profile for 3D Video"),
            Map.entry("1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 Stereo High Profile"),
            Map.entry("1.2.840.10008.1.2.4.106.1", "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile"),
            Map.entry("1.2.840.10008.1.2.4.107", "HEVC/H.265 Main Profile"),
            Map.entry("1.2.840.10008.1.2.4.108", "HEVC/H.265 Main 10 Profile"));

    static TransferSyntax of(String uid) {
        TransferSyntax uncompressed = UNCOMPRESSED.get(uid);
        if (uncompressed != null) {
            return uncompressed;
        }
        String name = COMPRESSED.getOrDefault(uid, VIDEO.get(uid));
        if (name != null) {
            return new TransferSyntax(uid, name, Encoding.EXPLICIT_LITTLE, false, true, true);
        }
        return new TransferSyntax(uid, "none of DICOM's", Encoding.EXPLICIT_LITTLE, false, true, false);
    }

    private static TransferSyntax plain(String uid, String name) {
        boolean implicit = name.startsWith("Implicit");
        boolean bigEndian = name.endsWith("Big Endian");
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new TransferSyntax(uid, name, new Encoding(implicit, order), name.startsWith("Deflated"), false, true);
    }

    /** Whether each frame stands by itself, as those of a video do not. */
    boolean isOfFrames() {
        return !VIDEO.containsKey(uid);
    }

    /** How many frames are read of a file: a video, whose frames do not stand apart, is one still. */
    int frames(int stored) {
        return VIDEO.containsKey(uid) ? 1 : stored;
    }

    /** Whether frames follow from each other, so that one cannot be read alone. */
    boolean isVideo() {
        return VIDEO.containsKey(uid);
    }

    Rejection unsupported() {
        return new Rejection(
                Rejection.Code.UNSUPPORTED_TRANSFER_SYNTAX,
                "the transfer syntax is " + name + "; convert the file to Explicit VR Little Endian");
    }
}
