package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Ages;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.Sexes;
import org.precedent.index.model.Study;
import org.precedent.index.source.manifest.PlainText;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.Procedure;
import org.precedent.index.source.message.Service;

/**
 * Which study a resource is of, and what is known of that: from the resource, the imaging studies that it refers to,
 * the order that it is based on, and its patient. For one thread.
 */
final class StudyOf {
    private static final String DESCRIPTION = "StudyDescription";
    private static final String SERIES = "NumberOfStudyRelatedSeries";
    private static final int LONGEST_DESCRIPTION = 200;

    /** Objects that go with images and are none. */
    private static final Set<String> NO_IMAGES = Set.of("SR", "KO", "PR", "DOC", "SEG", "REG", "OT");

    private final JsonNode resource;
    private final Surroundings surroundings;
    private final Set<String> notices;
    private final List<JsonNode> studies = new ArrayList<>();
    private final List<JsonNode> orders = new ArrayList<>();
    private final List<JsonNode> patients = new ArrayList<>();

    /**
     * @param notices takes what was left out
     * @throws IOException if the file cannot be read any more
     */
    StudyOf(Surroundings surroundings, Set<String> notices) throws IOException {
        this.resource = surroundings.resource();
        this.surroundings = surroundings;
        this.notices = notices;
        if (isStudy(resource)) {
            studies.add(resource);
        }
        for (String element : List.of("imagingStudy", "study", "focus", "entry")) {
            add(resource, element, "ImagingStudy", studies);
        }
        for (JsonNode section : Nodes.all(resource, "section")) {
            add(section, "entry", "ImagingStudy", studies);
        }
        for (String element : List.of("basedOn", "request", "procedureReference")) {
            add(resource, element, "", orders);
        }
        for (String element : List.of("subject", "patient")) {
            add(resource, element, "Patient", patients);
        }
    }

    private static boolean isStudy(JsonNode node) {
        return Nodes.text(node, "resourceType").equals("ImagingStudy");
    }

    private void add(JsonNode from, String element, String type, List<JsonNode> to) throws IOException {
        for (Surroundings.Found found : surroundings.referred(from, element)) {
            if (type.isEmpty() || Nodes.text(found.resource(), "resourceType").equals(type)) {
                to.add(found.resource());
            }
        }
    }

    /** Whether it says that there are images, be they known here or not. */
    boolean hasImages() {
        return !studies.isEmpty()
                || resource.has("imagingStudy")
                || resource.has("media")
                || Nodes.all(resource, "study").stream()
                        .anyMatch(study -> Surroundings.reference(study).contains("ImagingStudy/"));
    }

    /**
     * Which study and which document it is.
     *
     * @param name what to call the document when the resource has no name of its own
     * @param parent the document that it replaces or adds to; null for none
     */
    MessageIdentity identity(String name, @Nullable String parent) {
        return new MessageIdentity(document(name), parent, usable(uid()), usable(accession()), usable(patient()));
    }

    /** An identifier holds everywhere; an id only on its server, so that patient and study go with it. */
    private String document(String name) {
        String own = Numbers.document(resource);
        if (!own.isEmpty() && own.length() <= FhirLimits.LONGEST_IDENTIFIER) {
            return own;
        }
        boolean local = !name.contains(":");
        return local ? name + "|" + patient() + "|" + uid() + accession() : name;
    }

    private String uid() {
        Set<String> uids = new HashSet<>();
        String first = "";
        for (JsonNode study : studies) {
            String uid = Numbers.studyUid(study);
            first = first.isEmpty() ? uid : first;
            if (!uid.isEmpty()) {
                uids.add(uid);
            }
        }
        if (uids.size() > 1) {
            notices.add("it speaks of more than one imaging study; it was kept with the first");
        }
        return first.isEmpty() ? logicalUid() : first;
    }

    /** A reference may tell the study's identifier in the place of an address. */
    private String logicalUid() {
        for (String element : List.of("imagingStudy", "study")) {
            for (JsonNode reference : Nodes.all(resource, element)) {
                String uid = Numbers.uid(Nodes.first(reference, "identifier"));
                if (!uid.isEmpty()) {
                    return uid;
                }
            }
        }
        return "";
    }

    /** The accession number of the study, the resource or the order; without one, the number of the order. */
    private String accession() {
        List<JsonNode> told = new ArrayList<>(studies);
        told.add(resource);
        told.addAll(orders);
        for (JsonNode node : told) {
            String accession = Numbers.accession(node);
            if (!accession.isEmpty()) {
                return accession;
            }
        }
        for (JsonNode reference : Nodes.all(resource, "basedOn")) {
            String accession = Numbers.accession(reference);
            if (!accession.isEmpty()) {
                return accession;
            }
        }
        for (JsonNode node : told) {
            String order = Numbers.order(node);
            if (!order.isEmpty()) {
                return order;
            }
        }
        return "";
    }

    private String patient() {
        if (!patients.isEmpty()) {
            return Numbers.patient(patients.getFirst());
        }
        JsonNode reference = Nodes.first(resource, resource.has("subject") ? "subject" : "patient");
        return Nodes.text(Nodes.first(reference, "identifier"), "value");
    }

    private @Nullable String usable(String number) {
        if (number.length() > FhirLimits.LONGEST_IDENTIFIER) {
            notices.add("a number of the study or the patient is longer than " + FhirLimits.LONGEST_IDENTIFIER
                    + " characters; it was left out");
            return null;
        }
        return number.isEmpty() ? null : number;
    }

    /**
     * What is known of the study.
     *
     * @param procedureName what its procedure is called; empty when that is not told
     */
    Study facts(String procedureName, Service service) {
        String described = studies.isEmpty() ? "" : description(studies.getFirst());
        String name = procedureName.isEmpty() ? described : procedureName;
        Procedure procedure = Procedure.of(name);
        LocalDate day = day();
        JsonNode patient = patients.isEmpty() ? resource.path("none") : patients.getFirst();
        return new Study(
                modality(service, procedure),
                bodyPart(procedure),
                sex(patient),
                Ages.between(Times.day(Nodes.text(patient, "birthDate")), day),
                day,
                List.of(),
                attributes(name));
    }

    private static String description(JsonNode study) {
        String own = Nodes.text(study, "description");
        String element = study.has("procedureCode") ? "procedureCode" : "procedure";
        return own.isEmpty() ? Nodes.concept(Nodes.first(study, element)) : own;
    }

    private String sex(JsonNode patient) {
        String sex = Sexes.of(Nodes.text(patient, "gender"));
        if (sex == null) {
            notices.add("the patient's gender is none of FHIR's; it was left out");
        }
        return sex == null ? "" : sex;
    }

    private @Nullable LocalDate day() {
        for (JsonNode study : studies) {
            LocalDate started = Times.observed(study);
            if (started != null) {
                return started;
            }
        }
        return Times.observed(resource);
    }

    private String modality(Service service, Procedure procedure) {
        for (JsonNode study : studies) {
            List<JsonNode> told = new ArrayList<>(Nodes.all(study, "modality"));
            told.addAll(Nodes.all(study, "modalityList"));
            Nodes.all(study, "series").forEach(series -> told.addAll(Nodes.all(series, "modality")));
            for (JsonNode modality : told) {
                for (String code : Nodes.codes(modality)) {
                    String known = Codes.modality(code);
                    if (!known.isEmpty() && !NO_IMAGES.contains(known)) {
                        return known;
                    }
                }
            }
        }
        return service.modality().isEmpty() ? procedure.modality() : service.modality();
    }

    private String bodyPart(Procedure procedure) {
        for (JsonNode study : studies) {
            for (JsonNode series : Nodes.all(study, "series")) {
                String site = Nodes.concept(Nodes.first(series, "bodySite"));
                String part = Procedure.of(site).bodyPart();
                if (!part.isEmpty()) {
                    return part;
                }
            }
        }
        return procedure.bodyPart();
    }

    private SortedMap<String, String> attributes(String name) {
        SortedMap<String, String> attributes = new TreeMap<>();
        String line = PlainText.line(name);
        if (!line.isEmpty() && line.length() <= LONGEST_DESCRIPTION) {
            attributes.put(DESCRIPTION, line);
        }
        String series = studies.isEmpty() ? "" : Nodes.text(studies.getFirst(), "numberOfSeries");
        if (!series.isEmpty() && series.length() < 6 && series.chars().allMatch(Character::isDigit)) {
            attributes.put(SERIES, series);
        }
        return attributes;
    }
}
