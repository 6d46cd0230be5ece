package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.precedent.index.source.Unusable;

/** One message, taken apart into its segments. */
final class Hl7Message {
    private static final int CHARACTER_SET = 18;
    private static final int TYPE = 9;

    /** A header segment is shorter, in bytes. */
    private static final int HEAD = 1 << 16;

    private final List<Segment> segments;
    private final Segment missing;
    private final int line;
    private final Map<String, Segment> firsts = new HashMap<>();
    private final Set<String> notices = new LinkedHashSet<>();

    private Hl7Message(List<Segment> segments, Segment missing, int line) {
        this.segments = List.copyOf(segments);
        this.missing = missing;
        this.line = line;
        segments.forEach(segment -> firsts.putIfAbsent(segment.name(), segment));
    }

    /**
     * Takes a message apart. What follows a segment and is none belongs to it, for senders forget to escape the line
     * ends in their texts; so does an ADD segment (chapter 2.10.2).
     */
    static Hl7Message of(MessageBytes bytes) throws Unusable {
        byte[] content = bytes.content();
        String start = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        String header = Parts.one(start, '\n', 1);
        Separators separators = Separators.of(header);
        CharacterSets.Decoded decoded = CharacterSets.decode(content, declared(header, separators));
        Escapes escapes = new Escapes(separators, decoded.characters());
        SegmentJoiner joiner = new SegmentJoiner(bytes.line(), separators, escapes);
        decoded.text().lines().forEach(joiner::line);
        Segment missing = new Segment("", bytes.line(), separators, escapes);
        Hl7Message message = new Hl7Message(joiner.segments(), missing, bytes.line());
        if (joiner.strays() > 0) {
            message.notices.add(joiner.strays() + (joiner.strays() == 1 ? " line that is" : " lines that are")
                    + " no segment and of no text: left out");
        }
        if (decoded.guessed()) {
            message.notices.add(
                    "its characters are neither UTF-8 nor what MSH-18 declares; they were read as" + " Windows-1252");
        }
        return message;
    }

    private static String declared(String header, Separators separators) {
        String field = Parts.one(header, separators.field(), CHARACTER_SET);
        return Parts.one(field, separators.repetition(), 1);
    }

    /** The line in which it begins in its file. */
    int line() {
        return line;
    }

    List<Segment> segments() {
        return segments;
    }

    /** The first segment of a name; an empty one when there is none. */
    Segment first(String name) {
        return firsts.getOrDefault(name, missing);
    }

    /** The first of some segments that has a name; an empty one when there is none. */
    Segment first(Collection<Segment> among, String name) {
        for (Segment segment : among) {
            if (segment.is(name)) {
                return segment;
            }
        }
        return missing;
    }

    /** A segment that is not there: all its fields are empty. */
    Segment missing() {
        return missing;
    }

    Segment header() {
        return segments.getFirst();
    }

    /** What kind of message it is, such as {@code ORU}. */
    String type() {
        return header().get(TYPE).toUpperCase(Locale.ROOT);
    }

    /** What made the sender send it, such as {@code R01}. */
    String event() {
        String event = header().get(TYPE, 2);
        String structure = header().get(TYPE, 3);
        String told = event.isEmpty() ? structure.substring(structure.indexOf('_') + 1) : event;
        return (told.isEmpty() ? first("EVN").get(1) : told).toUpperCase(Locale.ROOT);
    }

    void notice(String notice) {
        notices.add(notice);
    }

    /** What was left out or is in doubt. */
    List<String> notices() {
        return new ArrayList<>(notices);
    }
}
