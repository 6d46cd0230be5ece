package org.precedent.index.source.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.MessageIdentity;

/**
 * The name of a file that says nothing else of its study: what stands before its extension is the Study Instance UID,
 * or an accession number of at most 16 letters, figures, hyphens and underscores, of which three or more are figures
 * (PS3.5 6.2, VR SH).
 */
record LooseName(MessageIdentity identity) {
    private static final Pattern UID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]*)){2,}");
    private static final Pattern ACCESSION = Pattern.compile("(?=(?:[^0-9]*[0-9]){3})[A-Za-z0-9_-]{3,16}");
    private static final int LONGEST_UID = 64;

    /** @throws Unusable if the name is neither */
    static LooseName of(Path file) throws Unusable {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String document = "file|" + stem + "|" + name.substring(stem.length()).toLowerCase(Locale.ROOT);
        if (stem.length() <= LONGEST_UID && UID.matcher(stem).matches()) {
            return new LooseName(new MessageIdentity(document, null, stem, null, null));
        }
        if (ACCESSION.matcher(stem).matches()) {
            return new LooseName(new MessageIdentity(document, null, null, stem, null));
        }
        throw new Unusable(
                Code.MISSING_UID,
                "the document does not say which study it speaks of; name its file after the Study Instance UID or the"
                        + " accession number (3 to 16 letters, figures, hyphens and underscores, of which three or more are"
                        + " figures), or put its text into a manifest");
    }

    @Override
    public String toString() {
        return "LooseName";
    }
}
