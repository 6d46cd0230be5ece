package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.precedent.api.http.FilterJson;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.datasets.evaluation.Query;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.picture.PictureResult;

/** A query of a test collection as a request to this archive. */
final class QueryRequest {
    private QueryRequest() {}

    /**
     * Reads the query's image and maps the study that it names.
     *
     * @throws IllegalArgumentException if it cannot be asked; the message says why and repeats nothing of the query
     */
    static SearchRequest of(Query query, Pseudonyms pseudonyms, int size, Ranking ranking) {
        List<Part> parts = new ArrayList<>();
        if (!query.text().isEmpty()) {
            parts.add(new Part.Words(query.text(), 1));
        }
        if (query.image() != null) {
            parts.add(new Part.Picture(pixels(query.image()), 1));
        }
        if (query.study() != null) {
            parts.add(new Part.LikeCase(pseudonyms.ofStudy(query.study()), 1));
        }
        if (!query.notText().isEmpty()) {
            parts.add(new Part.Words(query.notText(), -1));
        }
        Filter filter = query.filter().isEmpty() ? Filter.NONE : FilterJson.read(query.filter());
        return new SearchRequest(parts, filter, size, ranking);
    }

    private static Pixels pixels(Path image) {
        if (!Files.exists(image)) {
            throw new IllegalArgumentException(
                    "its image is not there; image is a path relative to the folder of the queries file");
        }
        try {
            return switch (PictureOnDisk.look(image)) {
                case PictureResult.Read read -> read.pixels();
                case PictureResult.Refused refused ->
                    throw new IllegalArgumentException("its image cannot be used: " + refused.reason());
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("its image cannot be read", e);
        }
    }
}
