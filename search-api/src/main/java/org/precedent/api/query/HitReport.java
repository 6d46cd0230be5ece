package org.precedent.api.query;

import java.util.HashMap;
import java.util.Map;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Snippet;
import org.precedent.index.words.Snippets;

/** The report of one hit, which is looked into once for the same words, however often they are asked for. */
final class HitReport {
    private final ReportWords words;
    private final int length;
    private final Map<QueryWords, Snippet> snippets = new HashMap<>();

    /** @param length the longest snippet, in UTF-16 units */
    HitReport(ReportWords words, int length) {
        this.words = words;
        this.length = length;
    }

    ReportWords words() {
        return words;
    }

    boolean isEmpty() {
        return words.report().isEmpty();
    }

    String text() {
        return words.report().text();
    }

    /** The stretch that shows best why words matched; there must be a report. */
    Snippet snippet(QueryWords sought) {
        return snippets.computeIfAbsent(sought, _ -> Snippets.best(words, sought, length));
    }
}
