package org.precedent.index.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files that are likely meant as a manifest and are called otherwise: a near miss is named. */
final class NearManifest {

    private static final Pattern LINES = Pattern.compile(".*\\.(jsonl|ndjson|jsonlines)|manifest\\.jsonl\\..*");
    private static final Pattern TABLE = Pattern.compile(".*\\.(json|csv|tsv|xlsx?|ods|parquet)|manifest.*");

    private NearManifest() {}

    /** Why a file that is of no kind that is read cannot be used, with what a manifest is called if it may be one. */
    static Unusable named(Path file, Unusable why) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (why.code() != Code.UNKNOWN_KIND) {
            return why;
        }
        if (LINES.matcher(name).matches()) {
            return new Unusable(
                    why.code(),
                    why.reason() + "; if it is a manifest, call it manifest.jsonl, or name it as a source of its own"
                            + " with the ending .jsonl");
        }
        if (TABLE.matcher(name).matches()) {
            return new Unusable(
                    why.code(),
                    why.reason()
                            + "; if it is a manifest, call it manifest.jsonl, and write it as a JSON object a line");
        }
        return why;
    }
}
