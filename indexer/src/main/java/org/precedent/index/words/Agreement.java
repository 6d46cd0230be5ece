package org.precedent.index.words;

import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.model.Span;

/**
 * How far a report says what a query asks for. Each word counts once, whatever its ending and spelling; what a report
 * denies does not count, nor do the query's own denials.
 */
public final class Agreement {
    private static final Set<String> DENIALS = Set.of("no", "not", "without");

    private Agreement() {}

    /**
     * The share of the query's words that a stretch of the report affirms, 0 to 1; 0 for a query without words that
     * count.
     */
    public static double share(QueryWords query, ReportWords report, Span stretch) {
        Set<String> wanted = query.distinct().stream()
                .map(Word::term)
                .filter(term -> !DENIALS.contains(term))
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return 0;
        }
        long affirmed = report.all().stream()
                .filter(word -> wanted.contains(word.term()))
                .filter(word ->
                        stretch.start() <= word.span().start() && word.span().end() <= stretch.end())
                .filter(word -> !report.isNegated(word))
                .map(Word::term)
                .distinct()
                .count();
        return (double) affirmed / wanted.size();
    }
}
