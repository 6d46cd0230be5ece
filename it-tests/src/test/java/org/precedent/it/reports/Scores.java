package org.precedent.it.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How well what was read agrees with what was labelled. Mentions of one finding in one text are compared in their
 * order. Presence, side and size are judged of the mentions that were recognised.
 */
final class Scores {
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    /** The pairs of a label and what was read. */
    private record Pair(Label said, Label read) {}

    static Scores of(List<LabelledText> texts) {
        Scores scores = new Scores();
        texts.forEach(scores::add);
        return scores;
    }

    private void add(LabelledText text) {
        List<Label> read = new ArrayList<>(text.read());
        List<Pair> pairs = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Label said : text.said()) {
            Label found = read.stream()
                    .filter(one -> one.finding().equals(said.finding()))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                count("recognition", 0, 0, 1);
                wrong.add("missed " + said.finding());
            } else {
                read.remove(found);
                pairs.add(new Pair(said, found));
                count("recognition", 1, 0, 0);
            }
        }
        read.forEach(one -> {
            count("recognition", 0, 1, 0);
            wrong.add("invented " + one.finding());
        });
        pairs.forEach(pair -> judge(pair, wrong));
        if (!wrong.isEmpty()) {
            errors.add(String.join("; ", wrong) + "\n    " + text.text().replace("\n", "\n    "));
        }
    }

    private void judge(Pair pair, List<String> wrong) {
        for (String presence : List.of("present", "absent", "uncertain")) {
            boolean said = pair.said().presence().equals(presence);
            boolean read = pair.read().presence().equals(presence);
            count(presence, said && read ? 1 : 0, read && !said ? 1 : 0, said && !read ? 1 : 0);
        }
        same("presence", pair, Label::presence, wrong);
        same("side", pair, Label::side, wrong);
        same("size", pair, Label::size, wrong);
        same("severity", pair, Label::severity, wrong);
        same("time", pair, Label::time, wrong);
        same("whose", pair, Label::whose, wrong);
    }

    private void same(String what, Pair pair, Function<Label, String> attribute, List<String> wrong) {
        String said = attribute.apply(pair.said());
        String read = attribute.apply(pair.read());
        boolean same = said.equals(read);
        count("same " + what, same ? 1 : 0, same ? 0 : 1, same ? 0 : 1);
        if (!said.isEmpty() || !read.isEmpty()) {
            count("given " + what, same ? 1 : 0, same ? 0 : 1, same ? 0 : 1);
        }
        if (!same) {
            wrong.add(pair.said().finding() + " " + what + " \"" + said + "\" read as \"" + read + "\"");
        }
    }

    private void count(String what, int right, int invented, int missed) {
        int[] sum = counts.computeIfAbsent(what, _ -> new int[3]);
        sum[0] += right;
        sum[1] += invented;
        sum[2] += missed;
    }

    double precision(String what) {
        int[] sum = counts.getOrDefault(what, new int[3]);
        return (double) sum[0] / Math.max(1, sum[0] + sum[1]);
    }

    double recall(String what) {
        int[] sum = counts.getOrDefault(what, new int[3]);
        return (double) sum[0] / Math.max(1, sum[0] + sum[2]);
    }

    double f1(String what) {
        double both = precision(what) + recall(what);
        return both == 0 ? 0 : 2 * precision(what) * recall(what) / both;
    }

    /** The texts in which most went wrong. */
    List<String> worst(int most) {
        Map<String, Integer> severity = new HashMap<>();
        errors.forEach(error -> severity.put(error, error.split("; ", -1).length));
        return errors.stream()
                .sorted((a, b) -> Integer.compare(severity.getOrDefault(b, 0), severity.getOrDefault(a, 0)))
                .limit(most)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((what, sum) -> table.append(String.format(
                Locale.ROOT,
                "%-16s precision %.3f  recall %.3f  F1 %.3f  (%d right, %d invented, %d missed)%n",
                what,
                precision(what),
                recall(what),
                f1(what),
                sum[0],
                sum[1],
                sum[2])));
        return table.toString();
    }
}
