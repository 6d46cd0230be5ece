package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parts a test collection by the properties of its queries or its documents, and judges each part. */
public final class Subgroups {
    /** What a property is called where nobody said it. */
    public static final String UNKNOWN = "not known";

    /** The groups that a property has at most; what is rarer shares the last one. */
    static final int MOST = 40;

    static final String OTHERS = "others";

    private Subgroups() {}

    /**
     * Judges the queries of each value apart.
     *
     * @param properties by query; a query that lacks a property which others have counts as {@link #UNKNOWN}
     */
    public static List<Subgroup> ofQueries(
            Evaluation evaluation, Map<String, ? extends Map<String, String>> properties, long seed) {
        Map<String, QueryScore> scores = new HashMap<>();
        evaluation.scores().forEach(score -> scores.put(score.query(), score));
        List<Subgroup> groups = new ArrayList<>();
        parted(scores.keySet(), properties)
                .forEach((property, parts) -> parts.forEach((value, queries) -> {
                    List<QueryScore> some = evaluation.scores().stream()
                            .filter(score -> queries.contains(score.query()))
                            .toList();
                    groups.add(new Subgroup(Subgroup.By.QUERY, property, value, Evaluation.of(some, seed)));
                }));
        return groups;
    }

    /**
     * Judges the run cut down to the documents of each value against the judgements cut down to them. Groups without a
     * relevant document are left out, as nothing can be found in them.
     *
     * @param properties by document; judged documents that are not in it are in no group
     */
    public static List<Subgroup> ofDocuments(
            Run run, Qrels qrels, Map<String, ? extends Map<String, String>> properties, long seed) {
        List<Subgroup> groups = new ArrayList<>();
        parted(properties.keySet(), properties)
                .forEach((property, parts) -> parts.forEach((value, documents) -> {
                    Evaluation evaluation =
                            Evaluation.of(run.onlyDocuments(documents), qrels.onlyDocuments(documents::contains), seed);
                    if (evaluation.queries() > 0) {
                        groups.add(new Subgroup(Subgroup.By.DOCUMENT, property, value, evaluation));
                    }
                }));
        return groups;
    }

    /** The members of each value of each property, in the order of the alphabet. */
    private static Map<String, Map<String, Set<String>>> parted(
            Set<String> members, Map<String, ? extends Map<String, String>> properties) {
        Set<String> names = members.stream()
                .flatMap(member -> of(properties, member).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<String, Set<String>>> parted = new TreeMap<>();
        for (String name : names) {
            Map<String, Set<String>> parts = new TreeMap<>();
            for (String member : members) {
                String value = of(properties, member).getOrDefault(name, "");
                parts.computeIfAbsent(value.isBlank() ? UNKNOWN : value, _ -> new HashSet<>())
                        .add(member);
            }
            parted.put(name, withoutRare(parts));
        }
        return parted;
    }

    private static Map<String, String> of(Map<String, ? extends Map<String, String>> properties, String member) {
        Map<String, String> own = properties.get(member);
        return own == null ? Map.of() : own;
    }

    private static Map<String, Set<String>> withoutRare(Map<String, Set<String>> parts) {
        if (parts.size() <= MOST) {
            return parts;
        }
        Map<String, Set<String>> kept = new TreeMap<>();
        Collection<Map.Entry<String, Set<String>>> largestFirst = parts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> part) ->
                                part.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Set<String>> part : largestFirst) {
            String name = kept.size() < MOST - 1 ? part.getKey() : OTHERS;
            kept.computeIfAbsent(name, _ -> new HashSet<>()).addAll(part.getValue());
        }
        return kept;
    }
}
