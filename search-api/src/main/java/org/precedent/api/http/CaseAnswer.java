package org.precedent.api.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.dicomweb.NamedFrame;
import org.precedent.index.model.Case;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Study;

/** The JSON of a case; its patient is not in it. */
record CaseAnswer(
        String id,
        String modality,
        String bodyPart,
        String sex,
        @Nullable Integer age,
        @Nullable String studyDate,
        List<String> labels,
        List<StatedAnswer> findings,
        Map<String, String> attributes,
        ReportAnswer report,
        List<ImageAnswer> images,
        List<DoubtAnswer> doubts) {

    /** @param frames how viewers call its images, where their instances are kept */
    static CaseAnswer of(Case found, Map<ImageId, NamedFrame> frames) {
        Study study = found.study();
        return new CaseAnswer(
                found.id().value(),
                study.modality(),
                study.bodyPart(),
                study.sex(),
                study.age(),
                study.date() == null ? null : study.date().toString(),
                study.labels(),
                StatedAnswer.of(found.report()),
                study.attributes(),
                ReportAnswer.of(found.report()),
                found.images().stream()
                        .sorted(Image.IN_ORDER)
                        .map(image -> ImageAnswer.of(image, frames.get(image.id())))
                        .toList(),
                found.doubts().stream().map(DoubtAnswer::of).toList());
    }

    record DoubtAnswer(String field, String tag, String seems, double share) {
        static DoubtAnswer of(Doubt doubt) {
            String field = switch (doubt.field()) {
                case MODALITY -> "modality";
                case BODY_PART -> "bodyPart";
            };
            return new DoubtAnswer(field, doubt.tag(), doubt.seems(), doubt.share());
        }
    }

    record ImageAnswer(
            String id,
            int series,
            int position,
            String view,
            int width,
            int height,
            String thumbnail,
            String rendered,
            @Nullable NamedFrame instance) {
        static ImageAnswer of(Image image, @Nullable NamedFrame instance) {
            return new ImageAnswer(
                    image.id().value(),
                    image.series(),
                    image.position(),
                    image.view(),
                    image.width(),
                    image.height(),
                    Addresses.thumbnail(image.id()),
                    Addresses.rendered(image.id()),
                    instance);
        }
    }
}
