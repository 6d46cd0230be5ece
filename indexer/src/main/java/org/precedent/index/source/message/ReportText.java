package org.precedent.index.source.message;

import java.util.Locale;
import org.precedent.index.model.Report;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.PlainText;

/** Puts the text of a report together from its parts, in their order, each heading once. For one thread. */
public final class ReportText {
    private final StringBuilder text = new StringBuilder();
    private String heading = SectionHeading.NONE;
    private boolean headed;
    private boolean tooLong;

    /** Begins a part, unless the part before it has the same heading. */
    public ReportText under(String next) {
        if (!next.equals(heading)) {
            heading = next;
            headed = next.isEmpty();
        }
        return this;
    }

    /** Adds lines; an empty line is a break between paragraphs. */
    public ReportText line(String lines) {
        if (!headed && !lines.isBlank()) {
            head(lines);
        }
        append(lines);
        return this;
    }

    /** A text that brings the heading itself is not headed twice. */
    private void head(String lines) {
        headed = true;
        if (!lines.strip().toLowerCase(Locale.ROOT).startsWith(heading.toLowerCase(Locale.ROOT))) {
            if (!text.isEmpty()) {
                append("");
            }
            append(heading + ":");
        }
    }

    private void append(String lines) {
        if (text.length() + lines.length() > Report.MAX_LENGTH * 2) {
            tooLong = true;
        } else {
            text.append(lines).append('\n');
        }
    }

    /** Whether nothing was added that can be read. */
    public boolean isBlank() {
        return text.toString().isBlank();
    }

    /**
     * The whole, without white space around it.
     *
     * @throws Unusable if it is longer than a report may be
     */
    public String text() throws Unusable {
        String plain = PlainText.of(text.toString());
        if (tooLong || plain.length() > Report.MAX_LENGTH) {
            throw new Unusable(
                    Code.TOO_LARGE, "its text is longer than " + Report.MAX_LENGTH + " characters; divide it");
        }
        return plain;
    }
}
