package org.precedent.api.teaching;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.StoredImage;
import org.precedent.index.Deadline;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;

/** Finds the cases of other patients that look like one. */
final class LookAlikes {
    /** Enough that some show something else. */
    private static final int MOST = 40;

    private final CaseSearch search;

    LookAlikes(CaseSearch search) {
        this.search = search;
    }

    /** The most similar first; none of a case whose images have no vector. */
    List<Case> of(Case content, View view, Deadline deadline) throws IOException {
        Set<ImageId> encoded = view.imageVectors(Set.of(content.id())).keySet();
        List<ImageId> images = content.images().stream()
                .sorted(Image.IN_ORDER)
                .map(Image::id)
                .filter(encoded::contains)
                .toList();
        if (images.isEmpty()) {
            return List.of();
        }
        List<Part> parts = chosen(images).stream()
                .<Part>map(id -> new Part.LikeImage(new StoredImage(content.id(), id), 1))
                .toList();
        SearchRequest request = new SearchRequest(parts, Filter.NONE, MOST, Ranking.VECTOR);
        return search.search(request, deadline).hits().stream()
                .map(SearchHit::content)
                .toList();
    }

    /** The one in the middle, the first and the last. */
    private static Set<ImageId> chosen(List<ImageId> images) {
        Set<ImageId> chosen = new LinkedHashSet<>();
        Stream.of(images.get((images.size() - 1) / 2), images.getFirst(), images.getLast())
                .forEach(chosen::add);
        return chosen;
    }
}
