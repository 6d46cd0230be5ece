package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.source.message.MessageStatus;

/**
 * What the statuses of an order (OBR-25, table 0123), its control (ORC-1 and ORC-5) and its results (OBX-11) come to.
 */
final class ResultStatus {
    private static final Set<String> CANCELLED_CONTROL = Set.of("CA", "OC", "CR", "DC", "OD", "DR");
    private static final Set<String> CANCELLED_ORDER = Set.of("CA", "DC");
    private static final Set<String> PRELIMINARY = Set.of("O", "I", "S", "P", "R");

    /** Table 0123: some of the results, not all of them. */
    private static final String SOME = "A";

    /** Table 0123, of orders. */
    private static final Set<String> OF_ORDERS =
            Set.of("", "O", "I", "S", "A", "P", "C", "R", "F", "X", "Y", "Z", "M", "N");

    /** Table 0085, of results. */
    private static final Set<String> OF_RESULTS =
            Set.of("", "B", "C", "D", "F", "I", "N", "O", "P", "R", "S", "U", "V", "W", "X");

    /** Wrong, deleted, or cannot be had (table 0085). */
    private static final Set<String> TAKEN_BACK = Set.of("D", "W", "X");

    /** Tells what was asked for, or that nothing has come yet. */
    private static final Set<String> NO_RESULT = Set.of("I", "N", "O", "U");

    private static final Set<String> UNFINISHED = Set.of("P", "R", "S", "I");

    private ResultStatus() {}

    static MessageStatus of(Order order) {
        String request = upper(order.request().get(25));
        List<Segment> results = order.parts().stream()
                .filter(part -> part.is("OBX") && !isNoResult(part))
                .toList();
        boolean allTakenBack = !results.isEmpty() && results.stream().allMatch(ResultStatus::isTakenBack);
        if (isCancelled(order, request) || allTakenBack) {
            return MessageStatus.WITHDRAWN;
        }
        if (request.equals("C")
                || results.stream().anyMatch(result -> status(result).equals("C"))) {
            return MessageStatus.CORRECTED;
        }
        if (request.equals(SOME)) {
            return MessageStatus.PARTIAL;
        }
        boolean unfinished = request.isEmpty()
                ? results.stream().anyMatch(result -> UNFINISHED.contains(status(result)))
                : PRELIMINARY.contains(request);
        return unfinished ? MessageStatus.PRELIMINARY : MessageStatus.FINAL;
    }

    /** What is said of statuses that no table of the standard has: what bears them is taken as final. */
    static List<String> notices(Order order) {
        List<String> notices = new ArrayList<>();
        if (!OF_ORDERS.contains(upper(order.request().get(25)))) {
            notices.add("the status of an order (OBR-25) is none of HL7's table 0123; it was taken as final");
        }
        boolean allKnown = order.parts().stream()
                .filter(part -> part.is("OBX"))
                .allMatch(result -> OF_RESULTS.contains(status(result)));
        if (!allKnown) {
            notices.add("the status of a result (OBX-11) is none of HL7's table 0085; it was taken as final");
        }
        return notices;
    }

    private static boolean isCancelled(Order order, String request) {
        return request.equals("X")
                || CANCELLED_CONTROL.contains(upper(order.control().get(1)))
                || CANCELLED_ORDER.contains(upper(order.control().get(5)));
    }

    private static String status(Segment result) {
        return upper(result.get(11));
    }

    /** Without what stands behind the line: lines that are no segment go to the end of the one before. */
    private static String upper(String text) {
        return text.lines().findFirst().orElse("").strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a result counts no more. */
    static boolean isTakenBack(Segment result) {
        return TAKEN_BACK.contains(status(result));
    }

    /** Whether a result is none, but says what was asked for or is expected. */
    static boolean isNoResult(Segment result) {
        return NO_RESULT.contains(status(result));
    }
}
