package org.precedent.api.dicomweb;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.precedent.index.dicom.DicomElement;
import org.precedent.index.dicom.DicomElements;
import org.precedent.index.dicom.DicomValue;

/** What is told of studies and series, as data elements; what nobody keeps is empty where it must be there. */
final class ToldFacts {
    private ToldFacts() {}

    static DicomElements of(StudyEntry study) {
        LocalDate date = study.facts().date();
        Integer age = study.facts().age();
        return new DicomElements(List.of(
                element(Attribute.STUDY_DATE, date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE)),
                element(Attribute.STUDY_TIME, ""),
                element(Attribute.ACCESSION_NUMBER, ""),
                element(Attribute.INSTANCE_AVAILABILITY, "ONLINE"),
                element(Attribute.MODALITIES_IN_STUDY, study.modalities()),
                element(Attribute.REFERRING_PHYSICIAN_NAME, ""),
                element(Attribute.PATIENT_NAME, study.patient()),
                element(Attribute.PATIENT_ID, study.patient()),
                element(Attribute.PATIENT_BIRTH_DATE, ""),
                element(Attribute.PATIENT_SEX, study.facts().sex()),
                element(Attribute.PATIENT_AGE, age == null ? "" : "%03dY".formatted(age)),
                element(Attribute.STUDY_INSTANCE_UID, study.uid()),
                element(Attribute.STUDY_ID, ""),
                element(Attribute.STUDY_SERIES, String.valueOf(study.series().size())),
                element(Attribute.STUDY_INSTANCES, String.valueOf(study.instances()))));
    }

    static DicomElements of(SeriesEntry series) {
        return new DicomElements(List.of(
                element(Attribute.MODALITY, series.modality()),
                element(Attribute.BODY_PART_EXAMINED, series.bodyPart()),
                element(Attribute.SERIES_INSTANCE_UID, series.uid()),
                element(Attribute.SERIES_NUMBER, series.number() == 0 ? "" : String.valueOf(series.number())),
                element(Attribute.SERIES_INSTANCES, String.valueOf(series.instances()))));
    }

    /** The most that can be told of an instance without its file: its name. */
    static DicomElements of(HeldInstance instance) {
        return new DicomElements(List.of(element(Attribute.SOP_INSTANCE_UID, instance.uid())));
    }

    static DicomElement url(String address) {
        return element(Attribute.RETRIEVE_URL, address);
    }

    /** All of them, those of the first before the same of the others. */
    static DicomElements joined(List<DicomElements> all) {
        List<DicomElement> joined = new ArrayList<>();
        all.forEach(some -> joined.addAll(some.all()));
        return new DicomElements(joined);
    }

    static DicomElement element(Attribute attribute, String value) {
        return element(attribute, value.isEmpty() ? List.of() : List.of(value));
    }

    private static DicomElement element(Attribute attribute, List<String> values) {
        return new DicomElement(attribute.number(), attribute.vr(), new DicomValue.Texts(values));
    }
}
