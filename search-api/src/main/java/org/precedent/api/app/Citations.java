package org.precedent.api.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.ShownClaim;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.check.ClaimPart;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.api.summary.table.Cell;
import org.precedent.api.summary.table.FindingRow;
import org.precedent.api.summary.table.FindingTable;
import org.precedent.api.summary.table.Told;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;

/**
 * How the shown claims of a language model cite, held against the table of findings by cases that rules made of the
 * same reports. A cell says the same as a claim when it tells the same of the finding (there, not there, or open; a
 * finding is there where a narrower one is; silence is not absence) and, where the claim tells a side, has that side.
 * Site, degree, course and numbers are not compared here: the checks do that before a claim is shown.
 *
 * <p>Precision is {@code borneOut / cites}: of all cites of claims that name a finding those whose case's cells say the
 * same. Where a claim has several parts, a cite is borne out when each part that speaks of its case is; when no part
 * tells of which case it speaks, when any is. Recall of one claim is the share of the cases of the summary whose cells
 * say the same that it cites, parts added up.
 *
 * @param claims that were shown and name a finding
 * @param cites of these claims
 * @param borneOut of these cites
 * @param recalled claims that some case bears out, over which recall is averaged
 * @param recall the mean over these claims, 0 to 1; 0 where there is none
 */
record Citations(int claims, int cites, int borneOut, int recalled, double recall) {
    static final Citations NONE = new Citations(0, 0, 0, 0, 0);

    Citations {
        if (claims < 0 || borneOut < 0 || borneOut > cites || recalled < 0 || recalled > claims) {
            throw new IllegalArgumentException("citations do not add up: " + borneOut + " of " + cites + " cites, "
                    + recalled + " of " + claims + " claims");
        }
        if (!(recall >= 0 && recall <= 1)) {
            throw new IllegalArgumentException("a recall is from 0 to 1, not " + recall);
        }
    }

    /** Of a summary; of one that rules made there is nothing to measure. */
    static Citations of(Summary summary) {
        if (summary.writer() == null) {
            return NONE;
        }
        return new Count(summary).made();
    }

    private static final class Count {
        private final FindingTable table;
        private final Map<CaseId, Integer> numbers = new HashMap<>();
        private final List<ShownClaim> shown;
        private int claims;
        private int cites;
        private int borneOut;
        private int recalled;
        private double recalls;

        Count(Summary summary) {
            this.table = summary.byRule().table();
            this.shown = summary.claims();
            for (CitedCase one : summary.cases()) {
                numbers.put(one.id(), one.number());
            }
        }

        Citations made() {
            for (ShownClaim claim : shown) {
                Set<Integer> cited = cited(claim);
                List<ClaimPart> parts = ClaimPart.of(claim.text(), cited);
                if (!parts.isEmpty()) {
                    claims++;
                    count(parts, cited);
                }
            }
            return new Citations(claims, cites, borneOut, recalled, recalled == 0 ? 0 : recalls / recalled);
        }

        private Set<Integer> cited(ShownClaim claim) {
            Set<Integer> cited = new TreeSet<>();
            claim.evidence().forEach(one -> cited.add(numbers.getOrDefault(one.caseId(), 0)));
            return cited;
        }

        private void count(List<ClaimPart> parts, Set<Integer> cited) {
            cites += cited.size();
            borneOut +=
                    (int) cited.stream().filter(one -> isBorneOut(parts, one)).count();
            int saying = 0;
            int found = 0;
            for (ClaimPart part : parts) {
                List<Integer> same =
                        table.cases().stream().filter(one -> holds(part, one)).toList();
                saying += same.size();
                found += (int) same.stream().filter(cited::contains).count();
            }
            if (saying > 0) {
                recalled++;
                recalls += (double) found / saying;
            }
        }

        private boolean isBorneOut(List<ClaimPart> parts, int number) {
            List<ClaimPart> ofIt =
                    parts.stream().filter(part -> part.cases().contains(number)).toList();
            return ofIt.isEmpty()
                    ? parts.stream().anyMatch(part -> holds(part, number))
                    : ofIt.stream().allMatch(part -> holds(part, number));
        }

        private boolean holds(ClaimPart part, int number) {
            return part.said().stream().allMatch(said -> holds(said, number));
        }

        private boolean holds(ClaimPart.Saying said, int number) {
            Optional<FindingRow> row = table.row(said.finding());
            if (row.isPresent()) {
                return saysSame(row.get(), said, number);
            }
            // a general finding that no report names; that what is narrower is denied does not deny it
            return said.presence() != Presence.ABSENT
                    && BaseRates.bearingOut(said.finding()).stream()
                            .flatMap(id -> table.row(id).stream())
                            .anyMatch(narrower -> saysSame(narrower, said, number));
        }

        private static boolean saysSame(FindingRow row, ClaimPart.Saying said, int number) {
            return row.cells().stream()
                    .filter(cell -> cell.number() == number)
                    .anyMatch(cell -> cell.told() == told(said.presence()) && hasSide(cell, said.side()));
        }

        private static Told told(Presence presence) {
            return switch (presence) {
                case PRESENT -> Told.PRESENT;
                case UNCERTAIN -> Told.UNCERTAIN;
                case ABSENT -> Told.ABSENT;
            };
        }

        private static boolean hasSide(Cell cell, @Nullable Side side) {
            Side has = cell.side();
            if (side == null) {
                return true;
            }
            return has != null && has.each().containsAll(side.each());
        }
    }
}
