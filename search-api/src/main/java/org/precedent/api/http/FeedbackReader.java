package org.precedent.api.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Feedback;
import org.precedent.index.model.CaseId;

/** Turns the JSON of a reader's word on hits into feedback; says which field is wrong. */
final class FeedbackReader {
    private FeedbackReader() {}

    static Feedback read(SearchBody.@Nullable FeedbackBody body) {
        if (body == null) {
            return Feedback.NONE;
        }
        List<CaseId> more = cases("feedback.more", body.more());
        List<CaseId> less = cases("feedback.less", body.less());
        try {
            return new Feedback(more, less);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField("feedback:", String.valueOf(e.getMessage()));
        }
    }

    private static List<CaseId> cases(String field, @Nullable List<@Nullable String> given) {
        List<CaseId> cases = new ArrayList<>();
        for (String id : given == null ? List.<String>of() : given) {
            cases.add(Ids.caseId(field + "[" + cases.size() + "]", String.valueOf(id)));
        }
        return cases;
    }
}
