package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.report.ReportParser;
import org.precedent.index.report.Vocabulary;

/**
 * What the cases of one claim say differently, in a word or two of the lexicon each: a claim that is of several cases
 * does not always say which of them has what. Told is only in what they differ: which finding it is, whether it is
 * there, on which side.
 */
public final class Differing {
    private final Set<String> claimed;
    private final Map<CaseId, List<Finding>> quoted = new LinkedHashMap<>();

    private Differing(String claim, List<Evidence> evidence, List<CitedCase> cases) {
        this.claimed = ReportParser.parse(claim).structure().findings().stream()
                .map(Finding::id)
                .collect(Collectors.toUnmodifiableSet());
        for (Evidence one : evidence) {
            List<Finding> findings = quoted.computeIfAbsent(one.caseId(), _ -> new ArrayList<>());
            cases.stream()
                    .filter(cited -> cited.id().equals(one.caseId()))
                    .flatMap(cited -> cited.report().structure().findings().stream())
                    .filter(finding -> one.span().contains(finding.span()) && finding.counts())
                    .filter(finding -> !named(finding).isEmpty())
                    .forEach(findings::add);
        }
    }

    /**
     * By the case; empty where all cases say the same.
     *
     * @param claim its text
     * @param evidence what bears it out
     * @param cases among them those that are quoted
     */
    public static Map<CaseId, String> of(String claim, List<Evidence> evidence, List<CitedCase> cases) {
        Differing differing = new Differing(claim, evidence, cases);
        return differing.quoted.size() < 2 ? Map.of() : differing.told();
    }

    private Map<CaseId, String> told() {
        Map<CaseId, String> names = differing(this::names, _ -> true);
        Map<CaseId, String> presences = differing(Differing::presence, _ -> true);
        Map<CaseId, String> sides = differing(Differing::sides, Differing::isThere);
        Map<CaseId, String> told = new LinkedHashMap<>();
        for (CaseId id : quoted.keySet()) {
            String side = sides.getOrDefault(id, "");
            String presence = presences.getOrDefault(id, "");
            // what has a side is there
            String plain = !side.isEmpty() && presence.equals(word(Presence.PRESENT)) ? "" : presence;
            String words = Stream.of(names.getOrDefault(id, ""), plain, side)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
            if (!words.isEmpty()) {
                told.put(id, words);
            }
        }
        return told;
    }

    /** One aspect of the cases that have it; nothing if all of them are the same in it. */
    private Map<CaseId, String> differing(Function<List<Finding>, String> aspect, Predicate<List<Finding>> has) {
        Map<CaseId, String> told = new LinkedHashMap<>();
        quoted.forEach((id, findings) -> {
            if (has.test(findings)) {
                told.put(id, aspect.apply(findings));
            }
        });
        return new HashSet<>(told.values()).size() > 1 ? told : Map.of();
    }

    private static boolean isThere(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.presence() != Presence.ABSENT);
    }

    /** Those of the claim's findings that it is one of, or that are one of it where it is denied. */
    private Set<String> named(Finding finding) {
        Set<String> named = new TreeSet<>();
        for (String id : claimed) {
            boolean isOne = Vocabulary.narrower(id).contains(finding.id());
            boolean denied = finding.presence() == Presence.ABSENT
                    && Vocabulary.broader(id).contains(finding.id());
            if (isOne || denied) {
                named.add(id.replace('-', ' '));
            }
        }
        return named;
    }

    private String names(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> named(finding).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A finding that is there on one side may be denied on the other: then it is there. */
    private static String presence(List<Finding> findings) {
        Presence told = null;
        for (Finding finding : findings) {
            told = told == null || weight(finding.presence()) > weight(told) ? finding.presence() : told;
        }
        return word(told);
    }

    private static int weight(Presence presence) {
        return switch (presence) {
            case PRESENT -> 2;
            case UNCERTAIN -> 1;
            case ABSENT -> 0;
        };
    }

    private static String word(@Nullable Presence told) {
        return switch (told) {
            case PRESENT -> "present";
            case UNCERTAIN -> "possible";
            case ABSENT -> "denied";
            case null -> "";
        };
    }

    private static String sides(List<Finding> findings) {
        Set<Side> sides = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.presence() != Presence.ABSENT && finding.side() != null) {
                sides.addAll(finding.side().each());
            }
        }
        if (sides.size() > 1) {
            return "both sides";
        }
        return sides.contains(Side.LEFT) ? "left" : sides.contains(Side.RIGHT) ? "right" : "";
    }
}
