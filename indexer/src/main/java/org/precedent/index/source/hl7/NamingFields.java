package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.precedent.index.data.DataFile;
import org.precedent.index.source.message.Mention.Kind;
import org.precedent.index.source.message.MentionList;

/**
 * The fields of a message that name somebody. Which they are stands in {@code naming-fields.txt}; in segments that it
 * does not know, such as those that sites make up, everything that looks like a name, a number, a day or an address
 * does.
 */
final class NamingFields {
    private static final int WHOLE_SEGMENT = 0;

    /** What a field holds, by segment and by number. */
    private static final Map<String, Map<Integer, String>> FIELDS = fields();

    private final MentionList mentions;

    private NamingFields(MentionList mentions) {
        this.mentions = mentions;
    }

    private static Map<String, Map<Integer, String>> fields() {
        Map<String, Map<Integer, String>> fields = new HashMap<>();
        for (String line : DataFile.lines(NamingFields.class, "naming-fields.txt")) {
            List<String> words = Parts.of(line.strip(), ' ', 3);
            Map<Integer, String> segment = fields.computeIfAbsent(words.get(0), name -> new HashMap<>());
            for (String number : Parts.of(words.get(1), ',', Hl7Limits.MOST_FIELDS)) {
                segment.put(
                        number.equals("*") ? WHOLE_SEGMENT : Integer.parseInt(number),
                        words.get(2).strip());
            }
        }
        return Map.copyOf(fields);
    }

    /** All that the segments of a message name. */
    static void of(Hl7Message message, MentionList mentions) {
        NamingFields fields = new NamingFields(mentions);
        message.segments().forEach(fields::segment);
    }

    private void segment(Segment segment) {
        Map<Integer, String> known = FIELDS.getOrDefault(segment.name(), Map.of(WHOLE_SEGMENT, "guess"));
        String others = known.getOrDefault(WHOLE_SEGMENT, "nothing");
        for (int number = 1; number <= segment.last(); number++) {
            String kind = known.getOrDefault(number, others);
            if (!kind.equals("nothing") && !segment.raw(number).isEmpty()) {
                segment.repetitions(number).forEach(repetition -> field(segment, repetition, kind));
            }
        }
    }

    private void field(Segment segment, String repetition, String kind) {
        switch (kind) {
            case "name" -> name(segment, repetition, 1);
            case "person" -> person(segment, repetition);
            case "staff" -> staff(segment, repetition);
            case "id" -> mentions.add(Kind.PATIENT_ID, segment.get(repetition, 1));
            case "number" -> mentions.add(Kind.CODE, segment.get(repetition, 1));
            case "date" -> mentions.add(Kind.DATE, segment.get(repetition, 1));
            case "address", "place", "phone" -> phrases(segment, repetition, kind.equals("phone"));
            case "organisation" -> mentions.add(Kind.PHRASE, segment.get(repetition, 1));
            default -> guess(segment, repetition);
        }
    }

    /** XPN: a family name, given names and middle names, from a component on. */
    private void name(Segment segment, String repetition, int first) {
        List<String> parts = new ArrayList<>();
        for (int component = first; component < first + 3; component++) {
            List<String> inner = segment.subcomponents(segment.component(repetition, component));
            inner.stream().map(segment::plain).filter(part -> !part.isEmpty()).forEach(parts::add);
        }
        mentions.add(Kind.PERSON, String.join("^", parts));
    }

    /** XCN: a number and then a name; many senders write the name alone into the number's place. */
    private void person(Segment segment, String repetition) {
        number(segment.get(repetition, 1));
        name(segment, repetition, 2);
    }

    private void number(String number) {
        boolean figures = number.chars().anyMatch(Character::isDigit);
        mentions.add(figures ? Kind.CODE : Kind.PERSON, number);
    }

    /** NDL: the same in the parts of the first component, and where somebody works. */
    private void staff(Segment segment, String repetition) {
        List<String> parts = segment.subcomponents(segment.component(repetition, 1)).stream()
                .limit(4)
                .map(segment::plain)
                .toList();
        number(parts.getFirst());
        mentions.add(
                Kind.PERSON,
                String.join(
                        "^",
                        parts.stream().skip(1).filter(part -> !part.isEmpty()).toList()));
    }

    private void phrases(Segment segment, String repetition, boolean joined) {
        List<String> parts = parts(segment, repetition).toList();
        parts.forEach(part -> mentions.add(Kind.PHRASE, part));
        String number = segment.get(repetition, 6) + " " + segment.get(repetition, 7);
        if (joined && number.length() > 1) {
            mentions.add(Kind.PHRASE, number);
        }
        String street = String.join(
                " ",
                segment.subcomponents(segment.component(repetition, 1)).stream()
                        .map(segment::plain)
                        .filter(part -> !part.isEmpty())
                        .toList());
        mentions.add(Kind.PHRASE, street);
    }

    private void guess(Segment segment, String repetition) {
        parts(segment, repetition).forEach(mentions::guess);
    }

    private static Stream<String> parts(Segment segment, String repetition) {
        return segment.components(repetition).stream()
                .flatMap(component -> segment.subcomponents(component).stream())
                .map(segment::plain)
                .filter(part -> !part.isEmpty());
    }
}
