package org.precedent.index.source.fhir;

/** What is read of FHIR, and no more. */
final class FhirLimits {
    /** The largest file of JSON, in bytes; it is never in memory as a whole. */
    static final long LARGEST_FILE = 1L << 30;

    /** The largest file of XML, in bytes; what it says is in memory as a whole. */
    static final long LARGEST_XML = 64L << 20;

    /** The largest resource, in bytes, a document within it among them. */
    static final int LARGEST_RESOURCE = 16 << 20;

    /** The most resources of a file. */
    static final int MOST_RESOURCES = 1_000_000;

    /** The deepest nesting of objects, lists and elements. */
    static final int DEEPEST = 100;

    /** The most names, values and brackets of a resource, or elements and attributes. */
    static final int MOST_TOKENS = 300_000;

    /** The longest number, in digits, and the longest name of a field, in characters. */
    static final int LONGEST_NUMBER = 100;

    static final int LONGEST_NAME = 1_000;

    /** The most results of a report, and the most resources that are searched for the names of those concerned. */
    static final int MOST_RESULTS = 2_000;

    static final int MOST_CONCERNED = 500;

    /** How far from a report a resource may stand that names somebody: a patient's doctor's hospital is at 3. */
    static final int FARTHEST = 3;

    /** The longest number or name of a study, in characters. */
    static final int LONGEST_IDENTIFIER = 256;

    private FhirLimits() {}
}
