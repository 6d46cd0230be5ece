package org.precedent.index.dicom;

import java.util.Set;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Report;

/**
 * The content tree of a structured report (PS3.3 C.17.3) as text: containers are headings, and what has a value is a
 * line of its name and value. Persons, UIDs, images and coordinates are no text; items that refer to others by their
 * place are not followed, so that no tree is endless.
 */
final class StructuredReport {
    private static final String CONTEXT = "HAS OBS CONTEXT";

    /** Subject ID (PS3.16, TID 1007). */
    private static final String SUBJECT_ID = "121030";

    /** The language of the document and its country (PS3.16, TID 1204), which its text shows. */
    private static final Set<String> LANGUAGE = Set.of("121049", "121046");

    private final StringBuilder text = new StringBuilder();

    private StructuredReport() {}

    /** The text, not de-identified. */
    static String text(Dataset root) throws Rejection {
        StructuredReport report = new StructuredReport();
        report.item(root, false);
        String text = report.text.toString().strip();
        if (!report.saysSomething(root)) {
            throw new Rejection(Rejection.Code.EMPTY, "the structured report holds no text, code or number");
        }
        return text;
    }

    /** Whether there is more than the title. */
    private boolean saysSomething(Dataset root) {
        return text.toString().strip().length() > heading(root).length();
    }

    /** Adds to the identifiers of a report whom its items name: who observes, and whom. */
    static void identify(DicomObject object) throws Rejection {
        identify(object.dataset(), false, object.identifiers());
    }

    private static void identify(Dataset item, boolean context, Identifiers identifiers) throws Rejection {
        for (Dataset child : item.items(Tag.CONTENT_SEQUENCE)) {
            boolean inContext = context || child.text(Tag.RELATIONSHIP_TYPE).equals(CONTEXT);
            if (inContext && child.text(Tag.VALUE_TYPE).equals("TEXT")) {
                boolean subject = code(child, Tag.CONCEPT_NAME_CODE_SEQUENCE).equals(SUBJECT_ID);
                identifiers.add(subject ? Tag.Identity.PATIENT_ID : Tag.Identity.PHRASE, child.prose(Tag.TEXT_VALUE));
            }
            identify(child, inContext, identifiers);
        }
    }

    /** @param inSentence whether it stands in a text that goes on, in which names of values are not shown */
    private void item(Dataset item, boolean inSentence) throws Rejection {
        if (item.text(Tag.RELATIONSHIP_TYPE).equals(CONTEXT)
                || LANGUAGE.contains(code(item, Tag.CONCEPT_NAME_CODE_SEQUENCE))) {
            return;
        }
        if (item.text(Tag.VALUE_TYPE).equals("CONTAINER")) {
            container(item);
            return;
        }
        String value = value(item);
        if (inSentence) {
            // a sentence without a person in it says something else
            goOn(item.text(Tag.VALUE_TYPE).equals("PNAME") ? Scrubber.REMOVED : value);
        } else {
            line(item, value);
        }
        for (Dataset child : item.items(Tag.CONTENT_SEQUENCE)) {
            item(child, inSentence);
        }
    }

    private void container(Dataset container) throws Rejection {
        heading(heading(container));
        boolean continuous = container.text(Tag.CONTINUITY_OF_CONTENT).equals("CONTINUOUS");
        for (Dataset child : container.items(Tag.CONTENT_SEQUENCE)) {
            item(child, continuous);
        }
        if (continuous) {
            text.append('\n');
        }
    }

    private static String value(Dataset item) {
        return switch (item.text(Tag.VALUE_TYPE)) {
            case "TEXT" -> item.prose(Tag.TEXT_VALUE);
            case "CODE" -> meaning(item, Tag.CONCEPT_CODE_SEQUENCE);
            case "NUM" -> measurement(item);
            case "DATE" -> day(item.text(Tag.DATE_VALUE));
            case "TIME" -> item.text(Tag.TIME_VALUE);
            case "DATETIME" -> day(item.text(Tag.DATE_TIME));
            default -> "";
        };
    }

    private static String heading(Dataset item) {
        String name = meaning(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
        return name.isEmpty() ? "" : name + ":";
    }

    private void heading(String heading) {
        if (!heading.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
        }
    }

    private void line(Dataset item, String value) throws Rejection {
        if (value.isEmpty()) {
            return;
        }
        String name = meaning(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
        text.append(name).append(name.isEmpty() ? "" : ": ").append(value).append('\n');
        checkLength();
    }

    /** Adds to the sentence; a mark stands right behind the word before it. */
    private void goOn(String value) throws Rejection {
        boolean apart = !text.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !value.isEmpty()
                && ".,;:".indexOf(value.charAt(0)) < 0;
        text.append(apart ? " " : "").append(value);
        checkLength();
    }

    private void checkLength() throws Rejection {
        if (text.length() > Report.MAX_LENGTH) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "the structured report holds more than " + Report.MAX_LENGTH + " characters of text");
        }
    }

    private static String measurement(Dataset item) {
        Dataset measured = first(item, Tag.MEASURED_VALUE_SEQUENCE);
        String unit = code(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE);
        // of no dimension, or a name in braces
        String shown = unit.equals("1") || unit.startsWith("{") ? "" : unit;
        return (measured.text(Tag.NUMERIC_VALUE) + " " + shown).strip();
    }

    /** A day as people read it; whatever else stands there as it stands. */
    private static String day(String written) {
        return written.matches("\\d{8}.*")
                ? written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6, 8)
                : written;
    }

    private static String meaning(Dataset item, Tag sequence) {
        return first(item, sequence).text(Tag.CODE_MEANING);
    }

    private static String code(Dataset item, Tag sequence) {
        return first(item, sequence).text(Tag.CODE_VALUE);
    }

    private static Dataset first(Dataset item, Tag sequence) {
        return item.items(sequence).stream()
                .findFirst()
                .orElseGet(() -> new Dataset(item.order(), CharacterSet.DEFAULT));
    }
}
