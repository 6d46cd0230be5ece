package org.precedent.index.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Study;

/** What a scope means as a query; it matches roots of blocks alone. */
final class CaseQueries {
    private CaseQueries() {}

    static Query inScope(Scope scope) {
        Query passing = passing(scope.filter());
        if (scope.excluded().isEmpty()) {
            return passing;
        }
        return new BooleanQuery.Builder()
                .add(passing, Occur.FILTER)
                .add(ofPatients(scope.excluded()), Occur.MUST_NOT)
                .build();
    }

    /** The cases of some patients. */
    static Query ofPatients(Set<PatientKey> patients) {
        return anyOf(Schema.PATIENT, patients.stream().map(PatientKey::value).toList());
    }

    private static Query passing(Filter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(Schema.CASES, Occur.FILTER);
        for (Facet facet : Facet.values()) {
            addAnyOf(query, Schema.name(facet), filter.of(facet));
        }
        if (filter.age() != null) {
            query.add(aged(filter.age()), Occur.FILTER);
        }
        if (filter.studyDate() != null) {
            query.add(dated(filter.studyDate()), Occur.FILTER);
        }
        for (Constraint constraint : filter.further()) {
            query.add(holding(constraint), Occur.FILTER);
        }
        return query.build();
    }

    private static Query holding(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OneOf oneOf -> AttributeTerms.oneOf(oneOf);
            case Constraint.Between between -> AttributeTerms.between(between);
            case Constraint.During during -> AttributeTerms.during(during);
            case Constraint.Views views -> anyOf(Schema.VIEW, views.codes());
            case Constraint.AllOf all ->
                joined(new BooleanQuery.Builder().add(Schema.CASES, Occur.FILTER), all.filters(), Occur.FILTER);
            case Constraint.AnyOf any -> joined(new BooleanQuery.Builder(), any.filters(), Occur.SHOULD);
            case Constraint.Not not ->
                new BooleanQuery.Builder()
                        .add(Schema.CASES, Occur.FILTER)
                        .add(passing(not.filter()), Occur.MUST_NOT)
                        .build();
        };
    }

    private static Query joined(BooleanQuery.Builder query, List<Filter> filters, Occur how) {
        filters.forEach(filter -> query.add(passing(filter), how));
        return query.build();
    }

    /** The cases in scope that have vectors of a kind. */
    static Query inScope(Scope scope, VectorField field) {
        return new BooleanQuery.Builder()
                .add(inScope(scope), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.HAS, Schema.name(field))), Occur.FILTER)
                .build();
    }

    /** The same scope, one facet's own constraint lifted. */
    static Scope without(Facet facet, Scope scope) {
        return new Scope(scope.filter().with(facet, Set.of()), scope.excluded());
    }

    private static void addAnyOf(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.add(anyOf(field, values), Occur.FILTER);
        }
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** A study says {@link Study#OLDEST} for everyone of that age and more, so ranges above it begin there. */
    private static Query aged(AgeRange range) {
        return IntPoint.newRangeQuery(Schema.AGE, Math.min(range.min(), Study.OLDEST), range.max());
    }

    private static Query dated(DateRange range) {
        return LongPoint.newRangeQuery(
                Schema.DATE, range.from().toEpochDay(), range.to().toEpochDay());
    }
}
