package org.precedent.api.notice;

import java.util.Locale;

/** What may be told of an answer; beside each what it says, with the names of its figures. */
public enum NoticeCode {
    /** An image of one colour shows nothing. */
    IMAGE_OF_ONE_COLOUR,
    /** The words say nothing that could be looked for. */
    SAYS_NOTHING,
    /** No case matches. */
    NO_CASE_MATCHES,
    /** Of the cases that pass the filter none matches. */
    NO_FILTERED_CASE_MATCHES,
    /** No case passes the filter; words: those of its constraints that leave none alone. */
    FILTER_LEAVES_NONE,
    /** No case passes all constraints of the filter together, though each alone; words: all of them. */
    FILTERS_LEAVE_NONE_TOGETHER,
    /** There are hits, and none fits well. */
    NO_HIT_FITS,
    /** A part of an image was compared with whole ones. */
    PART_OF_IMAGE,
    /** No report has some findings; words: as they were asked for. */
    NO_REPORT_HAS,
    /** The same of what passes the filter. */
    NO_FILTERED_REPORT_HAS,
    /** Some reports have the findings, and none of them fits the other words; words: the findings. */
    NO_REPORT_FITS_REST,
    /** The same of what passes the filter. */
    NO_FILTERED_REPORT_FITS_REST,
    /** No report is known to have some findings, though some say their words; words: the findings. */
    NOT_KNOWN_BUT_SAID,
    /** The same of what passes the filter. */
    NOT_KNOWN_BUT_SAID_FILTERED,
    /** No report says some words. */
    NO_REPORT_SAYS,
    /** An image is unlike the images here. */
    IMAGE_UNLIKE_ALL,
    /** No image is near. */
    NO_IMAGE_NEAR,
    /** The same of what passes the filter. */
    NO_FILTERED_IMAGE_NEAR,

    /** No case that was found fits well. */
    NO_HIT_TO_SUMMARISE,
    /** No case that was found counts as an answer to a query whose answers are known. */
    NO_ANSWER_TO_SUMMARISE,
    /** No case that was found has a report. */
    NO_REPORT_FOUND,
    /** The reports of all, count, speak to a program. */
    HOSTILE_ALONE,
    /** The reports of some, count, speak to a program, and no other case has one. */
    HOSTILE_OR_SILENT,
    /** Hits that fit weakly are left out: count. */
    WEAK_LEFT_OUT,
    /** Cases whose reports speak to a program are left out: count. */
    HOSTILE_LEFT_OUT,
    /** Cases without a report are left out: count. */
    SILENT_LEFT_OUT,
    /** Cases beyond the most similar, most, are left out: count. */
    BEYOND_LEFT_OUT,

    /** There is no report to summarise. */
    NO_REPORT,
    /** The reports of some cases are the same text; words: the numbers of the cases. */
    SAME_TEXT,
    /** No finding was read in the reports of some cases; words: their numbers. */
    NO_FINDING_READ,
    /** Not compared with the archive, which was not counted. */
    ARCHIVE_NOT_COUNTED,
    /** Not compared with the archive: that takes so many cases, least. */
    TOO_FEW_TO_COMPARE,

    /** No language model is configured. */
    NO_MODEL,
    /** It did not answer in the form that was asked for. */
    NOT_IN_FORM,
    /** It made no claim. */
    NO_CLAIM,
    /** Only so many of its claims, shown of all, passed the checks. */
    FEW_CLAIMS_PASSED,
    /** It was shown the most similar cases, shown of all. */
    SHOWN_MOST_SIMILAR,
    /** Its answer was cut off at its greatest length. */
    CUT_AT_LENGTH,
    /** Its answer was cut off by a filter of its server. */
    CUT_BY_FILTER,
    /** It made more claims than are read, most: count left out. */
    CLAIMS_BEYOND,
    /** It repeated itself: count claims left out. */
    CLAIMS_REPEATED,

    /** The service is busy; to try again helps. */
    BUSY,
    /** A search took too long and was ended. */
    TOO_LATE,
    /** A file of the archive is missing or damaged. */
    FILE_GONE,
    /** The archive's index cannot be read. */
    INDEX_GONE,
    /** Something failed inside. */
    INTERNAL,
    /** What is looked for is pushed away again. */
    TAKEN_BACK,
    /** No part has a positive weight. */
    NOTHING_WANTED,
    /** The words ask for absence alone, which vectors do not tell. */
    ABSENCE_ALONE,
    /** The ranking by text has no words to compare. */
    WORDS_WANTED,
    /** The case to look for has nothing to compare. */
    NOTHING_TO_COMPARE,
    /** The image to look for is of one colour. */
    IMAGE_WITHOUT_VECTOR,
    /** The model knows no probabilities. */
    NO_PROBABILITIES,
    /** The model cannot tell the regions of an image. */
    NO_REGIONS,
    /** There are as many collections as there may be. */
    COLLECTIONS_FULL,
    /** Nothing can be written to the archive here. */
    READ_ONLY,
    /** A request is larger than megabytes. */
    REQUEST_TOO_LARGE,
    /** A request did not come whole within seconds. */
    REQUEST_TOO_SLOW,
    /** An image cannot be read. */
    IMAGE_UNREADABLE,
    /** The images of a request have more than so many megapixels together. */
    IMAGES_TOO_LARGE,
    /** An image is too large as the PNG that is searched with. */
    IMAGE_TOO_LARGE_AS_PNG,
    /** A DICOM file holds no image. */
    DICOM_WITHOUT_IMAGE,
    /** A DICOM file is damaged or not whole. */
    DICOM_DAMAGED,
    /** A DICOM file is too large. */
    DICOM_TOO_LARGE,
    /** A DICOM file is packed in a way that is not read. */
    DICOM_NOT_READ;

    /** Its name for programs, which stays the same. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
