package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.ReportText;
import org.precedent.index.source.message.SectionHeading;

/**
 * Writes the results of an order as the text of a report: lines of text as they are, HTML among them as a browser shows
 * it, enclosed documents as their text, other values behind their names, and notes; what is wrong, deleted or only
 * asked for is left out. For one thread.
 */
final class ResultText {
    private static final int TYPE = 2;
    private static final int NAME = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final Set<String> LINES = Set.of("TX", "FT", "");
    private static final Set<String> POINTERS = Set.of("RP");

    private final Order order;
    private final Attachments attachments;
    private final Hl7Message message;
    private final ReportText text = new ReportText();
    private final List<Mention> mentions = new ArrayList<>();
    private int written;
    private int values;
    private boolean onlyAddenda = true;
    private @Nullable Unusable unreadable;

    ResultText(Order order, Hl7Message message, Attachments attachments) {
        this.order = order;
        this.message = message;
        this.attachments = attachments;
    }

    /**
     * Writes all.
     *
     * @param notesFirst whether notes before the first result are of the report too
     */
    ResultText write(boolean notesFirst) {
        boolean noted = notesFirst;
        for (Segment part : order.parts()) {
            if (part.is("OBX")) {
                noted = result(part);
            } else if (part.is("NTE") && noted) {
                lines(part.lines(3));
            } else if (part.is("NTE")) {
                message.notice("a note that belongs to no result was left out");
            }
        }
        return this;
    }

    /** Whether a note behind it is of the report too. */
    private boolean result(Segment result) {
        if (StudyNumbers.namesStudy(result)) {
            return false;
        }
        if (ResultStatus.isTakenBack(result)) {
            message.notice("a result that is deleted, wrong or cancelled was left out");
            return false;
        }
        if (ResultStatus.isNoResult(result)) {
            if (!result.raw(VALUE).isBlank()) {
                message.notice("a value that is marked as no result was left out");
            }
            return false;
        }
        String heading = heading(result);
        text.under(heading == null ? SectionHeading.NONE : heading);
        boolean filled = !result.raw(VALUE).isBlank();
        onlyAddenda &= !filled || SectionHeading.ADDENDUM.equals(heading);
        write(result, heading != null);
        return true;
    }

    private void write(Segment result, boolean isPart) {
        String type = result.get(TYPE);
        if (LINES.contains(type)) {
            written += result.raw(VALUE).isBlank() ? 0 : 1;
            lines(result.lines(VALUE));
        } else if (type.equals("ED")) {
            enclosed(result);
        } else if (POINTERS.contains(type)) {
            message.notice("a result stands elsewhere (OBX-2 is RP); it was not fetched");
        } else if (type.equals("ST") && (isPart || isNamedAsOrdered(result))) {
            written += isPart && !result.raw(VALUE).isBlank() ? 1 : 0;
            lines(result.lines(VALUE));
        } else {
            named(result, ResultValue.of(result, type));
        }
    }

    private void lines(String written) {
        if (!Markup.isIn(written)) {
            text.line(written);
            return;
        }
        try {
            take(Markup.read(written, attachments));
        } catch (Unusable e) {
            message.notice("HTML in a result could not be read, and stands as it is: " + e.reason());
            text.line(written);
        }
    }

    private void take(Attachment read) {
        text.line(read.text());
        mentions.addAll(read.mentions());
        read.notices().forEach(message::notice);
    }

    private void named(Segment result, String value) {
        if (value.isBlank()) {
            return;
        }
        values++;
        StringJoiner line = new StringJoiner(" ");
        String name = name(result);
        if (!name.isEmpty() && !isNamedAsOrdered(result)) {
            line.add(name + ":");
        }
        line.add(value);
        String unit = unit(result);
        if (!unit.isEmpty()) {
            line.add(unit);
        }
        text.line(line.toString());
    }

    private static String name(Segment result) {
        String name = result.get(NAME, 2);
        String other = name.isEmpty() ? result.get(NAME, 5) : name;
        return other.isEmpty() ? result.get(NAME, 1) : other;
    }

    private static String unit(Segment result) {
        String unit = result.get(UNIT, 1);
        return unit.isEmpty() ? result.get(UNIT, 2) : unit;
    }

    /** Whether a result has the procedure's own name: then it is the report, and not a value among others. */
    private boolean isNamedAsOrdered(Segment result) {
        String code = result.get(NAME, 1);
        String name = result.get(NAME, 2);
        Segment request = order.request();
        boolean unnamed = code.isEmpty() && name.isEmpty();
        boolean sameCode = !code.isEmpty() && code.equals(request.get(4, 1));
        return unnamed || sameCode || (!name.isEmpty() && name.equals(request.get(4, 2)));
    }

    private void enclosed(Segment result) {
        for (String repetition : result.repetitions(VALUE)) {
            try {
                Attachment content = Enclosed.of(result, repetition, attachments);
                written += content.text().isBlank() ? 0 : 1;
                take(content);
            } catch (Unusable e) {
                unreadable = e;
                message.notice("an enclosed document was left out: " + e.reason());
            }
        }
    }

    /** The heading that a result's code or name tells; null when it tells none. */
    private static @Nullable String heading(Segment result) {
        String repetition = result.repetitions(NAME).getFirst();
        List<String> components = result.components(repetition);
        for (String component : components.subList(0, Math.min(components.size(), 6))) {
            List<String> parts = result.subcomponents(component);
            for (int at = parts.size() - 1; at >= 0; at--) {
                String heading = SectionHeading.of(result.plain(parts.get(at)));
                if (heading != null) {
                    return heading;
                }
            }
        }
        return null;
    }

    /** Whether more of it is text that somebody wrote than values with remarks. */
    boolean isNarrative() {
        return written > values;
    }

    /** Whether all of it comes in addition to what was reported before. */
    boolean isAddendum() {
        return onlyAddenda && written > 0;
    }

    /** Whom the fields of enclosed documents name. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Why an enclosed document could not be read; null when all could. */
    @Nullable Unusable unreadable() {
        return unreadable;
    }

    /** Why there is no text. */
    Unusable missing() {
        return unreadable == null
                ? new Unusable(Code.EMPTY, "its results hold no text")
                : new Unusable(
                        unreadable.code(), "the document that it encloses cannot be read: " + unreadable.reason());
    }

    String text() throws Unusable {
        return text.text();
    }
}
