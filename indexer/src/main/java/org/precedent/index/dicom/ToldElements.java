package org.precedent.index.dicom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.precedent.index.model.Study;

/** What the record knows of a kept instance and viewers ask for, as elements that stand beside its own. */
final class ToldElements {
    /** A code as DICOM has them (PS3.5 table 6.2-1, CS); anything else that a source told is no code. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{1,16}");

    private static final int MODALITY = 0x0008_0060;
    private static final int BODY_PART = 0x0018_0015;

    private final SequencedMap<Integer, byte[]> elements;

    private ToldElements(SequencedMap<Integer, byte[]> elements) {
        this.elements = elements;
    }

    /**
     * Puts them among an instance's own. What only a whole study knows comes from the record; what the image says of
     * itself stands.
     */
    static void put(SequencedMap<Integer, byte[]> elements, InstanceNames names, String patient, Study study) {
        ToldElements told = new ToldElements(elements);
        told.set(0x0008_0018, "UI", names.instance());
        told.set(0x0020_000D, "UI", names.study());
        told.set(0x0020_000E, "UI", names.series());
        told.set(0x0010_0010, "PN", patient);
        told.set(0x0010_0020, "LO", patient);
        told.set(0x0010_0040, "CS", code(study.sex()));
        told.set(0x0008_0020, "DA", day(study));
        Integer age = study.age();
        if (age != null) {
            told.set(0x0010_1010, "AS", "%03dY".formatted(age));
        }
        told.supply(MODALITY, study.modality());
        told.supply(BODY_PART, study.bodyPart());
    }

    private static String day(Study study) {
        LocalDate date = study.date();
        return date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String code(String value) {
        return CODE.matcher(value).matches() ? value : "";
    }

    private void supply(int number, String code) {
        if (!elements.containsKey(number) && !code(code).isEmpty()) {
            set(number, "CS", code);
        }
    }

    private void set(int number, String vr, String value) {
        ElementWriter one = new ElementWriter();
        one.text(number, vr, value);
        elements.put(number, one.bytes());
    }
}
