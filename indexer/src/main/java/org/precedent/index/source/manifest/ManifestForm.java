package org.precedent.index.source.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file that is called a manifest holds instead, told by its beginning: one sentence for the whole file. */
final class ManifestForm {

    private static final String INSTEAD = "; a manifest has a JSON object a line";

    private ManifestForm() {}

    /**
     * What is wrong with a whole file; null when it may be a manifest.
     *
     * @param lines the first lines that are not blank, as they stand; at most two
     * @param firstIsRow whether the first line is a JSON value by itself
     */
    static @Nullable String fault(List<byte[]> lines, boolean firstIsRow) {
        byte[] first = lines.getFirst();
        String start = new String(first, 0, Math.min(first.length, 200), StandardCharsets.UTF_8).strip();
        if (firstIsRow || start.isEmpty()) {
            return null;
        }
        if (start.startsWith("{")) {
            boolean goesOn = lines.size() > 1 && !startsWith(lines.get(1), '{') && endsOpen(first);
            return goesOn ? "the file is JSON over many lines" + INSTEAD + ", such as jq -c writes" : null;
        }
        return switch (start.charAt(0)) {
            case '[' -> "the file is a JSON array" + INSTEAD + ", such as jq -c '.[]' writes";
            case '<' -> "the file is XML or HTML" + INSTEAD;
            default -> other(first, start);
        };
    }

    private static boolean startsWith(byte[] line, char wanted) {
        return new String(line, StandardCharsets.UTF_8).strip().startsWith(String.valueOf(wanted));
    }

    /** A line that ends where a value or the next name must follow. */
    private static boolean endsOpen(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8).strip();
        return text.endsWith("{") || text.endsWith(",") || text.endsWith("[") || text.endsWith(":");
    }

    private static @Nullable String other(byte[] first, String start) {
        int head = first[0] & 0xFF;
        int next = first.length > 1 ? first[1] & 0xFF : 0;
        boolean wide = (head == 0xFF && next == 0xFE) || (head == 0xFE && next == 0xFF) || head == 0 || next == 0;
        if (wide) {
            return "the file is not UTF-8; save it as UTF-8";
        }
        if ((head == 0x1F && next == 0x8B) || start.startsWith("PK\u0003\u0004")) {
            return "the file is compressed; unpack it";
        }
        if (start.startsWith("version https://git-lfs")) {
            return "the file is a pointer of Git LFS; fetch its content with git lfs pull";
        }
        boolean table = start.indexOf(',') > 0 || start.indexOf(';') > 0 || start.indexOf('\t') > 0;
        return table ? "the file is a table such as CSV" + INSTEAD : null;
    }
}
