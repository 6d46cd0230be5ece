package org.precedent.api.summary.table;

/**
 * How far cases agree on a finding; the numbers of cases add up to all of them.
 *
 * @param finding its name in the lexicon
 * @param name as people write it
 * @param cases of all
 * @param present that have it
 * @param uncertain that may have it
 * @param absent whose reports deny it
 * @param absentInPart whose reports deny one of a kind alone: "no acute fracture"
 * @param notMentioned whose reports do not speak of it, which denies nothing
 * @param sides on which it is, in those that have it
 * @param disputed whether some have it while others deny it
 */
public record Agreement(
        String finding,
        String name,
        int cases,
        int present,
        int uncertain,
        int absent,
        int absentInPart,
        int notMentioned,
        SideCounts sides,
        boolean disputed) {
    public Agreement {
        if (present + uncertain + absent + absentInPart + notMentioned != cases) {
            throw new IllegalArgumentException("counts of " + present + ", " + uncertain + ", " + absent + ", "
                    + absentInPart + " and " + notMentioned + " do not add up to " + cases + " cases");
        }
    }

    static Agreement of(FindingRow row) {
        return new Agreement(
                row.finding(),
                row.name(),
                row.cells().size(),
                row.count(Told.PRESENT),
                row.count(Told.UNCERTAIN),
                row.count(Told.ABSENT),
                row.count(Told.ABSENT_IN_PART),
                row.count(Told.NOT_MENTIONED),
                row.sides(),
                row.disputed());
    }

    /** How many reports speak of it, and not of one of a kind alone. */
    public int told() {
        return present + uncertain + absent;
    }

    /** Whether several cases say the same kind of thing of it. */
    boolean isShared() {
        return told() > 1 || (told() == 0 && absentInPart > 1);
    }

    /** In words: {@code pleural effusion: present in 7 of 10, denied in 2, not mentioned in 1}. */
    public String text() {
        StringBuilder text = new StringBuilder(name).append(": ");
        String before = "";
        before = add(text, before, "present", present);
        before = add(text, before, "uncertain", uncertain);
        before = add(text, before, "denied", absent);
        before = add(text, before, "denied in part", absentInPart);
        add(text, before, "not mentioned", notMentioned);
        return text.toString();
    }

    /** The first number says of how many. */
    private String add(StringBuilder text, String before, String what, int count) {
        if (count == 0) {
            return before;
        }
        text.append(before).append(what).append(" in ").append(count);
        if (before.isEmpty()) {
            text.append(" of ").append(cases);
        }
        return ", ";
    }
}
