package org.precedent.index.dicom.codec.child;

import java.util.Map;
import org.precedent.index.dicom.codec.ffmpeg.StillQuestion.Compression;

/** The transfer syntaxes that a worker decodes, and how their frames are compressed. */
final class ChildSyntax {
    private static final String JPEG = "1.2.840.10008.1.2.4.";

    private static final Map<String, Compression> COMPRESSIONS = Map.ofEntries(
            Map.entry(JPEG + "51", Compression.JPEG),
            Map.entry(JPEG + "90", Compression.JPEG_2000),
            Map.entry(JPEG + "91", Compression.JPEG_2000),
            Map.entry(JPEG + "201", Compression.JPEG_2000),
            Map.entry(JPEG + "202", Compression.JPEG_2000),
            Map.entry(JPEG + "203", Compression.JPEG_2000),
            Map.entry(JPEG + "100", Compression.MPEG_2),
            Map.entry(JPEG + "100.1", Compression.MPEG_2),
            Map.entry(JPEG + "101", Compression.MPEG_2),
            Map.entry(JPEG + "101.1", Compression.MPEG_2),
            Map.entry(JPEG + "102", Compression.H264),
            Map.entry(JPEG + "102.1", Compression.H264),
            Map.entry(JPEG + "103", Compression.H264),
            Map.entry(JPEG + "103.1", Compression.H264),
            Map.entry(JPEG + "104", Compression.H264),
            Map.entry(JPEG + "104.1", Compression.H264),
            Map.entry(JPEG + "105", Compression.H264),
            Map.entry(JPEG + "105.1", Compression.H264),
            Map.entry(JPEG + "106", Compression.H264),
            Map.entry(JPEG + "106.1", Compression.H264),
            Map.entry(JPEG + "107", Compression.HEVC),
            Map.entry(JPEG + "108", Compression.HEVC));

    private ChildSyntax() {}

    static boolean isKnown(String transferSyntax) {
        return COMPRESSIONS.containsKey(transferSyntax);
    }

    static Compression compression(String transferSyntax) {
        Compression compression = COMPRESSIONS.get(transferSyntax);
        if (compression == null) {
            throw new IllegalArgumentException("a transfer syntax that is not decoded here");
        }
        return compression;
    }
}
