package org.precedent.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.LabelRequest;
import org.precedent.api.query.LabelRequest.Subject;

/** Turns the JSON of a request for labels, and the file that may come with it, into a request. */
final class LabelBodyReader {
    private final ImageSources sources;

    LabelBodyReader(ImageSources sources) {
        this.sources = sources;
    }

    /** The request, its image decoded. */
    LabelRequest read(LabelBody body, List<byte[]> files) {
        List<String> prompts = prompts(body.prompts());
        return new LabelRequest(subject(body, files), prompts);
    }

    private static List<String> prompts(@Nullable List<@Nullable String> given) {
        if (given == null || given.isEmpty()) {
            throw RequestRefused.badField("prompts", "is missing; list what the image may show");
        }
        if (given.size() > LabelRequest.MAX_PROMPTS) {
            throw RequestRefused.badField(
                    "prompts", "has " + given.size() + " elements; at most " + LabelRequest.MAX_PROMPTS);
        }
        List<String> prompts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            prompts.add(QueryText.read("prompts[" + i + "]", given.get(i), LabelRequest.MAX_LENGTH));
        }
        return prompts;
    }

    private Subject subject(LabelBody body, List<byte[]> files) {
        boolean stored = body.caseId() != null || body.imageId() != null;
        long given = files.size()
                + Stream.of(body.image() != null, stored)
                        .filter(present -> present)
                        .count();
        if (given != 1) {
            throw RequestRefused.badField(
                    "the request", "needs exactly one image: image, or caseId with imageId, or one file in a form");
        }
        QueryImages images = new QueryImages(sources);
        if (body.image() != null) {
            return new Subject.Picture(images.readDataUrl("image", body.image()));
        }
        if (!files.isEmpty()) {
            return new Subject.Picture(images.read("image 1", files.getFirst()));
        }
        return new Subject.Stored(Ids.image("", body.caseId(), body.imageId()));
    }
}
