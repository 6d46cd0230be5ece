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
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.ToldFinding;

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

    /**
     * It is there, or may be, as it is asked for; nothing that is narrower is there for sure where it is to be doubted.
     */
    static Query asAsked(SoughtFinding finding) {
        return finding.doubted() ? unless(present(finding), uncertain(finding)) : present(finding);
    }

    /** As it is asked for, told as generally as it is. */
    static Query exactly(SoughtFinding finding) {
        Query exactly = anyOf(values(Set.of(finding.id()), asked(finding)));
        return finding.doubted() ? unless(present(finding), exactly) : exactly;
    }

    /** It may be there where it is to be, and is there where it is to be doubted. */
    static Query otherwise(SoughtFinding finding) {
        return finding.doubted() ? present(finding) : unless(present(finding), uncertain(finding));
    }

    /** Otherwise, or it is denied. */
    static Query otherwiseOrDenied(SoughtFinding finding) {
        Query denied = anyOf(values(Set.of(finding.id()), Presence.ABSENT));
        return new BooleanQuery.Builder()
                .add(otherwise(finding), Occur.SHOULD)
                .add(unless(present(finding), denied), Occur.SHOULD)
                .build();
    }

    /** The values of what is as it is asked for. */
    static List<String> valuesAsked(SoughtFinding finding) {
        return values(finding.narrower(), asked(finding));
    }

    private static Presence asked(SoughtFinding finding) {
        return finding.doubted() ? Presence.UNCERTAIN : Presence.PRESENT;
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

    /** Something is denied that it is one of, or it is at a site. */
    static Query absentInPart(SoughtFinding finding) {
        List<String> denied = new ArrayList<>(values(finding.broader(), Presence.ABSENT));
        denied.addAll(values(finding.placed(), Presence.ABSENT));
        return anyOf(denied);
    }

    /** One of some things is told of it, or of one that is narrower. */
    static Query told(SoughtFinding finding, Collection<String> what) {
        return anyOf(Schema.TOLD, toldValues(finding, what));
    }

    /** The values of {@link Schema#TOLD}. */
    static List<String> toldValues(SoughtFinding finding, Collection<String> what) {
        return finding.narrower().stream()
                .flatMap(id -> what.stream().map(told -> new ToldFinding(id, told).value()))
                .toList();
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
