package org.precedent.api.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an attribute must be (PS3.4 C.2.2.2): one of some values, of a form with wildcards, or in a range of days. An
 * attribute that nobody keeps is empty, and so matches no value.
 *
 * @param attribute which one
 * @param values the only ones that are right, of identifiers; none for other attributes
 * @param matches whether one value of it is right
 */
record Condition(Attribute attribute, List<String> values, Predicate<String> matches) {
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final Pattern SEPARATOR = Pattern.compile("[,\\\\]");
    private static final Pattern RANGE = Pattern.compile("([0-9]{8})?-([0-9]{8})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,11}");
    private static final int LONGEST = 256;

    /**
     * Reads what is asked for.
     *
     * @param value as it stands in the query, not empty and not a star alone
     * @param most how many values there may be
     * @throws DicomWebRefused if it cannot be understood
     */
    static Condition of(Attribute attribute, String value, int most) {
        if (attribute.vr().equals("UI")) {
            List<String> uids = uids(attribute, value, most);
            return new Condition(attribute, uids, uids::contains);
        }
        Predicate<String> matches = switch (attribute.vr()) {
            case "IS" -> number(attribute, value);
            case "DA" -> days(attribute, value);
            case "CS", "AS" -> anyForm(attribute, value, most);
            default -> form(attribute, value);
        };
        return new Condition(attribute, List.of(), matches);
    }

    /** Whether it holds of the values that an attribute has. */
    boolean holds(List<String> told) {
        return told.stream().anyMatch(matches);
    }

    private static List<String> uids(Attribute attribute, String value, int most) {
        List<String> values = values(attribute, value, most);
        if (!values.stream().allMatch(DicomPath::isUid)) {
            throw malformed(attribute, "takes unique identifiers, several with commas between them");
        }
        return values;
    }

    private static List<String> values(Attribute attribute, String value, int most) {
        String[] values = SEPARATOR.split(value, -1);
        if (values.length > most) {
            throw malformed(attribute, "takes at most " + most + " values");
        }
        return List.of(values).stream().map(String::strip).toList();
    }

    private static Predicate<String> number(Attribute attribute, String value) {
        if (!WHOLE.matcher(value).matches()) {
            throw malformed(attribute, "takes a whole number");
        }
        long wanted = Long.parseLong(value);
        return told -> WHOLE.matcher(told).matches() && Long.parseLong(told) == wanted;
    }

    private static Predicate<String> days(Attribute attribute, String value) {
        if (DAY.matcher(value).matches()) {
            return value::equals;
        }
        var range = RANGE.matcher(value);
        if (!range.matches() || value.equals("-")) {
            throw malformed(attribute, "takes a day as YYYYMMDD, or a range of days as YYYYMMDD-YYYYMMDD");
        }
        String from = range.group(1) == null ? "" : range.group(1);
        String to = range.group(2) == null ? "99999999" : range.group(2);
        return told -> DAY.matcher(told).matches() && told.compareTo(from) >= 0 && told.compareTo(to) <= 0;
    }

    private static Predicate<String> anyForm(Attribute attribute, String value, int most) {
        List<Predicate<String>> forms = new ArrayList<>();
        for (String one : values(attribute, value, most)) {
            forms.add(form(attribute, one));
        }
        return told -> forms.stream().anyMatch(form -> form.test(told));
    }

    /** A star stands for any characters, a question mark for one; case does not count. */
    private static Predicate<String> form(Attribute attribute, String value) {
        if (value.length() > LONGEST) {
            throw malformed(attribute, "takes at most " + LONGEST + " characters");
        }
        String form = value.toLowerCase(Locale.ROOT);
        return told -> isOfForm(told.toLowerCase(Locale.ROOT), form);
    }

    /** In time that is no more than the product of both lengths. */
    private static boolean isOfForm(String text, String form) {
        int star = -1;
        int resume = 0;
        int at = 0;
        int in = 0;
        while (at < text.length()) {
            if (in < form.length() && form.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < form.length() && (form.charAt(in) == '?' || form.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return form.substring(in).chars().allMatch(c -> c == '*');
    }

    private static DicomWebRefused malformed(Attribute attribute, String advice) {
        return DicomWebRefused.malformed(attribute.keyword() + " " + advice);
    }
}
