package org.precedent.index.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a member as its archive writes it, made safe: names of folders and a file, below the archive's root. */
final class MemberName {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** What a ZIP's names are in that does not say (PKWARE APPNOTE, appendix D). */
    private static final Charset DOS =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private MemberName() {}

    /** The letters of a name: UTF-8 where that can be, else the characters of DOS. */
    static String ofZip(byte[] raw) {
        return decoded(raw, DOS);
    }

    /** The letters of a name: UTF-8 where that can be, else Latin 1. */
    static String ofTar(byte[] raw) {
        return decoded(raw, StandardCharsets.ISO_8859_1);
    }

    private static String decoded(byte[] raw, Charset otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, otherwise);
        }
    }

    /**
     * The names on the way to a member; none for the root itself. Backslashes are what Windows writes for slashes.
     *
     * @throws ContainerException if the path leads elsewhere, or is none
     */
    static List<String> parse(String written, ContainerLimits limits) throws ContainerException {
        String path = written.replace('\\', '/');
        if (path.length() > limits.nameLength()) {
            throw bad("its path is longer than " + limits.nameLength() + " characters");
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw bad("its path has control characters in it");
        }
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            throw bad("its path begins at the root of a disk and not in the archive");
        }
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                throw bad("its path leads out of the archive");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        if (names.size() > limits.folders()) {
            throw bad("more than " + limits.folders() + " folders inside one another");
        }
        return names;
    }

    /** A path that is not used, as a person may be shown it. */
    static String shown(String written, ContainerLimits limits) {
        String cut = written.substring(0, Math.min(written.length(), limits.nameLength()));
        StringBuilder shown = new StringBuilder(cut.length());
        cut.chars().forEach(letter -> shown.append(Character.isISOControl(letter) ? '?' : (char) letter));
        return shown.toString();
    }

    private static ContainerException bad(String why) {
        return new ContainerException(Fault.BAD_PATH, why + "; pack it anew with paths inside the archive");
    }
}
