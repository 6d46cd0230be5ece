package org.precedent.index.dicom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Study;

/**
 * Lets pass what is listed and nothing else, in the spirit of the Basic Profile of PS3.15 E with its options to keep
 * dates and to clean descriptions: identifiers become keyed hashes, descriptions lose every name and identifier that
 * the file holds anywhere.
 *
 * <p>It does not read what is burned into pixels beyond the flag that says so, nor know names that no element holds.
 */
final class AllowListDeidentifier implements Deidentifier {
    /** Letters are not allowed, but come out of anonymisers. */
    private static final Pattern UID = Pattern.compile("[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9 _]{0,15}");
    private static final int LONGEST_UID = 64;
    private static final int LONGEST_DESCRIPTION = 200;

    private static final Map<String, Tag> DESCRIPTIONS = Map.of(
            "Manufacturer", Tag.MANUFACTURER,
            "ManufacturerModelName", Tag.MANUFACTURER_MODEL_NAME,
            "ProtocolName", Tag.PROTOCOL_NAME,
            "SeriesDescription", Tag.SERIES_DESCRIPTION,
            "StudyDescription", Tag.STUDY_DESCRIPTION);

    private static final Map<String, Tag> CODES = Map.of(
            "ImageLaterality", Tag.IMAGE_LATERALITY,
            "Laterality", Tag.LATERALITY,
            "PhotometricInterpretation", Tag.PHOTOMETRIC_INTERPRETATION,
            "ViewPosition", Tag.VIEW_POSITION);

    private static final List<Tag> DAYS =
            List.of(Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE);

    private final Pseudonyms pseudonyms;

    AllowListDeidentifier(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Deidentified deidentify(DicomObject object) throws Rejection {
        Dataset dataset = object.dataset();
        String studyUid = uid(dataset, Tag.STUDY_INSTANCE_UID, "Study Instance UID");
        String instanceUid = uid(dataset, Tag.SOP_INSTANCE_UID, "SOP Instance UID");
        if (dataset.text(Tag.BURNED_IN_ANNOTATION).equals("YES")) {
            throw new Rejection(
                    Rejection.Code.HELD_FOR_REVIEW,
                    "the pixels show who the patient is (Burned In Annotation); mask them and set the flag to NO");
        }
        Scrubber scrubber = object.identifiers().scrubber();
        return new Deidentified(
                pseudonyms.ofSource("dicom|" + instanceUid),
                pseudonyms.ofStudy(studyUid),
                patient(dataset, studyUid),
                study(dataset, scrubber),
                view(dataset, scrubber),
                pseudonyms
                        .ofImage("series " + dataset.text(Tag.SERIES_INSTANCE_UID))
                        .value(),
                dataset.integer(Tag.SERIES_NUMBER).orElse(0),
                dataset.integer(Tag.INSTANCE_NUMBER).orElse(0),
                scrubber);
    }

    private static String uid(Dataset dataset, Tag tag, String name) throws Rejection {
        String uid = dataset.text(tag);
        if (uid.isEmpty()) {
            throw new Rejection(
                    Rejection.Code.MISSING_UID, "the file has no " + name + "; export it again from the archive");
        }
        if (uid.length() > LONGEST_UID || !UID.matcher(uid).matches()) {
            throw new Rejection(Rejection.Code.CORRUPT, "the " + name + " is no identifier; export the file again");
        }
        return uid;
    }

    /** Whoever has no identifier is somebody else in each study. */
    private PatientKey patient(Dataset dataset, String studyUid) {
        String id = dataset.text(Tag.PATIENT_ID);
        return pseudonyms.ofPatient(id.isEmpty() ? "study " + studyUid : id);
    }

    private static Study study(Dataset dataset, Scrubber scrubber) {
        LocalDate day = day(dataset);
        return new Study(
                code(dataset, Tag.MODALITY, scrubber),
                code(dataset, Tag.BODY_PART_EXAMINED, scrubber),
                sex(dataset),
                age(dataset, day),
                day,
                List.of(),
                attributes(dataset, scrubber));
    }

    private static @Nullable LocalDate day(Dataset dataset) {
        for (Tag tag : DAYS) {
            LocalDate day = DicomDates.day(dataset.text(tag));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static String sex(Dataset dataset) {
        String sex = dataset.text(Tag.PATIENT_SEX);
        return List.of("M", "F", "O").contains(sex) ? sex : "";
    }

    private static @Nullable Integer age(Dataset dataset, @Nullable LocalDate day) {
        Integer age = DicomDates.years(dataset.text(Tag.PATIENT_AGE));
        return age != null ? age : DicomDates.years(DicomDates.day(dataset.text(Tag.PATIENT_BIRTH_DATE)), day);
    }

    private static SortedMap<String, String> attributes(Dataset dataset, Scrubber scrubber) {
        SortedMap<String, String> attributes = new TreeMap<>();
        CODES.forEach((name, tag) -> attributes.put(name, code(dataset, tag, scrubber)));
        DESCRIPTIONS.forEach((name, tag) -> attributes.put(name, description(dataset, tag, scrubber)));
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    /** A coded value; empty when it does not look like one, or names somebody. */
    private static String code(Dataset dataset, Tag tag, Scrubber scrubber) {
        String code = dataset.text(tag);
        return CODE.matcher(code).matches() && scrubber.scrub(code).equals(code) ? code : "";
    }

    private static String description(Dataset dataset, Tag tag, Scrubber scrubber) {
        String description = scrubber.scrub(dataset.text(tag));
        return description.codePointCount(0, description.length()) <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }

    private static String view(Dataset dataset, Scrubber scrubber) {
        String view = code(dataset, Tag.VIEW_POSITION, scrubber);
        Dataset orientation = new FunctionalGroups(dataset).of(0, Tag.PLANE_ORIENTATION_SEQUENCE);
        return view.isEmpty() ? Plane.named(orientation.numbers(Tag.IMAGE_ORIENTATION_PATIENT)) : view;
    }
}
