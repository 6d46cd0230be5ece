package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.ReportText;

/** Writes the observations that are results of a report as lines, each behind its name. For one thread. */
final class ObservationLines {
    private static final int DEEPEST = 10;
    private static final List<String> TEXTS = List.of("valueString", "valueMarkdown");
    private static final List<String> SCALARS =
            List.of("valueInteger", "valueBoolean", "valueDateTime", "valueTime", "valueDate");

    private final Surroundings surroundings;
    private final ReportText text;
    private final Set<String> seen = new HashSet<>();
    private int texts;
    private int values;
    private boolean missing;
    private boolean tooMany;
    private boolean takenBack;
    private boolean unnamed;

    ObservationLines(Surroundings surroundings, ReportText text) {
        this.surroundings = surroundings;
        this.text = text;
    }

    /** Writes what an element of a resource refers to. */
    void write(JsonNode from, String element) throws IOException {
        write(from, element, 0);
    }

    private void write(JsonNode from, String element, int depth) throws IOException {
        for (JsonNode reference : Nodes.all(from, element)) {
            List<Surroundings.Found> found = surroundings.named(Surroundings.reference(reference));
            missing |= found.isEmpty();
            for (Surroundings.Found one : found) {
                if (seen.size() == FhirLimits.MOST_RESULTS || depth > DEEPEST) {
                    tooMany = true;
                } else if (seen.add(one.name())) {
                    observation(one.resource(), depth);
                }
            }
        }
    }

    private void observation(JsonNode observation, int depth) throws IOException {
        if (ReportStatus.of(Nodes.text(observation, "status")) == MessageStatus.WITHDRAWN) {
            takenBack = true;
            return;
        }
        part(observation);
        for (JsonNode component : Nodes.all(observation, "component")) {
            part(component);
        }
        for (JsonNode note : Nodes.all(observation, "note")) {
            text.line(Nodes.text(note, "text"));
        }
        write(observation, "hasMember", depth + 1);
        for (JsonNode related : Nodes.all(observation, "related")) {
            write(related, "target", depth + 1);
        }
    }

    private void part(JsonNode part) {
        String value = value(part);
        if (value.isEmpty()) {
            return;
        }
        StringJoiner line = new StringJoiner(" ");
        String name = Nodes.concept(Nodes.first(part, part.has("code") ? "code" : "name"));
        if (name.isEmpty() && !isText(part)) {
            unnamed = true;
            return;
        }
        if (!name.isEmpty()) {
            line.add(name + ":");
        }
        line.add(value);
        String meaning = Nodes.concept(Nodes.first(part, "interpretation"));
        if (!meaning.isEmpty()) {
            line.add("(" + meaning + ")");
        }
        text.line(line.toString());
    }

    private static boolean isText(JsonNode part) {
        return TEXTS.stream().anyMatch(part::has);
    }

    private String value(JsonNode part) {
        for (String element : TEXTS) {
            String value = Nodes.text(part, element);
            if (!value.isEmpty()) {
                texts++;
                return value;
            }
        }
        String value = other(part);
        values += value.isEmpty() ? 0 : 1;
        return value;
    }

    private static String other(JsonNode part) {
        String concept = Nodes.concept(Nodes.first(part, "valueCodeableConcept"));
        if (!concept.isEmpty()) {
            return concept;
        }
        for (String element : SCALARS) {
            String value = Nodes.text(part, element);
            if (!value.isEmpty()) {
                return value;
            }
        }
        if (part.has("valueRange")) {
            JsonNode range = Nodes.first(part, "valueRange");
            return joined(range, "low", " - ", "high");
        }
        if (part.has("valueRatio")) {
            JsonNode ratio = Nodes.first(part, "valueRatio");
            return joined(ratio, "numerator", " / ", "denominator");
        }
        return quantity(Nodes.first(part, "valueQuantity"));
    }

    private static String joined(JsonNode two, String first, String between, String second) {
        return (quantity(Nodes.first(two, first)) + between + quantity(Nodes.first(two, second))).strip();
    }

    private static String quantity(JsonNode quantity) {
        String unit = Nodes.text(quantity, "unit");
        String shown = unit.isEmpty() ? Nodes.text(quantity, "units") : unit;
        String code = shown.isEmpty() ? Nodes.text(quantity, "code") : shown;
        return (Nodes.text(quantity, "comparator") + Nodes.text(quantity, "value") + " " + code).strip();
    }

    /** Whether more of them are text that somebody wrote than values. */
    boolean areNarrative() {
        return texts > values;
    }

    /** Whether anything was written. */
    boolean areAny() {
        return texts + values > 0;
    }

    /** Tells what was left out. */
    void tell(Set<String> notices) {
        if (missing) {
            notices.add("results that are not in the file were left out");
        }
        if (tooMany) {
            notices.add("results beyond the first " + FhirLimits.MOST_RESULTS + ", or deeper than " + DEEPEST
                    + " levels, were left out");
        }
        if (unnamed) {
            notices.add("values that have a code and no name were left out");
        }
        if (takenBack) {
            notices.add("results that are cancelled or entered in error were left out");
        }
    }
}
