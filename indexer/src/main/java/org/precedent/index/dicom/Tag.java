package org.precedent.index.dicom;

import static org.precedent.index.dicom.Tag.Content.BYTES;
import static org.precedent.index.dicom.Tag.Content.SEQUENCE;
import static org.precedent.index.dicom.Tag.Content.TEXT;
import static org.precedent.index.dicom.Tag.Content.WORDS;
import static org.precedent.index.dicom.Tag.Identity.CODE;
import static org.precedent.index.dicom.Tag.Identity.DATE;
import static org.precedent.index.dicom.Tag.Identity.PERSON;
import static org.precedent.index.dicom.Tag.Identity.PHRASE;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data elements that this room reads (PS3.6); it skips all others. */
enum Tag {
    SPECIFIC_CHARACTER_SET(0x0008_0005, TEXT),
    SOP_CLASS_UID(0x0008_0016, TEXT),
    SOP_INSTANCE_UID(0x0008_0018, TEXT, CODE),
    STUDY_DATE(0x0008_0020, TEXT),
    SERIES_DATE(0x0008_0021, TEXT),
    ACQUISITION_DATE(0x0008_0022, TEXT),
    CONTENT_DATE(0x0008_0023, TEXT),
    ACCESSION_NUMBER(0x0008_0050, TEXT, PHRASE),
    MODALITY(0x0008_0060, TEXT),
    MANUFACTURER(0x0008_0070, TEXT),
    INSTITUTION_NAME(0x0008_0080, TEXT, PHRASE),
    INSTITUTION_ADDRESS(0x0008_0081, TEXT, PHRASE),
    REFERRING_PHYSICIAN_NAME(0x0008_0090, TEXT, PERSON),
    REFERRING_PHYSICIAN_ADDRESS(0x0008_0092, TEXT, PHRASE),
    REFERRING_PHYSICIAN_TELEPHONE_NUMBERS(0x0008_0094, TEXT, PHRASE),
    CONSULTING_PHYSICIAN_NAME(0x0008_009C, TEXT, PERSON),
    STATION_NAME(0x0008_1010, TEXT, CODE),
    STUDY_DESCRIPTION(0x0008_1030, TEXT),
    SERIES_DESCRIPTION(0x0008_103E, TEXT),
    PHYSICIANS_OF_RECORD(0x0008_1048, TEXT, PERSON),
    PERFORMING_PHYSICIAN_NAME(0x0008_1050, TEXT, PERSON),
    NAME_OF_PHYSICIANS_READING_STUDY(0x0008_1060, TEXT, PERSON),
    OPERATORS_NAME(0x0008_1070, TEXT, PERSON),
    MANUFACTURER_MODEL_NAME(0x0008_1090, TEXT),
    PATIENT_NAME(0x0010_0010, TEXT, PERSON),
    PATIENT_ID(0x0010_0020, TEXT, Identity.PATIENT_ID),
    ISSUER_OF_PATIENT_ID(0x0010_0021, TEXT, PHRASE),
    PATIENT_BIRTH_DATE(0x0010_0030, TEXT, DATE),
    PATIENT_SEX(0x0010_0040, TEXT),
    INSURANCE_PLAN_IDENTIFICATION(0x0010_1050, TEXT, CODE),
    OTHER_PATIENT_IDS(0x0010_1000, TEXT, Identity.PATIENT_ID),
    OTHER_PATIENT_NAMES(0x0010_1001, TEXT, PERSON),
    OTHER_PATIENT_IDS_SEQUENCE(0x0010_1002, SEQUENCE),
    PATIENT_BIRTH_NAME(0x0010_1005, TEXT, PERSON),
    PATIENT_AGE(0x0010_1010, TEXT),
    PATIENT_ADDRESS(0x0010_1040, TEXT, PHRASE),
    PATIENT_MOTHER_BIRTH_NAME(0x0010_1060, TEXT, PERSON),
    MEDICAL_RECORD_LOCATOR(0x0010_1090, TEXT, PHRASE),
    PATIENT_TELEPHONE_NUMBERS(0x0010_2154, TEXT, PHRASE),
    RESPONSIBLE_PERSON(0x0010_2297, TEXT, PERSON),
    RESPONSIBLE_ORGANIZATION(0x0010_2299, TEXT, PHRASE),
    CLINICAL_TRIAL_SUBJECT_ID(0x0012_0040, TEXT, Identity.PATIENT_ID),
    CLINICAL_TRIAL_SUBJECT_READING_ID(0x0012_0042, TEXT, Identity.PATIENT_ID),
    BODY_PART_EXAMINED(0x0018_0015, TEXT),
    DEVICE_SERIAL_NUMBER(0x0018_1000, TEXT, CODE),
    PROTOCOL_NAME(0x0018_1030, TEXT),
    VIEW_POSITION(0x0018_5101, TEXT),
    STUDY_INSTANCE_UID(0x0020_000D, TEXT, CODE),
    SERIES_INSTANCE_UID(0x0020_000E, TEXT, CODE),
    STUDY_ID(0x0020_0010, TEXT, CODE),
    SERIES_NUMBER(0x0020_0011, TEXT),
    INSTANCE_NUMBER(0x0020_0013, TEXT),
    IMAGE_ORIENTATION_PATIENT(0x0020_0037, TEXT),
    FRAME_OF_REFERENCE_UID(0x0020_0052, TEXT, CODE),
    LATERALITY(0x0020_0060, TEXT),
    IMAGE_LATERALITY(0x0020_0062, TEXT),
    PLANE_ORIENTATION_SEQUENCE(0x0020_9116, SEQUENCE),
    SAMPLES_PER_PIXEL(0x0028_0002, WORDS),
    PHOTOMETRIC_INTERPRETATION(0x0028_0004, TEXT),
    PLANAR_CONFIGURATION(0x0028_0006, WORDS),
    NUMBER_OF_FRAMES(0x0028_0008, TEXT),
    ROWS(0x0028_0010, WORDS),
    COLUMNS(0x0028_0011, WORDS),
    BITS_ALLOCATED(0x0028_0100, WORDS),
    BITS_STORED(0x0028_0101, WORDS),
    HIGH_BIT(0x0028_0102, WORDS),
    PIXEL_REPRESENTATION(0x0028_0103, WORDS),
    PIXEL_PADDING_VALUE(0x0028_0120, WORDS),
    PIXEL_PADDING_RANGE_LIMIT(0x0028_0121, WORDS),
    BURNED_IN_ANNOTATION(0x0028_0301, TEXT),
    WINDOW_CENTER(0x0028_1050, TEXT),
    WINDOW_WIDTH(0x0028_1051, TEXT),
    RESCALE_INTERCEPT(0x0028_1052, TEXT),
    RESCALE_SLOPE(0x0028_1053, TEXT),
    RESCALE_TYPE(0x0028_1054, TEXT),
    VOI_LUT_FUNCTION(0x0028_1056, TEXT),
    RED_PALETTE_DESCRIPTOR(0x0028_1101, WORDS),
    GREEN_PALETTE_DESCRIPTOR(0x0028_1102, WORDS),
    BLUE_PALETTE_DESCRIPTOR(0x0028_1103, WORDS),
    RED_PALETTE(0x0028_1201, WORDS),
    GREEN_PALETTE(0x0028_1202, WORDS),
    BLUE_PALETTE(0x0028_1203, WORDS),
    ICC_PROFILE(0x0028_2000, BYTES),
    MODALITY_LUT_SEQUENCE(0x0028_3000, SEQUENCE),
    LUT_DESCRIPTOR(0x0028_3002, WORDS),
    LUT_DATA(0x0028_3006, WORDS),
    VOI_LUT_SEQUENCE(0x0028_3010, SEQUENCE),
    FRAME_VOI_LUT_SEQUENCE(0x0028_9132, SEQUENCE),
    PIXEL_VALUE_TRANSFORMATION_SEQUENCE(0x0028_9145, SEQUENCE),
    REQUESTING_PHYSICIAN(0x0032_1032, TEXT, PERSON),
    ADMISSION_ID(0x0038_0010, TEXT, PHRASE),
    SCHEDULED_PERFORMING_PHYSICIAN_NAME(0x0040_0006, TEXT, PERSON),
    SCHEDULED_PROCEDURE_STEP_ID(0x0040_0009, TEXT, CODE),
    PERFORMED_PROCEDURE_STEP_ID(0x0040_0253, TEXT, CODE),
    REQUESTED_PROCEDURE_ID(0x0040_1001, TEXT, CODE),
    NAMES_OF_INTENDED_RECIPIENTS_OF_RESULTS(0x0040_1010, TEXT, PERSON),
    PLACER_ORDER_NUMBER(0x0040_2016, TEXT, CODE),
    FILLER_ORDER_NUMBER(0x0040_2017, TEXT, CODE),
    VERIFYING_OBSERVER_NAME(0x0040_A075, TEXT, PERSON),
    PERSON_NAME(0x0040_A123, TEXT, PERSON),
    OPTICAL_PATH_SEQUENCE(0x0048_0105, SEQUENCE),
    CONTENT_CREATOR_NAME(0x0070_0084, TEXT, PERSON),
    SHARED_FUNCTIONAL_GROUPS_SEQUENCE(0x5200_9229, SEQUENCE),
    PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE(0x5200_9230, SEQUENCE);

    /** How a value is written, whatever the file says of it. */
    enum Content {
        TEXT,
        /** Binary integers of 16 bits. */
        WORDS,
        /** Whatever the bytes are, for somebody else to read. */
        BYTES,
        SEQUENCE
    }

    /** How a value identifies the patient, or somebody or something near. */
    enum Identity {
        NONE,
        /** A person's name: each part of it may stand alone in a text. */
        PERSON,
        /** A number of a patient, which in some archives is made of the name. */
        PATIENT_ID,
        /** A name or number that is recognised as a whole. */
        PHRASE,
        /** A number; without a digit it is ordinary words. */
        CODE,
        DATE
    }

    private static final Map<Integer, Tag> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(tag -> tag.number, Function.identity()));

    private final int number;
    private final Content content;
    private final Identity identity;

    Tag(int number, Content content) {
        this(number, content, Identity.NONE);
    }

    Tag(int number, Content content, Identity identity) {
        this.number = number;
        this.content = content;
        this.identity = identity;
    }

    static @Nullable Tag of(int number) {
        return BY_NUMBER.get(number);
    }

    Content content() {
        return content;
    }

    Identity identity() {
        return identity;
    }

    /** Whether it tells how pixels are stored and shown, and nothing else. */
    boolean isAboutPixels() {
        int group = number >>> 16;
        return group == 0x0028 || group == 0x5200 || this == MODALITY || this == OPTICAL_PATH_SEQUENCE;
    }
}
