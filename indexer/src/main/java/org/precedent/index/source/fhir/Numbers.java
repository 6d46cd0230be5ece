package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Identifiers of FHIR: which of them is a study's UID, an accession number, a patient's number. */
final class Numbers {
    private static final Pattern UID = Pattern.compile("[0-9]+(?:\\.[0-9]+){2,}");
    private static final int LONGEST_UID = 64;
    private static final String URN = "urn:oid:";
    private static final Set<String> DICOM = Set.of("urn:dicom:uid", "urn:ietf:rfc:3986", "");
    private static final String ACCESSION = "ACSN";
    private static final Set<String> ORDERS = Set.of("FILL", "PLAC");
    private static final Set<String> MEDICAL_RECORD = Set.of("MR", "MRN", "PI", "PT");

    private Numbers() {}

    /** The Study Instance UID of an imaging study; empty when it tells none. */
    static String studyUid(JsonNode study) {
        for (JsonNode identifier : Nodes.all(study, "identifier")) {
            String uid = uid(identifier);
            if (!uid.isEmpty()) {
                return uid;
            }
        }
        return bare(Nodes.text(study, "uid"));
    }

    /** The UID that an identifier holds; empty when it holds none. */
    static String uid(JsonNode identifier) {
        String system = Nodes.text(identifier, "system");
        return DICOM.contains(system) && !isOfType(identifier, Set.of(ACCESSION))
                ? bare(Nodes.text(identifier, "value"))
                : "";
    }

    private static String bare(String value) {
        String uid = value.startsWith(URN) ? value.substring(URN.length()) : value;
        return uid.length() <= LONGEST_UID && UID.matcher(uid).matches() ? uid : "";
    }

    /** The accession number among a resource's identifiers; empty when there is none. */
    static String accession(JsonNode resource) {
        String own = Nodes.text(Nodes.first(resource, "accession"), "value");
        return own.isEmpty() ? ofType(Nodes.all(resource, "identifier"), Set.of(ACCESSION)) : own;
    }

    /** The number of the order that a resource came of; empty when there is none. */
    static String order(JsonNode resource) {
        return ofType(Nodes.all(resource, "identifier"), ORDERS);
    }

    private static String ofType(List<JsonNode> identifiers, Set<String> types) {
        for (JsonNode identifier : identifiers) {
            if (isOfType(identifier, types)) {
                return Nodes.text(identifier, "value");
            }
        }
        return "";
    }

    private static boolean isOfType(JsonNode identifier, Set<String> types) {
        return Nodes.codes(Nodes.first(identifier, "type")).stream().anyMatch(types::contains);
    }

    /** The medical record's number of a patient, or the first of the patient's numbers; empty when there is none. */
    static String patient(JsonNode patient) {
        List<JsonNode> identifiers = Nodes.all(patient, "identifier");
        String record = ofType(identifiers, MEDICAL_RECORD);
        if (!record.isEmpty()) {
            return record;
        }
        for (JsonNode identifier : identifiers) {
            String value = Nodes.text(identifier, "value");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /**
     * What a sender calls a document everywhere: an identifier with the system that it is of; empty when there is none.
     */
    static String document(JsonNode resource) {
        for (JsonNode identifier : Nodes.all(resource, "identifier")) {
            String system = Nodes.text(identifier, "system");
            String value = Nodes.text(identifier, "value");
            if (!system.isEmpty() && !value.isEmpty() && !isOfType(identifier, Set.of(ACCESSION))) {
                return system + "|" + value;
            }
        }
        return "";
    }
}
