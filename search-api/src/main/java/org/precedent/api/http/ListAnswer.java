package org.precedent.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.list.ListPage;
import org.precedent.api.list.OpenList;
import org.precedent.api.query.Match;

/** The JSON of a page of a list. */
record ListAnswer(
        long total,
        String indexGeneration,
        ModelAnswer model,
        @Nullable Map<String, Object> filter,
        @Nullable String match,
        @Nullable String matchReason,
        @Nullable NoticeAnswer matchNotice,
        List<? extends Map<String, Object>> rows,
        @Nullable String next,
        @Nullable Map<String, Map<String, Long>> facets) {

    record ModelAnswer(String name, String fingerprint) {}

    static ListAnswer of(OpenList list, ListBodyReader.AskedPage asked, ServiceInfo info) throws IOException {
        ListPage page = list.page(asked.after(), asked.size());
        @Nullable Match match = list.match().orElse(null);
        return new ListAnswer(
                list.total(),
                list.generation(),
                new ModelAnswer(info.model(), info.fingerprint()),
                FilterAnswer.of(list.filter()),
                match == null ? null : match.verdict().name().toLowerCase(Locale.ROOT),
                match == null ? null : match.reason(),
                match == null ? null : NoticeAnswer.orAbsent(match.notice()),
                page.rows().stream()
                        .map(row -> asked.asked().columns().object(row))
                        .toList(),
                page.next(),
                asked.facets() ? SearchAnswer.facets(list.facets().counts()) : null);
    }
}
