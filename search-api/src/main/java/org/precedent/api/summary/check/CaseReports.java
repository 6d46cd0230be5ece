package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.Presence;

/** The cases of a summary, which claims may cite and are counted over. */
final class CaseReports {
    private final SortedMap<Integer, CaseReport> byNumber = new TreeMap<>();

    CaseReports(List<CitedCase> cases) {
        for (CitedCase one : cases) {
            if (byNumber.put(one.number(), new CaseReport(one)) != null) {
                throw new IllegalArgumentException("two cases have the number " + one.number());
            }
        }
    }

    int size() {
        return byNumber.size();
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    /** In the order of their numbers. */
    Collection<CaseReport> all() {
        return byNumber.values();
    }

    /** Those with some numbers; a number that no case has is passed over. */
    List<CaseReport> of(Collection<Integer> numbers) {
        List<CaseReport> some = new ArrayList<>();
        byNumber.forEach((number, report) -> {
            if (numbers.contains(number)) {
                some.add(report);
            }
        });
        return some;
    }

    /** How many reports come to say so of a finding, by its id. */
    long count(String id, Presence presence) {
        return byNumber.values().stream()
                .filter(report -> report.verdicts().get(id) == presence)
                .count();
    }

    /** The numbers of the cases whose reports bear a part of a claim out, all of its statements together. */
    Set<Integer> bearing(ReadClaim claim, Segment segment) {
        Set<Integer> bearing = new TreeSet<>();
        byNumber.forEach((number, report) -> {
            boolean told = ParticularWords.against(claim, segment, report) == null;
            if (told && segment.said().stream().allMatch(one -> Bearing.of(one, report) instanceof Bearing.Borne)) {
                bearing.add(number);
            }
        });
        return bearing;
    }
}
