package org.precedent.index.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.precedent.index.dicom.DicomReader;

/**
 * An exchange medium, such as a CD of a patient's images: a folder with a DICOMDIR, and all below it (PS3.10 section
 * 8). What is no DICOM there belongs to the medium, its viewer and its pages (IHE RAD TF-2 4.47), and is left out; what
 * may be a damaged image is not.
 */
final class Medium {
    static final String PICTURE = "a picture of a medium, such as a preview or a viewer's logo: give it by itself if it"
            + " is a case of its own";
    static final String MAYBE_REPORT = "a document on a medium that may be a report: give it by itself to take it in";
    static final String PAPER = "a page or paper of a medium, such as its read-me";
    static final String OTHER = "a file of a medium that holds neither an image nor a report";

    private static final String NAME = "DICOMDIR";

    private static final Pattern PAPERS =
            Pattern.compile("(read[-_ ]?me|licen[cs]e|copying|copyright|notice|eula|help|manual|index|start)"
                    + "([-_ .][^.]*)?(\\.(txt|text|htm|html|pdf|rtf|md|xml))?");

    /** What files of DICOM are called: without an ending on media (PS3.10 section 8.2), or by identifiers. */
    private static final Pattern LIKE_DICOM = Pattern.compile("[^.]+|[0-9.]+");

    private static final Pattern CALLED_DICOM = Pattern.compile(".*\\.(dcm|dicom|dic|ima)");

    private Medium() {}

    /** Whether a folder that holds these is the root of one. */
    static boolean isRoot(List<Path> children) {
        return children.stream().anyMatch(child -> isNamedSo(child) && isDicom(child));
    }

    static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase(NAME);
    }

    private static boolean isDicom(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && DicomReader.looksLikeDicom(FileKind.head(file));
        } catch (Unusable e) {
            return false;
        }
    }

    /**
     * What a file is that is neither DICOM, nor a picture, nor an archive of files; empty when it is to be refused, for
     * it may be an image that was damaged, or holds others.
     *
     * @param messages whether it is a report by its bytes, or would be under another name
     */
    static Optional<String> kind(Path file, byte[] head, boolean messages) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (PAPERS.matcher(name).matches()) {
            return Optional.of(PAPER);
        }
        if (messages || OfficeDocument.remedy(head).isPresent()) {
            return Optional.of(MAYBE_REPORT);
        }
        boolean mayBeImage = CALLED_DICOM.matcher(name).matches()
                || (LIKE_DICOM.matcher(name).matches() && !isText(head));
        if (mayBeImage || ForeignArchive.remedy(file, head).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(OTHER);
    }

    private static boolean isText(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }
}
