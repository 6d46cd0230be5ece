package org.precedent.api.summary.check;

/**
 * What is said to somebody who shall do something: call a number, take a drug. It tells of no patient, so that it is
 * neither a claim nor a finding of a report.
 */
public final class Orders {
    private static final Forms COMMANDS = Forms.of("commands");

    private Orders() {}

    static boolean isIn(String text) {
        return COMMANDS.isIn(text);
    }

    /**
     * How much of a sentence tells of a patient: what stands before the first order in it.
     *
     * @return in UTF-16 units, of which the last is no white space and no comma
     */
    public static int lengthBefore(String sentence) {
        int end = COMMANDS.start(sentence).orElse(-1);
        if (end < 0) {
            return sentence.length();
        }
        while (end > 0 && " \t\r\n,;:-\u2013(".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
