package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;

/** Says which part of a filter leaves no case, where the whole of it leaves none. */
final class BarringFilter {
    private final View view;
    private final Set<PatientKey> excluded;

    /** @param excluded who is left out whatever the filter is */
    BarringFilter(View view, Set<PatientKey> excluded) {
        this.view = view;
        this.excluded = excluded;
    }

    /** One constraint of a filter by itself, as it was written and as it was understood. */
    private record One(String written, Filter meant) {}

    /**
     * What is to be said of a filter that no case passes: what leaves none alone, or else all of it together.
     *
     * @param asked as it was written
     */
    Notice notice(Filter asked) throws IOException {
        List<String> all = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (One one : each(asked)) {
            all.add(one.written());
            if (view.count(new Scope(one.meant(), excluded)) == 0) {
                alone.add(one.written());
            }
        }
        return alone.isEmpty()
                ? told(NoticeCode.FILTERS_LEAVE_NONE_TOGETHER, "no case passes all of the filter: ", all)
                : told(NoticeCode.FILTER_LEAVES_NONE, "no case passes the filter ", alone);
    }

    private static Notice told(NoticeCode code, String sentence, List<String> written) {
        return Notice.of(code, sentence + String.join(", ", written)).of(written);
    }

    private static List<One> each(Filter asked) {
        List<One> each = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> values = asked.of(facet);
            if (!values.isEmpty()) {
                String written = String.join(" or ", values.stream().sorted().toList());
                Filter meant = FindingFilter.widened(Filter.NONE.with(facet, values));
                each.add(new One(FilterKeys.of(facet) + "=" + written, meant));
            }
        }
        AgeRange age = asked.age();
        if (age != null) {
            each.add(new One(FilterKeys.AGE, Filter.NONE.with(age)));
        }
        DateRange date = asked.studyDate();
        if (date != null) {
            each.add(new One(FilterKeys.STUDY_DATE, Filter.NONE.with(date)));
        }
        asked.further().forEach(constraint -> {
            String written = switch (constraint) {
                case Constraint.OneOf one -> "attribute." + one.attribute();
                case Constraint.Between one -> "attribute." + one.attribute();
                case Constraint.During one -> "attribute." + one.attribute();
                case Constraint.Views _ -> "view";
                case Constraint.AllOf _ -> "and";
                case Constraint.AnyOf _ -> "or";
                case Constraint.Not _ -> "not";
            };
            each.add(new One(written, FindingFilter.widened(Filter.NONE.with(constraint))));
        });
        return each;
    }
}
