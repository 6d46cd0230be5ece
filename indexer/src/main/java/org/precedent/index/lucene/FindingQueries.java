package org.precedent.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.model.SidedFinding;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.StatedFinding;

/** What reports come to say of a finding, as queries. */
final class FindingQueries {
    /** Words beyond stay together with the last. */
    private static final int MOST_QUALIFIERS = 6;

    static final String FIELD = Schema.name(Facet.FINDING);

    private FindingQueries() {}

    /** It is there, or one that is narrower. */
    static Query present(SoughtFinding finding) {
        return anyOf(values(finding.narrower(), Presence.PRESENT));
    }

    /** It is there, told as generally as it was asked for. */
    static Query exactly(SoughtFinding finding) {
        return anyOf(values(Set.of(finding.id()), Presence.PRESENT));
    }

    /** It may be there, and nothing that is narrower is there for sure. */
    static Query doubted(SoughtFinding finding) {
        return unless(present(finding), uncertain(finding));
    }

    /** It may be there, or it is denied, and nothing that is narrower is there for sure. */
    static Query doubtedOrDenied(SoughtFinding finding) {
        List<String> values = new ArrayList<>(values(finding.narrower(), Presence.UNCERTAIN));
        values.addAll(values(Set.of(finding.id()), Presence.ABSENT));
        return unless(present(finding), anyOf(values));
    }

    private static Query unless(Query other, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    /** It may be there, or one that is narrower. */
    static Query uncertain(SoughtFinding finding) {
        return anyOf(values(finding.narrower(), Presence.UNCERTAIN));
    }

    /** It is denied by itself, whole or at least as far as it is asked for. */
    static Query absent(SoughtFinding finding) {
        Query whole = anyOf(values(Set.of(finding.id()), Presence.ABSENT));
        if (finding.qualifier().isEmpty()) {
            return whole;
        }
        return new BooleanQuery.Builder()
                .add(whole, Occur.SHOULD)
                .add(anyOf(Schema.DENIED_IN_PART, denialsInPart(finding)), Occur.SHOULD)
                .build();
    }

    /** The values of all denials that reach what is asked for: by some of its words, in their order. */
    private static List<String> denialsInPart(SoughtFinding finding) {
        List<String> parts = List.of("");
        for (String word : finding.qualifier().split(" ", MOST_QUALIFIERS)) {
            List<String> more = new ArrayList<>(parts);
            parts.forEach(part -> more.add(part.isEmpty() ? word : part + " " + word));
            parts = more;
        }
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> deniedInPart(finding.id(), part))
                .toList();
    }

    /** A value of {@link Schema#DENIED_IN_PART}. */
    static String deniedInPart(String id, String qualifier) {
        return id + ":" + qualifier;
    }

    /** Something is denied that it is one of. */
    static Query absentAsOneOfMany(SoughtFinding finding) {
        return anyOf(values(finding.broader(), Presence.ABSENT));
    }

    /** It is, or may be, on a side, or one that is narrower. */
    static Query onSide(SoughtFinding finding, Side side) {
        return anyOf(
                Schema.FINDING_SIDE,
                finding.narrower().stream()
                        .map(id -> new SidedFinding(id, side).value())
                        .toList());
    }

    /** The values of the facet. */
    static List<String> values(Collection<String> ids, Presence presence) {
        return ids.stream().map(id -> new StatedFinding(id, presence).value()).toList();
    }

    private static Query anyOf(List<String> values) {
        return anyOf(FIELD, values);
    }

    private static Query anyOf(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
