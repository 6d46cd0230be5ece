package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.api.query.SearchHit;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;

/** The studies that are judged, by what the archive calls them. */
final class JudgedCases implements JudgedDocuments {
    private static final int AT_ONCE = 500;

    private final Map<CaseId, String> sources = new HashMap<>();
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final int missing;

    /** Looks them up. */
    JudgedCases(Qrels qrels, Pseudonyms pseudonyms, CaseIndex index) throws IOException {
        qrels.documents().forEach(study -> sources.put(pseudonyms.ofStudy(study), study));
        int found = 0;
        List<CaseId> ids = new ArrayList<>(sources.keySet());
        try (View view = index.view()) {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<CaseId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                Map<CaseId, Case> cases = view.cases(some);
                cases.forEach((id, one) -> properties.put(name(id), CaseProperties.of(one.study())));
                found += cases.size();
            }
        }
        missing = ids.size() - found;
    }

    private String name(CaseId id) {
        return sources.getOrDefault(id, id.value());
    }

    @Override
    public String name(SearchHit hit) {
        String name = name(hit.content().id());
        properties.computeIfAbsent(name, _ -> CaseProperties.of(hit.content().study()));
        return name;
    }

    @Override
    public int missing() {
        return missing;
    }

    @Override
    public Map<String, Map<String, String>> properties() {
        return properties;
    }
}
