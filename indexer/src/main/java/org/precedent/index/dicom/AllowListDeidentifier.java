package org.precedent.index.dicom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Ages;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.Days;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.Sexes;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Study;

/**
 * Lets pass what is listed and nothing else, in the spirit of the Basic Profile of PS3.15 E with its options to keep
 * dates and to clean descriptions: identifiers become keyed hashes, descriptions lose every name and identifier that
 * the file holds anywhere.
 *
 * <p>It does not look at pixels, nor know names that no element holds.
 */
final class AllowListDeidentifier implements Deidentifier {
    /** Letters are not allowed, but come out of anonymisers. */
    private static final Pattern UID = Pattern.compile("[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*");

    private static final int LONGEST_UID = 64;
    private static final int LONGEST_DESCRIPTION = 200;

    private static final Map<String, Tag> DESCRIPTIONS = Map.of(
            "Manufacturer", Tag.MANUFACTURER,
            "ManufacturerModelName", Tag.MANUFACTURER_MODEL_NAME,
            "ProtocolName", Tag.PROTOCOL_NAME,
            "SeriesDescription", Tag.SERIES_DESCRIPTION,
            "StudyDescription", Tag.STUDY_DESCRIPTION);

    private static final List<Tag> DAYS =
            List.of(Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE);

    private final Pseudonyms pseudonyms;
    private final Profile profile;

    AllowListDeidentifier(Pseudonyms pseudonyms) {
        this(pseudonyms, Profile.DEFAULTS);
    }

    AllowListDeidentifier(Pseudonyms pseudonyms, Profile profile) {
        this.pseudonyms = pseudonyms;
        this.profile = profile;
    }

    @Override
    public Deidentified deidentify(DicomObject object) throws Rejection {
        Scrubber scrubber = object.identifiers().scrubber(profile);
        return facts(object.dataset(), studyUid(object.dataset()), study(object.dataset(), scrubber), scrubber);
    }

    @Override
    public Deidentified deidentifyDocument(DicomObject object) throws Rejection {
        Dataset dataset = object.dataset();
        String own = studyUid(dataset);
        ReferencedStudies evidence = ReferencedStudies.of(dataset);
        Scrubber scrubber = object.identifiers().scrubber(profile);
        return facts(dataset, evidence.reported(own), studyOfDocument(dataset, scrubber), scrubber);
    }

    private static String studyUid(Dataset dataset) throws Rejection {
        return uid(dataset, Tag.STUDY_INSTANCE_UID, "Study Instance UID");
    }

    private static String instanceUid(Dataset dataset) throws Rejection {
        return uid(dataset, Tag.SOP_INSTANCE_UID, "SOP Instance UID");
    }

    private Deidentified facts(Dataset dataset, String studyUid, Study study, Scrubber scrubber) throws Rejection {
        return new Deidentified(
                pseudonyms.ofInstance(instanceUid(dataset)),
                pseudonyms.ofStudy(studyUid),
                patient(dataset),
                pseudonyms.ofAccession(dataset.text(Tag.ACCESSION_NUMBER)),
                study,
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

    /** Whoever has no identifier may be anybody: other sources of the study may say who. */
    private @Nullable PatientKey patient(Dataset dataset) {
        String id = dataset.text(Tag.PATIENT_ID);
        return id.isEmpty() ? null : pseudonyms.ofPatient(id);
    }

    private Study study(Dataset dataset, Scrubber scrubber) {
        LocalDate day = day(dataset);
        return new Study(
                code(dataset, Tag.MODALITY, Codes::modality, scrubber),
                code(dataset, Tag.BODY_PART_EXAMINED, Codes::bodyPart, scrubber),
                sex(dataset),
                age(dataset, day),
                profile.dates() == DateChoice.DROP ? null : day,
                List.of(),
                attributes(dataset, scrubber));
    }

    /** Without the modality and the device, which are the document's and not those of the images. */
    private Study studyOfDocument(Dataset dataset, Scrubber scrubber) {
        Study all = study(dataset, scrubber);
        SortedMap<String, String> attributes = new TreeMap<>(all.attributes());
        attributes.keySet().retainAll(Set.of("StudyDescription"));
        return new Study("", all.bodyPart(), all.sex(), all.age(), all.date(), List.of(), attributes);
    }

    private static @Nullable LocalDate day(Dataset dataset) {
        for (Tag tag : DAYS) {
            LocalDate day = Days.of(dataset.text(tag));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static String sex(Dataset dataset) {
        String sex = Sexes.of(dataset.text(Tag.PATIENT_SEX));
        return sex == null ? "" : sex;
    }

    private @Nullable Integer age(Dataset dataset, @Nullable LocalDate day) {
        Integer age = Ages.years(dataset.text(Tag.PATIENT_AGE));
        return profile.shown(age != null ? age : Ages.between(Days.of(dataset.text(Tag.PATIENT_BIRTH_DATE)), day));
    }

    private static SortedMap<String, String> attributes(Dataset dataset, Scrubber scrubber) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("ImageLaterality", code(dataset, Tag.IMAGE_LATERALITY, Codes::laterality, scrubber));
        attributes.put("Laterality", code(dataset, Tag.LATERALITY, Codes::laterality, scrubber));
        attributes.put("PhotometricInterpretation", photometric(dataset));
        attributes.put("ViewPosition", code(dataset, Tag.VIEW_POSITION, Codes::view, scrubber));
        DESCRIPTIONS.forEach((name, tag) -> attributes.put(name, description(dataset, tag, scrubber)));
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    /** A coded value; empty when it is none that is known to name nobody. */
    private static String code(Dataset dataset, Tag tag, UnaryOperator<String> reading, Scrubber scrubber) {
        String code = reading.apply(dataset.text(tag));
        return Codes.isPlain(code) && scrubber.scrub(code).equals(code) ? code : "";
    }

    private static String photometric(Dataset dataset) {
        String term = Codes.other(dataset.text(Tag.PHOTOMETRIC_INTERPRETATION));
        return Photometric.of(term) == null ? "" : term;
    }

    private static String description(Dataset dataset, Tag tag, Scrubber scrubber) {
        String description = scrubber.scrub(dataset.text(tag));
        return description.codePointCount(0, description.length()) <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }

    private static String view(Dataset dataset, Scrubber scrubber) {
        String view = code(dataset, Tag.VIEW_POSITION, Codes::view, scrubber);
        Dataset orientation = new FunctionalGroups(dataset).of(0, Tag.PLANE_ORIENTATION_SEQUENCE);
        return view.isEmpty() ? Plane.named(orientation.numbers(Tag.IMAGE_ORIENTATION_PATIENT)) : view;
    }
}
