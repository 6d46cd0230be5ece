package org.precedent.api.summary.check;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.precedent.index.model.Report;

/**
 * A report that speaks to a program and not to people, or of the other cases, the summary and its claims, of which a
 * report cannot know. Nobody knows which of its sentences are a report, so that none of them is summarised, quoted or
 * shown to a model. Instructions that a clinic gave somebody are not meant.
 */
public final class HostileReport {
    private static final Forms HOSTILE = Forms.of("hostile");

    /** Said in some forms of the others, but not to a program. */
    private static final Forms HARMLESS = Forms.of("harmless");

    /** Tokens that steer models, and the braces of an answer, in whatever spacing. */
    private static final Pattern STEERING = Pattern.compile(
            "<\\s*/?\\s*(?:start|end)_of|<\\s*\\|?\\s*(?:im_start|im_end|system)|<\\s*unused\\d|\\[/?INST]|\"claims\"\\s*:",
            Pattern.CASE_INSENSITIVE);

    /** What is not seen parts no words. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private HostileReport() {}

    /** Whether it is one. */
    public static boolean is(Report report) {
        String text = UNSEEN.matcher(Normalizer.normalize(report.text(), Normalizer.Form.NFKC))
                .replaceAll("");
        return HOSTILE.isIn(HARMLESS.without(text)) || STEERING.matcher(text).find();
    }
}
