package org.precedent.api.dicomweb;

/**
 * How much one request may ask for.
 *
 * @param results the most results of a query; what is cut off is said
 * @param values the most values that one attribute of a query is held against
 * @param frames the most frames of one request
 * @param answerBytes the longest answer that is made in memory: JSON
 * @param frameBytes the decoded frames that all requests hold at a time; a larger one is alone
 * @param rememberedStudies how many studies are remembered, each in some 500 bytes, so that a query reads no record
 * @param rememberedInstances of how many instances it is remembered where they lie, each in some 250 bytes
 */
public record DicomWebLimits(
        int results,
        int values,
        int frames,
        int answerBytes,
        int frameBytes,
        int rememberedStudies,
        int rememberedInstances) {
    /** What holds. */
    public static final DicomWebLimits DEFAULTS =
            new DicomWebLimits(5_000, 256, 1_000, 32 << 20, 256 << 20, 100_000, 100_000);

    public DicomWebLimits {
        if (results < 1
                || values < 1
                || frames < 1
                || answerBytes < 1
                || frameBytes < 1
                || rememberedStudies < 0
                || rememberedInstances < 0) {
            throw new IllegalArgumentException("a limit of nothing refuses every request");
        }
    }
}
