package org.precedent.api.query;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;

/** The cases that a request names, all of them known. */
final class NamedCases {
    private final Map<CaseId, EncodedCase> byId;
    private final Set<CaseId> sought;

    private NamedCases(Map<CaseId, EncodedCase> byId, Set<CaseId> sought) {
        this.byId = byId;
        this.sought = sought;
    }

    /** @throws SearchRefused if one of them is not in the index */
    static NamedCases of(SearchRequest request, View view) throws IOException {
        Set<CaseId> sought = request.parts().stream()
                .filter(part -> part instanceof Part.LikeCase)
                .map(part -> ((Part.LikeCase) part).id())
                .collect(Collectors.toSet());
        Set<CaseId> all = new HashSet<>(sought);
        all.addAll(request.feedback().more());
        all.addAll(request.feedback().less());
        Map<CaseId, EncodedCase> byId = all.isEmpty() ? Map.of() : view.encoded(all);
        for (int i = 0; i < request.parts().size(); i++) {
            if (request.parts().get(i) instanceof Part.LikeCase like) {
                check("parts[" + i + "].caseId", like.id(), byId);
            }
        }
        check("feedback.more", request.feedback().more(), byId);
        check("feedback.less", request.feedback().less(), byId);
        return new NamedCases(byId, sought);
    }

    Map<CaseId, EncodedCase> byId() {
        return byId;
    }

    /** The patients of the cases that are looked for; those of judged cases may be found. */
    Set<PatientKey> soughtPatients() {
        return byId.values().stream()
                .map(EncodedCase::content)
                .filter(content -> sought.contains(content.id()))
                .map(content -> content.patient())
                .collect(Collectors.toSet());
    }

    private static void check(String field, List<CaseId> ids, Map<CaseId, EncodedCase> known) {
        for (int i = 0; i < ids.size(); i++) {
            check(field + "[" + i + "]", ids.get(i), known);
        }
    }

    private static void check(String field, CaseId id, Map<CaseId, EncodedCase> known) {
        if (!known.containsKey(id)) {
            throw new SearchRefused(
                    SearchRefused.Reason.UNKNOWN_CASE,
                    field + " names no case of this archive: take the id from a hit");
        }
    }
}
