package org.precedent.index.source.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Ages;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.Days;
import org.precedent.index.deid.Moments;
import org.precedent.index.deid.Sexes;
import org.precedent.index.model.Study;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.MessageStatus;

/**
 * What a CDA document says of itself and its study: the study's UID in {@code documentationOf/serviceEvent/id} or in an
 * act of code 113014, the accession number in {@code inFulfillmentOf/order} (DICOM PS3.20, section 7).
 */
final class CdaHeader {
    private static final String DICOM_CODES = "1.2.840.10008.2.16.4";
    private static final String DICOM_STUDY = "113014";
    private static final Pattern UID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]*))+");
    /** PS3.5 9.1. */
    private static final int LONGEST_UID = 64;

    private static final Pattern MODALITY = Pattern.compile("[A-Z]{2,4}");

    private final XmlElement root;
    private final XmlElement event;
    private final Set<String> studies = new LinkedHashSet<>();

    CdaHeader(XmlElement root) {
        this.root = root;
        this.event = root.at("documentationOf", "serviceEvent");
        for (XmlElement documented : root.children("documentationOf")) {
            documented.at("serviceEvent").children("id").forEach(this::study);
        }
        for (XmlElement act : root.all("act")) {
            if (act.at("code").attribute("code").equals(DICOM_STUDY)) {
                study(act.at("id"));
            }
        }
    }

    private void study(XmlElement id) {
        String uid = id.attribute("root");
        if (id.attribute("extension").isEmpty()
                && uid.length() <= LONGEST_UID
                && UID.matcher(uid).matches()) {
            studies.add(uid);
        }
    }

    /** @throws Unusable if it names neither itself nor a study */
    MessageIdentity identity() throws Unusable {
        String accession = accession();
        if (studies.isEmpty() && accession == null) {
            throw new Unusable(
                    Code.MISSING_UID,
                    "the document names no study: it has neither a Study Instance UID (documentationOf) nor an"
                            + " accession number (inFulfillmentOf/order)");
        }
        String document = name(root);
        if (document.isEmpty()) {
            throw new Unusable(Code.MISSING_UID, "the document has no id; export it again");
        }
        String parent = name(related().at("parentDocument"));
        return new MessageIdentity(
                document,
                parent.isEmpty() || parent.equals(document) ? null : parent,
                studies.isEmpty() ? null : studies.iterator().next(),
                accession,
                patient());
    }

    /** All versions of a document share their set. */
    private static String name(XmlElement document) {
        XmlElement set = document.at("setId");
        XmlElement id = set == XmlElement.NONE ? document.at("id") : set;
        return id.attribute("root").isEmpty() && id.attribute("extension").isEmpty()
                ? ""
                : "cda|" + id.attribute("root") + "|" + id.attribute("extension");
    }

    private XmlElement related() {
        return root.children("relatedDocument").stream()
                .filter(document -> !document.attribute("typeCode").equals("XFRM"))
                .findFirst()
                .orElse(XmlElement.NONE);
    }

    private @Nullable String accession() {
        List<XmlElement> numbers = new ArrayList<>();
        for (XmlElement fulfilled : root.children("inFulfillmentOf")) {
            numbers.addAll(fulfilled.at("order").children("accessionNumber"));
        }
        for (XmlElement fulfilled : root.children("inFulfillmentOf")) {
            numbers.addAll(fulfilled.at("order").children("id"));
        }
        return numbers.stream()
                .map(number -> number.attribute("extension"))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String patient() {
        return root.at("recordTarget", "patientRole").children("id").stream()
                .map(id -> id.attribute("extension"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(null);
    }

    MessageStatus status() {
        switch (root.at("statusCode").attribute("code").toLowerCase(Locale.ROOT)) {
            case "aborted", "cancelled", "nullified", "obsolete" -> {
                return MessageStatus.WITHDRAWN;
            }
            case "active", "new", "held" -> {
                return MessageStatus.PRELIMINARY;
            }
            default -> {}
        }
        return switch (related().attribute("typeCode")) {
            case "RPLC" -> MessageStatus.CORRECTED;
            case "APND" -> MessageStatus.ADDENDUM;
            default -> MessageStatus.FINAL;
        };
    }

    @Nullable Instant issued() {
        return Moments.of(root.at("effectiveTime").attribute("value"));
    }

    Study study() {
        LocalDate day = day();
        XmlElement patient = root.at("recordTarget", "patientRole", "patient");
        String sex = Sexes.of(patient.at("administrativeGenderCode").attribute("code"));
        String birth = patient.at("birthTime").attribute("value");
        return new Study(
                modality(),
                bodyPart(),
                sex == null ? "" : sex,
                Ages.between(birth.length() < Moments.DAY ? Days.of(birth) : Moments.day(birth), day),
                day,
                List.of(),
                attributes());
    }

    private @Nullable LocalDate day() {
        XmlElement time = event.at("effectiveTime");
        LocalDate day = Moments.day(time.attribute("value"));
        return day == null ? Moments.day(time.at("low").attribute("value")) : day;
    }

    private String modality() {
        List<XmlElement> codes = new ArrayList<>(event.children("code"));
        codes.addAll(event.all("translation"));
        return codes.stream()
                .filter(code -> code.attribute("codeSystem").equals(DICOM_CODES))
                .map(code -> code.attribute("code"))
                .filter(code -> MODALITY.matcher(code).matches())
                .findFirst()
                .map(Codes::modality)
                .orElse("");
    }

    /** What all that name a site agree on. */
    private String bodyPart() {
        List<String> sites = root.all("targetSiteCode").stream()
                .map(site -> Codes.bodyPart(site.attribute("displayName")))
                .filter(site -> !site.isEmpty())
                .distinct()
                .toList();
        return sites.size() == 1 ? sites.getFirst() : "";
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>();
        String description = event.at("code").attribute("displayName");
        if (!description.isEmpty()) {
            attributes.put("StudyDescription", description);
        }
        return attributes;
    }

    /** What of it was left out, a sentence each. */
    List<String> notices() {
        return studies.size() > 1
                ? List.of("the document names " + studies.size() + " studies and is joined to the first")
                : List.of();
    }
}
