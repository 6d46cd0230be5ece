package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/** "Both" where it speaks of two findings, and neither of cases nor of sides: "A and B have both increased". */
final class Both {
    private static final Pattern BEHIND_VERB =
            Pattern.compile("(?i)(?<!\\p{L})(?:have|has|are|were|had|haben|sind|waren)\\s+(both|beide)(?=\\s+\\p{L})");
    private static final Pattern BEFORE_TWO = Pattern.compile(
            "(?i)(?<!\\p{L})(both|sowohl)(?=\\s+(?:the|a|an|der|die|das|ein|eine|einen)\\s[^.;]*\\s(?:and|als)\\s)");
    private static final Pattern ALSO = Pattern.compile("(?i)(?<!\\p{L})(both)\\s+of\\s+which(?!\\p{L})");

    private Both() {}

    static List<Span> in(String text) {
        List<Span> all = new ArrayList<>();
        for (Pattern pattern : List.of(BEHIND_VERB, BEFORE_TWO, ALSO)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                all.add(new Span(matcher.start(1), matcher.end(1)));
            }
        }
        return all;
    }
}
