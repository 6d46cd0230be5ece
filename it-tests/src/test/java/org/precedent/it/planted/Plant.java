package org.precedent.it.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;

/**
 * A sentence that names somebody.
 *
 * @param told whether a field of its report names him, too
 * @param kind of identifier
 * @param sentence as the report has it
 * @param secrets the pieces of it that may not be found afterwards
 */
public record Plant(boolean told, String kind, String sentence, List<String> secrets) {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]*)}");

    /** The sentences about one person. */
    public static List<Plant> of(Person person) {
        return DataFile.lines(Plant.class, "narrative.txt").stream()
                .map(line -> line.split("\\|", 3))
                .map(parts -> of(parts[0].equals("told"), parts[1], person.fill(parts[2])))
                .toList();
    }

    private static Plant of(boolean told, String kind, String marked) {
        List<String> secrets = new ArrayList<>();
        Matcher piece = PIECE.matcher(marked);
        while (piece.find()) {
            secrets.add(piece.group(1));
        }
        return new Plant(told, kind, marked.replace("{", "").replace("}", ""), List.copyOf(secrets));
    }

    public Plant {
        secrets = List.copyOf(secrets);
    }

    /** Whether a piece of it stands in a text. */
    public boolean isLeftIn(String text) {
        return secrets.stream()
                .map(secret -> "(?i)(?<![\\p{L}\\d])" + Pattern.quote(secret) + "(?![\\p{L}\\d])")
                .anyMatch(word -> Pattern.compile(word).matcher(text).find());
    }
}
