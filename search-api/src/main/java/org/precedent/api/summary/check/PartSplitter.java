package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/** Cuts a claim that speaks of cases at several places into the parts that stand with each. */
final class PartSplitter {
    private static final Set<String> CONNECTIONS = WordLists.of("connections");
    private static final Set<String> LEADING = WordLists.of("before-cases");
    /** "but not in case 2" */
    private static final Set<String> NOT = Set.of("not", "nicht");

    private static final Set<String> FILLERS = WordLists.of("fillers");
    private static final Pattern JOINT =
            Pattern.compile("[,;]|(?<!\\p{L})" + WordLists.either("joints") + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** Between what is told of one and of the next. */
    private static final Pattern BREAK = Pattern.compile("[,;]|(?<!\\p{L})(?:whereas|while|but|während)(?!\\p{L})");

    private final String plain;
    private final List<List<CasePhrase>> groups;

    private final String text;

    /** @param plain the claim with white space where it tells of cases */
    PartSplitter(String text, String plain, List<List<CasePhrase>> groups) {
        this.text = text;
        this.plain = plain;
        this.groups = groups;
    }

    List<Span> parts() {
        List<Span> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i + 1 < groups.size(); i++) {
            int end = Math.max(start, end(i));
            parts.add(new Span(start, end));
            start = end;
        }
        parts.add(new Span(start, plain.length()));
        return parts;
    }

    private int end(int place) {
        int from = groups.get(place).getLast().span().end();
        int next = groups.get(place + 1).getFirst().span().start();
        if (!isBehind(place + 1)) {
            return beforeConnections(next);
        }
        if (isBehind(place)) {
            return behind(from, next);
        }
        int broken = lastBreak(from, next);
        return broken > from ? broken : beforeConnections(next);
    }

    /** Whether cases stand behind what is said of them: "a nodule in case 2". */
    private boolean isBehind(int place) {
        int start = groups.get(place).getFirst().span().start();
        List<ClaimToken> before = new ArrayList<>(ClaimToken.of(plain.substring(0, start)));
        // "only in case 2"
        boolean led = ClaimToken.of(groups.get(place).getFirst().span().of(text)).stream()
                .limit(2)
                .anyMatch(token -> LEADING.contains(token.word()));
        while (!before.isEmpty()
                && FILLERS.contains(before.getLast().word())
                && !LEADING.contains(before.getLast().word())) {
            before.removeLast();
        }
        if (!before.isEmpty() && LEADING.contains(before.getLast().word())) {
            led = true;
            start = before.getLast().span().start();
            before.removeLast();
        }
        if (!led || before.isEmpty() || CONNECTIONS.contains(before.getLast().word())) {
            return false;
        }
        String between = plain.substring(before.getLast().span().end(), start);
        return !between.contains(",") && !between.contains(";");
    }

    /** Right behind cases, or behind what follows them: "liegt in Fall 1 links | und in Fall 2 rechts". */
    private int behind(int end, int next) {
        String between = plain.substring(end, next);
        Matcher joint = JOINT.matcher(between);
        boolean goesOn = joint.find() && !between.substring(0, joint.start()).isBlank();
        return goesOn ? end + joint.start() : end;
    }

    private int lastBreak(int from, int next) {
        Matcher matcher = BREAK.matcher(plain).region(from, next);
        int last = -1;
        while (matcher.find()) {
            boolean parts = !plain.substring(from, matcher.start()).isBlank()
                    && !plain.substring(matcher.end(), next).isBlank();
            last = parts ? matcher.start() : last;
        }
        return last;
    }

    private int beforeConnections(int start) {
        int end = start;
        for (ClaimToken token : ClaimToken.of(plain.substring(0, start)).reversed()) {
            boolean denies = end < start && NOT.contains(token.word());
            if (!CONNECTIONS.contains(token.word()) && !denies) {
                break;
            }
            end = token.span().start();
        }
        return end;
    }
}
