package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.PatientKey;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;

/**
 * The reports that wait for one case: those that name its study, and those that name its order alone, where that order
 * is of no other study.
 */
final class WaitingReports {
    static final String OF_ANOTHER_PATIENT =
            "a report that waits for this study names another patient; it goes on waiting";
    static final String OF_MANY_STUDIES =
            "a report that waits for the order of this study may be another study's, as the order has several; it goes"
                    + " on waiting: send it with its Study Instance UID";

    private final List<Contribution> joining = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();

    private WaitingReports() {}

    /**
     * Looks for what waits.
     *
     * @param known what is recorded of the case
     * @param opened what is said of it now
     * @param isMade whether the case is there, so that what waits for its order is looked for, too
     * @param patient whose case it is; null when nobody says
     */
    static WaitingReports of(
            CaseRecord record, RecordedCase known, List<Opened> opened, boolean isMade, @Nullable PatientKey patient)
            throws IOException {
        WaitingReports reports = new WaitingReports();
        Set<AccessionKey> orders = isMade ? orders(known, opened) : Set.of();
        Map<CaseId, List<RecordedContribution>> waiting = waiting(record, known.id(), orders);
        reports.add(waiting.getOrDefault(known.id(), List.of()), patient);
        for (AccessionKey order : orders) {
            List<RecordedContribution> ofOrder = waiting.getOrDefault(order.awaited(), List.of());
            if (!ofOrder.isEmpty() && isOfOthers(record.casesOf(order), known.id())) {
                reports.notices.add(OF_MANY_STUDIES);
            } else {
                reports.add(ofOrder, patient);
            }
        }
        return reports;
    }

    /** What waits for a case and for its orders, by what it waits for: looked up at once, as each look costs time. */
    private static Map<CaseId, List<RecordedContribution>> waiting(
            CaseRecord record, CaseId id, Set<AccessionKey> orders) throws IOException {
        Set<CaseId> awaited = new LinkedHashSet<>(List.of(id));
        orders.forEach(order -> awaited.add(order.awaited()));
        return record.waiting(awaited).stream()
                .collect(Collectors.groupingBy(one -> one.contribution().caseId()));
    }

    private static Set<AccessionKey> orders(RecordedCase known, List<Opened> opened) {
        Set<AccessionKey> orders = new LinkedHashSet<>();
        Stream.concat(
                        known.contributions().stream().map(RecordedContribution::contribution),
                        opened.stream().map(Opened::contribution))
                .map(Contribution::accession)
                .forEach(order -> {
                    if (order != null) {
                        orders.add(order);
                    }
                });
        return orders;
    }

    private static boolean isOfOthers(Set<CaseId> cases, CaseId id) {
        return cases.stream().anyMatch(other -> !other.equals(id));
    }

    private void add(List<RecordedContribution> waiting, @Nullable PatientKey patient) {
        for (RecordedContribution one : waiting) {
            PatientKey named = one.contribution().patient();
            if (named == null || patient == null || named.equals(patient)) {
                joining.add(one.contribution());
            } else {
                notices.add(OF_ANOTHER_PATIENT);
            }
        }
    }

    /** Those that belong to the case, as they wait. */
    List<Contribution> joining() {
        return joining;
    }

    /** What is to be said of those that do not, a sentence each. */
    Set<String> notices() {
        return notices;
    }
}
