package org.precedent.index.source.hl7;

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
    private static final Set<String> PRELIMINARY = Set.of("O", "I", "S", "A", "P", "R");

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
        boolean unfinished = request.isEmpty()
                ? results.stream().anyMatch(result -> UNFINISHED.contains(status(result)))
                : PRELIMINARY.contains(request);
        return unfinished ? MessageStatus.PRELIMINARY : MessageStatus.FINAL;
    }

    private static boolean isCancelled(Order order, String request) {
        return request.equals("X")
                || CANCELLED_CONTROL.contains(upper(order.control().get(1)))
                || CANCELLED_ORDER.contains(upper(order.control().get(5)));
    }

    private static String status(Segment result) {
        return upper(result.get(11));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
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
