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

    /** The cases in scope. */
    static Query inScope(Scope scope) {
        return inScope(Schema.CASES, scope);
    }

    /** The cases in scope that have vectors of a kind. */
    static Query inScope(Scope scope, VectorField field) {
        return inScope(new TermQuery(Schema.has(field)), scope);
    }

    private static Query inScope(Query roots, Scope scope) {
        BooleanQuery.Builder query = passing(roots, scope.filter());
        if (!scope.excluded().isEmpty()) {
            query.add(ofPatients(scope.excluded()), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** The cases of some patients. */
    static Query ofPatients(Set<PatientKey> patients) {
        return anyText(Schema.PATIENT, patients.stream().map(PatientKey::value).toList());
    }

    private static Query passing(Filter filter) {
        return passing(Schema.CASES, filter).build();
    }

    /** In one query, and not in queries within one another, which would be taken apart again in every search. */
    private static BooleanQuery.Builder passing(Query roots, Filter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(roots, Occur.FILTER);
        filter.values().forEach((facet, values) -> query.add(anyText(Schema.name(facet), values), Occur.FILTER));
        if (filter.age() != null) {
            query.add(aged(filter.age()), Occur.FILTER);
        }
        if (filter.studyDate() != null) {
            query.add(dated(filter.studyDate()), Occur.FILTER);
        }
        filter.further().forEach(constraint -> query.add(holding(constraint), Occur.FILTER));
        return query;
    }

    private static Query holding(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OneOf oneOf -> anyOf(Schema.ATTRIBUTE, AttributeTerms.oneOf(oneOf));
            case Constraint.Between between -> AttributeTerms.between(between);
            case Constraint.During during -> AttributeTerms.during(during);
            case Constraint.Views views -> anyText(Schema.VIEW, views.codes());
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

    /** The same scope, one facet's own constraint lifted. */
    static Scope without(Facet facet, Scope scope) {
        return new Scope(scope.filter().with(facet, Set.of()), scope.excluded());
    }

    private static Query anyText(String field, Collection<String> values) {
        return anyOf(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query anyOf(String field, List<BytesRef> terms) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.getFirst())) : new TermInSetQuery(field, terms);
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
