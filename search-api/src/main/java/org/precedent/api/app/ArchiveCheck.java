package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.precedent.index.IndexCheck;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageStore;
import org.precedent.index.lucene.LuceneCaseIndex;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;

/** Reads an archive through: the index, and the rendering of every image that it names. */
final class ArchiveCheck {
    private final ImageStore images;
    private final List<String> problems = new ArrayList<>();
    private long imageCount;

    private ArchiveCheck(ImageStore images) {
        this.images = images;
    }

    /** What was read, and what is wrong with it. */
    record Result(long cases, long images, List<String> problems) {}

    static Result of(Archive archive) throws IOException {
        ArchiveCheck check = new ArchiveCheck(archive.images());
        IndexCheck index = LuceneCaseIndex.check(archive.index(), check::visit);
        check.problems.addAll(index.problems());
        return new Result(index.cases(), check.imageCount, List.copyOf(check.problems));
    }

    private void visit(Case found) {
        for (Image image : found.images()) {
            imageCount++;
            try {
                if (images.read(image.id()).isEmpty()) {
                    problems.add("the rendering of image " + image.id() + " is missing; ingest its source again");
                }
            } catch (IOException e) {
                problems.add("the rendering of image " + image.id() + " cannot be read; ingest its source again");
            }
        }
    }
}
