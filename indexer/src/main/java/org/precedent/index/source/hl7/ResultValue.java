package org.precedent.index.source.hl7;

import java.util.StringJoiner;
import org.precedent.index.deid.Days;

/** Values of OBX-5 as people write them, by the type that OBX-2 tells (HL7 v2, chapter 2A). */
final class ResultValue {
    private static final int VALUE = 5;

    private ResultValue() {}

    /** The value; its repetitions stand behind each other. */
    static String of(Segment result, String type) {
        StringJoiner values = new StringJoiner(", ");
        for (String repetition : result.repetitions(VALUE)) {
            String value = one(result, repetition, type);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values.toString();
    }

    private static String one(Segment result, String value, String type) {
        return switch (type) {
            case "CE", "CWE", "CNE", "CF", "IS", "ID" -> coded(result, value);
            case "SN" -> structured(result, value);
            case "DT", "TS", "DTM" -> day(result.get(value, 1));
            case "TM" -> time(result.get(value, 1));
            case "CQ" -> result.get(value, 1) + " " + result.get(value, 2);
            // Who, where and which number: none of it is a finding.
            case "XCN", "XPN", "CX", "XAD", "XTN", "EI", "XON", "PL", "HD", "PN", "CN", "AD", "TN", "CK", "PPN" -> "";
            default -> result.plain(value);
        };
    }

    /** What was written, the code's name, another name, or the code itself. */
    private static String coded(Segment result, String value) {
        for (int component : new int[] {9, 2, 5, 1}) {
            String text = result.get(value, component);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A comparison, a number, and a range or a ratio: {@code >^100}, {@code ^1^:^128}, {@code ^0^-^1}. */
    private static String structured(Segment result, String value) {
        StringBuilder text = new StringBuilder();
        for (int component = 1; component <= 4; component++) {
            text.append(result.get(value, component));
        }
        return text.toString();
    }

    private static String day(String text) {
        var day = Days.of(text);
        return day == null ? text : day.toString();
    }

    private static String time(String text) {
        boolean digits = text.length() >= 4 && text.chars().limit(4).allMatch(Character::isDigit);
        return digits ? text.substring(0, 2) + ":" + text.substring(2, 4) : text;
    }
}
