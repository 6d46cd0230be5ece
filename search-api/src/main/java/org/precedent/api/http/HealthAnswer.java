package org.precedent.api.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.LanguageModel;
import org.precedent.index.IndexStats;

/** The JSON of the service's state: up, or why it is down. */
sealed interface HealthAnswer {
    /** It can search. */
    record Up(
            String status,
            String version,
            long cases,
            long images,
            long reportsWaiting,
            long strangeCases,
            ModelAnswer model,
            CalibrationAnswer calibration,
            @Nullable LanguageModelAnswer languageModel)
            implements HealthAnswer {}

    /** It answers, and cannot search. */
    record Down(String status, String reason, NoticeAnswer notice, String version, ModelAnswer model)
            implements HealthAnswer {}

    record ModelAnswer(String name, String fingerprint, int dimension) {
        static ModelAnswer of(ServiceInfo info) {
            return new ModelAnswer(info.model(), info.fingerprint(), info.dimension());
        }
    }

    record LanguageModelAnswer(String name, String where) {
        static LanguageModelAnswer of(LanguageModel model) {
            return new LanguageModelAnswer(model.name(), model.where());
        }
    }

    /**
     * Of an index that can be read.
     *
     * @param writer of summaries, if there is one
     */
    static HealthAnswer up(ServiceInfo info, IndexStats stats, Optional<LanguageModel> writer) throws IOException {
        return new Up(
                "up",
                info.version(),
                stats.cases(),
                stats.imageVectors(),
                info.waiting().count(),
                info.strange().count(),
                ModelAnswer.of(info),
                CalibrationAnswer.of(info.calibration().get()),
                writer.map(LanguageModelAnswer::of).orElse(null));
    }

    static HealthAnswer down(ServiceInfo info) {
        String reason = "The archive's index cannot be read: it is gone, or its disk fails."
                + " Bring it back, or start the service again.";
        Notice notice =
                Notice.of(NoticeCode.INDEX_GONE, "the archive's index cannot be read: it is gone, or its disk fails");
        return new Down("down", reason, NoticeAnswer.of(notice), info.version(), ModelAnswer.of(info));
    }
}
