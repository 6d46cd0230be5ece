package org.precedent.api.summary.check;

import java.util.regex.Pattern;
import org.precedent.index.model.Report;

/**
 * A report that speaks to a program and not to people. Nobody knows which of its sentences are a report, so that none
 * of them is summarised, quoted or shown to a model.
 */
public final class HostileReport {
    private static final Phrases HOSTILE = Phrases.of("hostile");

    /** Tokens that steer models, and the braces of an answer, in whatever spacing. */
    private static final Pattern STEERING = Pattern.compile(
            "<\\s*/?\\s*(?:start|end)_of|<\\s*\\|?\\s*(?:im_start|im_end|system)|<\\s*unused\\d|\\[/?INST]|\"claims\"\\s*:",
            Pattern.CASE_INSENSITIVE);

    private HostileReport() {}

    /** Whether it is one. */
    public static boolean is(Report report) {
        return HOSTILE.isIn(report.text()) || STEERING.matcher(report.text()).find();
    }
}
