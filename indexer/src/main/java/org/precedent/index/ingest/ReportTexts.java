package org.precedent.index.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;

/**
 * The texts of contributions in the order in which they are read: an addendum stands behind the report that it adds to,
 * headed as what it is, earlier ones first; without that report it stands where it came.
 */
final class ReportTexts {
    private static final String HEADING = "ADDENDUM";
    private static final Comparator<Contribution> EARLIER_FIRST = Comparator.comparing(
            one -> one.edition().issued(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final Map<SourceKey, List<Contribution>> addenda = new HashMap<>();
    private final Set<SourceKey> placed = new HashSet<>();
    private final List<Told> texts = new ArrayList<>();

    private ReportTexts() {}

    /** A text, and who says it. */
    record Told(SourceKey source, String text) {}

    static List<Told> of(List<Contribution> contributions) {
        ReportTexts texts = new ReportTexts();
        Map<SourceKey, Contribution> all = new HashMap<>();
        contributions.forEach(one -> all.put(one.source(), one));
        List<Contribution> heads = new ArrayList<>();
        for (Contribution one : contributions) {
            @Nullable SourceKey parent = parent(one);
            if (parent == null || !all.containsKey(parent)) {
                heads.add(one);
            } else {
                texts.addenda.computeIfAbsent(parent, _ -> new ArrayList<>()).add(one);
            }
        }
        texts.addenda.values().forEach(some -> some.sort(EARLIER_FIRST));
        heads.forEach(texts::place);
        // what adds to itself in a circle stands at the end
        contributions.forEach(texts::place);
        return texts.texts;
    }

    private static @Nullable SourceKey parent(Contribution one) {
        Edition edition = one.edition();
        return edition.status() == ReportStatus.ADDENDUM ? edition.parent() : null;
    }

    /** A report and, behind it, what adds to it. */
    private void place(Contribution report) {
        List<Contribution> next = new ArrayList<>(List.of(report));
        while (!next.isEmpty()) {
            Contribution one = next.removeFirst();
            if (placed.add(one.source())) {
                List<Contribution> behind = addenda.getOrDefault(one.source(), List.of());
                if (behind.stream().noneMatch(addendum -> repeats(addendum, one))) {
                    texts.add(new Told(one.source(), headed(one)));
                }
                next.addAll(0, behind);
            }
        }
    }

    /** Some senders write the whole report anew, with the addendum in it. */
    private static boolean repeats(Contribution addendum, Contribution report) {
        return !report.text().isEmpty() && addendum.text().contains(report.text());
    }

    private static String headed(Contribution one) {
        String text = one.text();
        boolean isHeaded = text.regionMatches(true, 0, HEADING, 0, HEADING.length());
        boolean isAddendum = one.edition().status() == ReportStatus.ADDENDUM;
        return !isAddendum || text.isEmpty() || isHeaded ? text : HEADING + "\n" + text;
    }
}
