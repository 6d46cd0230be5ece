package org.precedent.index.source.hl7;

import java.util.List;

/** One segment of a message: a name and fields, which are counted from 1 as the standard counts them. */
final class Segment {
    private static final int NAME = 3;

    private final String name;
    private final List<String> fields;
    private final Separators separators;
    private final Escapes escapes;
    private final int line;

    /**
     * @param text without its end
     * @param line where it stands in its file, from 1
     */
    Segment(String text, int line, Separators separators, Escapes escapes) {
        this.name = text.substring(0, Math.min(NAME, text.length()));
        this.fields = Parts.of(text, separators.field(), Hl7Limits.MOST_FIELDS);
        this.separators = separators;
        this.escapes = escapes;
        this.line = line;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    int line() {
        return line;
    }

    /** The number of its last field. */
    int last() {
        return isHeader() ? fields.size() : fields.size() - 1;
    }

    private boolean isHeader() {
        return name.equals("MSH") || name.equals("FHS") || name.equals("BHS");
    }

    /** A field as it stands, escape sequences and all; empty when there is none. */
    String raw(int number) {
        int at = isHeader() ? number - 1 : number;
        return at > 0 && at < fields.size() ? fields.get(at) : "";
    }

    /** The repetitions of a field, as they stand. */
    List<String> repetitions(int number) {
        return Parts.of(raw(number), separators.repetition(), Hl7Limits.MOST_PARTS);
    }

    /** The components of a repetition, as they stand. */
    List<String> components(String repetition) {
        return Parts.of(repetition, separators.component(), Hl7Limits.MOST_PARTS);
    }

    /** A component of a repetition, as it stands. */
    String component(String repetition, int component) {
        return Parts.one(repetition, separators.component(), component);
    }

    /** The parts of a component, as they stand. */
    List<String> subcomponents(String component) {
        return Parts.of(component, separators.subcomponent(), Hl7Limits.MOST_PARTS);
    }

    /** The first part of a component of the first repetition of a field, in plain text. */
    String get(int number, int component) {
        return get(Parts.one(raw(number), separators.repetition(), 1), component);
    }

    /** The first part of a component of a repetition, in plain text. */
    String get(String repetition, int component) {
        String whole = Parts.one(repetition, separators.component(), component);
        return plain(Parts.one(whole, separators.subcomponent(), 1));
    }

    /** The first part of the first component of a field, in plain text. */
    String get(int number) {
        return get(number, 1);
    }

    /** A part as people read it, without white space around it; what the standard calls null is empty. */
    String plain(String part) {
        String text = escapes.plain(part).strip();
        return text.equals("\"\"") ? "" : text;
    }

    /**
     * The lines of a field of text: each repetition begins a new one, and what divides other fields stands for itself.
     */
    String lines(int number) {
        String field = raw(number);
        String text = escapes.plain(field.replace(separators.repetition(), '\n'));
        return text.equals("\"\"") ? "" : text;
    }
}
