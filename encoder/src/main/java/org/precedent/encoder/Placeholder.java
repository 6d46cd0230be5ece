package org.precedent.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lies in the place of a model's file after a download that was none: a pointer of a version control system, a web
 * page, a server's message, or nothing. It bears the file's name and is small; nothing of what it says is repeated.
 */
public enum Placeholder {
    /** Nothing. */
    EMPTY("is empty: its download did not get as far as the first byte;"),
    /** Git LFS or Git Xet: see the specification at git-lfs.github.com/spec/v1. */
    GIT_POINTER("is a Git LFS pointer, not the file itself: run git lfs pull in the clone that it comes from, or"),
    /** Git annex, a link's target written as a file. */
    ANNEX_POINTER(
            "is a pointer of git-annex, not the file itself: run git annex get in the clone that it comes from, or"),
    /** HTML, or XML as object stores write it. */
    WEB_PAGE("is a web page, not the file itself: a login or an error page was saved under its name;"),
    /** JSON that tells of an error, or plain words. */
    MESSAGE("is a server's message, not the file itself: perhaps nobody accepted the model's terms, or logged in;");

    /** What is longer is no placeholder, or a web page, which its first characters show. */
    private static final int LONGEST = 4096;

    private static final Pattern GIT =
            Pattern.compile("version https://\\S+/spec/v\\d.*|# xet version.*", Pattern.DOTALL);
    private static final Pattern ANNEX = Pattern.compile("\\S*/annex/objects/\\S*\\s*");
    private static final Pattern PAGE =
            Pattern.compile("(<!doctype|<html|<head|<body|<\\?xml|<error|<!--).*", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile(
            "\\{\\s*\"(error|message|detail|statusCode|status)\"\\s*:.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String what;

    Placeholder(String what) {
        this.what = what;
    }

    /**
     * Refuses a placeholder. Of other files, and of what is no file, it says nothing.
     *
     * @throws ModelException that says what the file is, and how to get the right one
     */
    public static void refuse(Path file) throws IOException {
        Optional<Placeholder> found = in(file);
        if (found.isPresent()) {
            throw new ModelException(found.get().describe(file));
        }
    }

    /** What a regular file holds in the place of a model's. */
    public static Optional<Placeholder> in(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] start = start(file);
        if (start.length == 0) {
            return Optional.of(EMPTY);
        }
        String words = new String(start, StandardCharsets.UTF_8);
        String text = words.strip().replaceFirst("^\\uFEFF", "").stripLeading();
        if (PAGE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of(WEB_PAGE);
        }
        boolean whole = Files.size(file) <= LONGEST;
        return whole && isText(words) ? ofShortText(text, isJson(file)) : Optional.empty();
    }

    private static Optional<Placeholder> ofShortText(String text, boolean mayBeJson) {
        if (GIT.matcher(text).matches()) {
            return Optional.of(GIT_POINTER);
        }
        if (ANNEX.matcher(text).matches()) {
            return Optional.of(ANNEX_POINTER);
        }
        if (text.isEmpty()) {
            return Optional.of(EMPTY);
        }
        boolean json = (text.startsWith("{") || text.startsWith("["))
                && !ERROR.matcher(text).matches();
        return mayBeJson && json ? Optional.empty() : Optional.of(MESSAGE);
    }

    private static boolean isJson(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".json");
    }

    /** Weights and pieces of words are never without a control character. */
    private static boolean isText(String words) {
        return words.chars()
                .allMatch(unit -> unit != '\uFFFD' && (!Character.isISOControl(unit) || Character.isWhitespace(unit)));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        }
    }

    private String describe(Path file) {
        return file + " " + what + " download it again, from a browser or with: hf download MODEL "
                + file.getFileName() + " --local-dir " + folder(file)
                + " (for a gated model accept its terms on its page first, and log in with hf auth login)";
    }

    private static String folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? "." : parent.toString();
    }
}
