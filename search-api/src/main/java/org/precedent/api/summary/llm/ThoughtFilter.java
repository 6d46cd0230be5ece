package org.precedent.api.summary.llm;

/**
 * Leaves out what a model of MedGemma's family thinks aloud, between two tokens that are no words, however a stream
 * cuts them. A thought without an end is one to the end of the answer.
 */
final class ThoughtFilter {
    private static final String BEGIN = "<unused94>";
    private static final String END = "<unused95>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;

    /** What may be shown now that this came. */
    String add(String delta) {
        held.append(delta);
        StringBuilder shown = new StringBuilder();
        int begin = held.indexOf(BEGIN);
        int end = held.indexOf(END);
        while (begin >= 0 || end >= 0) {
            boolean begins = begin >= 0 && (end < 0 || begin < end);
            take(begins ? begin : end, shown);
            held.delete(0, begins ? BEGIN.length() : END.length());
            thinking = begins;
            begin = held.indexOf(BEGIN);
            end = held.indexOf(END);
        }
        take(held.length() - unsure(), shown);
        return shown.toString();
    }

    /** What may be shown still, when nothing more comes. */
    String rest() {
        StringBuilder shown = new StringBuilder();
        take(held.length(), shown);
        return shown.toString();
    }

    private void take(int length, StringBuilder shown) {
        if (!thinking) {
            shown.append(held, 0, length);
        }
        held.delete(0, length);
    }

    /** How much at the end may be the beginning of a token. */
    private int unsure() {
        for (int length = Math.min(held.length(), BEGIN.length() - 1); length > 0; length--) {
            String tail = held.substring(held.length() - length);
            if (BEGIN.startsWith(tail) || END.startsWith(tail)) {
                return length;
            }
        }
        return 0;
    }
}
