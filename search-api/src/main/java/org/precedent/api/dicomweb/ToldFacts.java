package org.precedent.api.dicomweb;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.DicomElement;
import org.precedent.index.dicom.DicomElements;
import org.precedent.index.dicom.DicomValue;

/** What is told of studies and series, as data elements; what nobody keeps is empty where it must be there. */
final class ToldFacts {
    /** Those of a study that are told, also empty. */
    private static final List<Attribute> OF_STUDY = List.of(
            Attribute.STUDY_DATE,
            Attribute.STUDY_TIME,
            Attribute.ACCESSION_NUMBER,
            Attribute.INSTANCE_AVAILABILITY,
            Attribute.MODALITIES_IN_STUDY,
            Attribute.REFERRING_PHYSICIAN_NAME,
            Attribute.PATIENT_NAME,
            Attribute.PATIENT_ID,
            Attribute.PATIENT_BIRTH_DATE,
            Attribute.PATIENT_SEX,
            Attribute.PATIENT_AGE,
            Attribute.STUDY_INSTANCE_UID,
            Attribute.STUDY_ID,
            Attribute.STUDY_SERIES,
            Attribute.STUDY_INSTANCES);

    private static final List<Attribute> OF_SERIES = List.of(
            Attribute.MODALITY,
            Attribute.BODY_PART_EXAMINED,
            Attribute.SERIES_INSTANCE_UID,
            Attribute.SERIES_NUMBER,
            Attribute.SERIES_INSTANCES);

    private ToldFacts() {}

    static DicomElements of(StudyEntry study) {
        return new DicomElements(OF_STUDY.stream()
                .map(attribute -> element(attribute, values(study, attribute)))
                .toList());
    }

    /** What a study has of an attribute; nothing of one that nobody keeps. */
    static List<String> values(StudyEntry study, Attribute attribute) {
        return switch (attribute) {
            case STUDY_DATE -> list(day(study.facts().date()));
            case INSTANCE_AVAILABILITY -> List.of("ONLINE");
            case MODALITIES_IN_STUDY -> study.modalities();
            case PATIENT_NAME, PATIENT_ID -> List.of(study.patient());
            case PATIENT_SEX -> list(study.facts().sex());
            case PATIENT_AGE -> list(age(study.facts().age()));
            case STUDY_INSTANCE_UID -> List.of(study.uid());
            case STUDY_SERIES -> List.of(String.valueOf(study.series().size()));
            case STUDY_INSTANCES -> List.of(String.valueOf(study.instances()));
            default -> List.of();
        };
    }

    static DicomElements of(SeriesEntry series) {
        return new DicomElements(OF_SERIES.stream()
                .map(attribute -> element(attribute, values(series, attribute)))
                .toList());
    }

    /** What a series has of an attribute; nothing of one that nobody keeps. */
    static List<String> values(SeriesEntry series, Attribute attribute) {
        return switch (attribute) {
            case MODALITY -> list(series.modality());
            case BODY_PART_EXAMINED -> list(series.bodyPart());
            case SERIES_INSTANCE_UID -> List.of(series.uid());
            case SERIES_NUMBER -> list(series.number() == 0 ? "" : String.valueOf(series.number()));
            case SERIES_INSTANCES -> List.of(String.valueOf(series.instances()));
            default -> List.of();
        };
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Three digits and a Y for years (PS3.5 table 6.2-1, AS). */
    private static String age(@Nullable Integer years) {
        return years == null ? "" : String.valueOf(1000 + years).substring(1) + "Y";
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /** All of them, those of the first before the same of the others. */
    static DicomElements joined(DicomElements... all) {
        List<DicomElement> joined = new ArrayList<>();
        Arrays.stream(all).forEach(some -> joined.addAll(some.all()));
        return new DicomElements(joined);
    }

    static DicomElement element(Attribute attribute, String value) {
        return element(attribute, list(value));
    }

    private static DicomElement element(Attribute attribute, List<String> values) {
        return new DicomElement(attribute.number(), attribute.vr(), new DicomValue.Texts(values));
    }
}
