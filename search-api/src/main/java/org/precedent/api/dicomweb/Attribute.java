package org.precedent.api.dicomweb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a query can be about (PS3.18 tables 10.6.1-5 and 10.6.3-3 to -5), also those that no archive
 * keeps.
 */
enum Attribute {
    STUDY_DATE(0x0008_0020, "DA", "StudyDate", Level.STUDY),
    STUDY_TIME(0x0008_0030, "TM", "StudyTime", Level.STUDY),
    ACCESSION_NUMBER(0x0008_0050, "SH", "AccessionNumber", Level.STUDY),
    INSTANCE_AVAILABILITY(0x0008_0056, "CS", "InstanceAvailability", Level.STUDY),
    MODALITIES_IN_STUDY(0x0008_0061, "CS", "ModalitiesInStudy", Level.STUDY),
    REFERRING_PHYSICIAN_NAME(0x0008_0090, "PN", "ReferringPhysicianName", Level.STUDY),
    STUDY_DESCRIPTION(0x0008_1030, "LO", "StudyDescription", Level.STUDY),
    RETRIEVE_URL(0x0008_1190, "UR", "RetrieveURL", Level.STUDY),
    PATIENT_NAME(0x0010_0010, "PN", "PatientName", Level.STUDY),
    PATIENT_ID(0x0010_0020, "LO", "PatientID", Level.STUDY),
    ISSUER_OF_PATIENT_ID(0x0010_0021, "LO", "IssuerOfPatientID", Level.STUDY),
    PATIENT_BIRTH_DATE(0x0010_0030, "DA", "PatientBirthDate", Level.STUDY),
    PATIENT_SEX(0x0010_0040, "CS", "PatientSex", Level.STUDY),
    PATIENT_AGE(0x0010_1010, "AS", "PatientAge", Level.STUDY),
    STUDY_INSTANCE_UID(0x0020_000D, "UI", "StudyInstanceUID", Level.STUDY),
    STUDY_ID(0x0020_0010, "SH", "StudyID", Level.STUDY),
    STUDY_SERIES(0x0020_1206, "IS", "NumberOfStudyRelatedSeries", Level.STUDY),
    STUDY_INSTANCES(0x0020_1208, "IS", "NumberOfStudyRelatedInstances", Level.STUDY),
    MODALITY(0x0008_0060, "CS", "Modality", Level.SERIES),
    SERIES_DESCRIPTION(0x0008_103E, "LO", "SeriesDescription", Level.SERIES),
    BODY_PART_EXAMINED(0x0018_0015, "CS", "BodyPartExamined", Level.SERIES),
    SERIES_INSTANCE_UID(0x0020_000E, "UI", "SeriesInstanceUID", Level.SERIES),
    SERIES_NUMBER(0x0020_0011, "IS", "SeriesNumber", Level.SERIES),
    SERIES_INSTANCES(0x0020_1209, "IS", "NumberOfSeriesRelatedInstances", Level.SERIES),
    PERFORMED_DATE(0x0040_0244, "DA", "PerformedProcedureStepStartDate", Level.SERIES),
    PERFORMED_TIME(0x0040_0245, "TM", "PerformedProcedureStepStartTime", Level.SERIES),
    SOP_CLASS_UID(0x0008_0016, "UI", "SOPClassUID", Level.INSTANCE),
    SOP_INSTANCE_UID(0x0008_0018, "UI", "SOPInstanceUID", Level.INSTANCE),
    INSTANCE_NUMBER(0x0020_0013, "IS", "InstanceNumber", Level.INSTANCE),
    NUMBER_OF_FRAMES(0x0028_0008, "IS", "NumberOfFrames", Level.INSTANCE),
    ROWS(0x0028_0010, "US", "Rows", Level.INSTANCE),
    COLUMNS(0x0028_0011, "US", "Columns", Level.INSTANCE),
    BITS_ALLOCATED(0x0028_0100, "US", "BitsAllocated", Level.INSTANCE),
    AVAILABLE_TRANSFER_SYNTAX_UID(0x0008_3002, "UI", "AvailableTransferSyntaxUID", Level.INSTANCE);

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Fa-f]{8}");

    private static final Map<String, Attribute> BY_KEYWORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Attribute::keyword, Function.identity()));

    private static final Map<Integer, Attribute> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Attribute::number, Function.identity()));

    private final int number;
    private final String vr;
    private final String keyword;
    private final Level level;

    Attribute(int number, String vr, String keyword, Level level) {
        this.number = number;
        this.vr = vr;
        this.keyword = keyword;
        this.level = level;
    }

    /** The attribute that a query names, by keyword or by number; null when it is none of these. */
    static @Nullable Attribute named(String name) {
        Integer number = number(name);
        return number == null ? BY_KEYWORD.get(name) : BY_NUMBER.get(number);
    }

    /** The number that a name is, in eight hexadecimal digits; null when it is none. */
    static @Nullable Integer number(String name) {
        return NUMBER.matcher(name).matches()
                ? Integer.valueOf(Integer.parseUnsignedInt(name.toUpperCase(Locale.ROOT), 16))
                : null;
    }

    int number() {
        return number;
    }

    String vr() {
        return vr;
    }

    String keyword() {
        return keyword;
    }

    Level level() {
        return level;
    }

    /** Whether it can be asked for; what is only told cannot. */
    boolean isMatched() {
        return switch (this) {
            case INSTANCE_AVAILABILITY,
                    RETRIEVE_URL,
                    STUDY_SERIES,
                    STUDY_INSTANCES,
                    SERIES_INSTANCES,
                    NUMBER_OF_FRAMES,
                    ROWS,
                    COLUMNS,
                    BITS_ALLOCATED,
                    AVAILABLE_TRANSFER_SYNTAX_UID -> false;
            default -> true;
        };
    }
}
