package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.precedent.api.http.QueryDicom;
import org.precedent.api.query.Part;
import org.precedent.index.model.CaseId;
import picocli.CommandLine.Option;

/**
 * What to look for: {@code --text}, {@code --image}, {@code --detail}, {@code --case}, and what not, each as often as
 * wanted.
 */
final class PartOptions {
    /** In which order {@link #parts} puts together what they bring. */
    static final List<String> IN_ORDER =
            List.of("--text", "--image", "--detail", "--case", "--not-text", "--not-image", "--not-case");

    @Option(names = "--text", paramLabel = "T", description = "words that the case should match")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--image",
            paramLabel = "F",
            description = "a DICOM, PNG or JPEG file that the case should look like")
    private List<Path> images = new ArrayList<>();

    @Option(
            names = "--detail",
            paramLabel = "F@X,Y,W,H",
            description = "a part of such a file: where it begins from the left and the top, its width and its height,"
                    + " in shares of the image, such as lung.png@0.5,0.2,0.25,0.3")
    private List<String> details = new ArrayList<>();

    @Option(names = "--case", paramLabel = "ID", description = "a case of the archive that it should be like")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--not-image", paramLabel = "F", description = "a file that it should rather not look like")
    private List<Path> notImages = new ArrayList<>();

    @Option(names = "--not-case", paramLabel = "ID", description = "a case that it should rather not be like")
    private List<String> notCases = new ArrayList<>();

    @Option(names = "--not-text", paramLabel = "T", description = "words that the case should rather not match")
    private List<String> notTexts = new ArrayList<>();

    /** Whether anything is asked for. */
    boolean isAny() {
        return Stream.of(texts, images, details, cases, notImages, notCases, notTexts)
                .anyMatch(given -> !given.isEmpty());
    }

    /**
     * Checks that something is asked for.
     *
     * @throws IllegalArgumentException if nothing is
     */
    void checkAny() {
        if (!isAny()) {
            throw new IllegalArgumentException("say what to look for: --text, --image, --detail or --case");
        }
    }

    /**
     * What to look for.
     *
     * @param dicom reads what is a DICOM file
     */
    List<Part> parts(QueryDicom dicom) throws IOException {
        List<Part> parts = new ArrayList<>();
        texts.forEach(text -> parts.add(words("--text", text, 1)));
        for (Path image : images) {
            parts.add(new Part.Picture(PictureOnDisk.read(image, dicom), 1));
        }
        for (String detail : details) {
            parts.add(DrawnDetail.read(detail, dicom));
        }
        cases.forEach(id -> parts.add(new Part.LikeCase(caseId("--case", id), 1)));
        notTexts.forEach(text -> parts.add(words("--not-text", text, -1)));
        for (Path image : notImages) {
            parts.add(new Part.Picture(PictureOnDisk.read(image, dicom), -1));
        }
        notCases.forEach(id -> parts.add(new Part.LikeCase(caseId("--not-case", id), -1)));
        return parts;
    }

    private static Part words(String option, String text, double weight) {
        try {
            return new Part.Words(text, weight);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    /** The id of a case as an option names it. */
    static CaseId caseId(String option, String id) {
        try {
            return new CaseId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option + " wants the id of a case as a hit shows it: 1 to 64 lower-case letters, digits or hyphens",
                    e);
        }
    }
}
