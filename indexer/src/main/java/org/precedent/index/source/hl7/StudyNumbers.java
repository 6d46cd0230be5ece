package org.precedent.index.source.hl7;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;
import org.precedent.index.source.message.MessageIdentity;

/**
 * Which study an order is of. Profiles differ in where they tell it; the first that is told counts. An order without a
 * UID of its own has that of the others, if they agree.
 *
 * <table>
 * <caption>Where it stands</caption>
 * <tr><th>Study Instance UID</th><td>an OBX of DCM 113014 or 110180 (IHE RAD-28 and its like)</td></tr>
 * <tr><td></td><td>ZDS-1 (IHE RAD-4)</td></tr>
 * <tr><td></td><td>IPC-3 (IHE RAD-4 in HL7 2.5.1)</td></tr>
 * <tr><th>Accession number</th><td>IPC-1 (IHE RAD-4 in HL7 2.5.1)</td></tr>
 * <tr><td></td><td>OBR-18 (IHE RAD-4)</td></tr>
 * <tr><td></td><td>OBR-3 or ORC-3, the filler's number, which most RIS use as accession number</td></tr>
 * <tr><td></td><td>OBR-2 or ORC-2, the placer's number</td></tr>
 * </table>
 *
 * <p>OBR-20 is not asked: IHE keeps the Scheduled Procedure Step's ID in it.
 */
record StudyNumbers(
        @Nullable String studyUid,
        @Nullable String accession,
        @Nullable String patient) {
    private static final Pattern UID = Pattern.compile("[0-9]+(?:\\.[0-9]+){2,}");
    private static final int LONGEST_UID = 64;
    private static final String URN = "urn:oid:";
    private static final Set<String> UID_CODES = Set.copyOf(DataFile.lines(StudyNumbers.class, "study-uid-codes.txt"));
    private static final Set<String> MEDICAL_RECORD = Set.of("MR", "MRN", "PI", "PT");

    private static final int PATIENT_LIST = 3;
    private static final int PATIENT_EXTERNAL = 2;
    private static final int IDENTIFIER_TYPE = 5;

    /**
     * What an order and its message tell.
     *
     * @param onlyUid what {@link #onlyUid} found in the message
     */
    static StudyNumbers of(Order order, Hl7Message message, @Nullable String onlyUid) {
        String uid = uid(order.parts());
        return new StudyNumbers(
                uid == null ? onlyUid : uid, accession(order, message), usable(patient(message.first("PID")), message));
    }

    /** The one study that a message speaks of, wherever it tells that; null when it tells none, or several. */
    static @Nullable String onlyUid(Hl7Message message) {
        Set<String> uids = new HashSet<>();
        for (Segment segment : message.segments()) {
            String uid = uid(segment);
            if (isUid(uid)) {
                uids.add(uid);
            }
        }
        return uids.size() == 1 ? uids.iterator().next() : null;
    }

    /** What a message is about. */
    MessageIdentity identity(String document, @Nullable String parent) {
        return new MessageIdentity(document, parent, studyUid, accession, patient);
    }

    private static @Nullable String uid(List<Segment> segments) {
        for (Segment segment : segments) {
            String uid = uid(segment);
            if (isUid(uid)) {
                return uid;
            }
        }
        return null;
    }

    private static String uid(Segment segment) {
        return switch (segment.name()) {
            case "OBX" -> namesStudy(segment) ? bare(segment.get(5)) : "";
            case "ZDS" -> bare(segment.get(1));
            case "IPC" -> bare(segment.get(3));
            default -> "";
        };
    }

    /** Whether a result tells the study's UID. */
    static boolean namesStudy(Segment result) {
        return UID_CODES.contains(result.get(3, 1).toLowerCase(Locale.ROOT))
                || UID_CODES.contains(result.get(3, 2).toLowerCase(Locale.ROOT));
    }

    private static String bare(String uid) {
        return uid.startsWith(URN) ? uid.substring(URN.length()) : uid;
    }

    private static boolean isUid(String text) {
        return text.length() <= LONGEST_UID && UID.matcher(text).matches();
    }

    private static @Nullable String accession(Order order, Hl7Message message) {
        String imaging = message.first(order.parts(), "IPC").get(1);
        String placed = imaging.isEmpty() ? order.request().get(18) : imaging;
        return usable(placed.isEmpty() ? order.number() : placed, message);
    }

    private static @Nullable String usable(String number, Hl7Message message) {
        if (number.length() > Hl7Limits.LONGEST_IDENTIFIER) {
            message.notice("a number of the study or the patient is longer than " + Hl7Limits.LONGEST_IDENTIFIER
                    + " characters; it was left out");
            return null;
        }
        return number.isEmpty() ? null : number;
    }

    /** The medical record's number among the patient's identifiers, or the first of them. */
    private static String patient(Segment pid) {
        String first = "";
        for (String repetition : pid.repetitions(PATIENT_LIST)) {
            String id = pid.get(repetition, 1);
            if (!id.isEmpty() && MEDICAL_RECORD.contains(pid.get(repetition, IDENTIFIER_TYPE))) {
                return id;
            }
            first = first.isEmpty() ? id : first;
        }
        return first.isEmpty() ? pid.get(PATIENT_EXTERNAL) : first;
    }
}
