package org.precedent.it.reports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Finding;

/**
 * What a text says of a finding at one place. An attribute that is not given is empty.
 *
 * @param presence {@code present}, {@code absent} or {@code uncertain}
 */
record Label(String finding, String presence, String side, String severity, String size, String time, String whose) {

    private static final Pattern LINE = Pattern.compile("([a-z-]+) (present|absent|uncertain)((?: [a-z]+=.+)?)");

    /** A line of a labelled file. */
    static Label read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no label: " + line);
        }
        String rest = matcher.group(3);
        return new Label(
                matcher.group(1),
                matcher.group(2),
                attribute(rest, "side"),
                attribute(rest, "severity"),
                attribute(rest, "size"),
                attribute(rest, "time"),
                attribute(rest, "whose"));
    }

    private static String attribute(String attributes, String name) {
        Matcher matcher =
                Pattern.compile(" " + name + "=(?:\"([^\"]*)\"|(\\S+))").matcher(attributes);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    static Label of(Finding finding) {
        return new Label(
                finding.id(),
                lower(finding.presence()),
                finding.side() == null ? "" : lower(finding.side()),
                finding.severity(),
                finding.size(),
                finding.course() == null ? "" : lower(finding.course()),
                finding.ofFamily() ? "family" : "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
