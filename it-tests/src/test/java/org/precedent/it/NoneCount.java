package org.precedent.it;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.query.Match;
import org.precedent.api.query.SearchResult;

/** How many of some queries were said to have nothing alike. */
final class NoneCount {
    private int queries;
    private int none;
    private final List<String> others = new ArrayList<>();

    void add(String query, SearchResult result) {
        queries++;
        if (result.match().verdict() == Match.Verdict.NONE) {
            none++;
        } else {
            others.add(query);
        }
    }

    int queries() {
        return queries;
    }

    int none() {
        return none;
    }

    double share() {
        return none / (double) queries;
    }

    void print(String what) {
        System.out.printf("%s: none %d of %d; others %s%n", what, none, queries, others);
    }
}
