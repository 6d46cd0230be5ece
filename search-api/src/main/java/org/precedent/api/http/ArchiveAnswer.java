package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.quality.Growth;
import org.precedent.api.quality.Stock;

/** The JSON of what an archive holds. */
record ArchiveAnswer(
        long cases,
        long images,
        long reports,
        long reportsWaiting,
        long imagesHeld,
        long pending,
        Map<String, Long> modalities,
        GrowthAnswer growth,
        GenerationAnswer index,
        HealthAnswer.ModelAnswer model,
        CalibrationAnswer calibration) {

    record GrowthAnswer(String by, List<StepAnswer> steps) {
        static GrowthAnswer of(Growth growth) {
            return new GrowthAnswer(
                    growth.by().name().toLowerCase(Locale.ROOT),
                    growth.steps().stream()
                            .map(step -> new StepAnswer(step.from().toString(), step.cases(), step.total()))
                            .toList());
        }
    }

    record StepAnswer(String from, long cases, long total) {}

    record GenerationAnswer(String generation, @Nullable String made) {}

    static ArchiveAnswer of(Stock stock, ServiceInfo info) {
        return new ArchiveAnswer(
                stock.cases(),
                stock.images(),
                stock.reports(),
                stock.waiting(),
                stock.held(),
                stock.pending(),
                stock.modalities(),
                GrowthAnswer.of(stock.growth()),
                new GenerationAnswer(
                        stock.generation(),
                        stock.made() == null ? null : stock.made().toString()),
                HealthAnswer.ModelAnswer.of(info),
                CalibrationAnswer.of(info.calibration().get()));
    }
}
