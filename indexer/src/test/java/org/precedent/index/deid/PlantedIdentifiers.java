package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;

/** Identifiers planted in sentences as people write them, with each piece that may not be found afterwards. */
public final class PlantedIdentifiers {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** A piece of fewer letters or figures tells nothing by itself. */
    private static final int SHORTEST_PIECE = 3;

    private PlantedIdentifiers() {}

    /**
     * A sentence with an identifier.
     *
     * @param kind what it is, such as {@code name} or {@code phone}
     * @param sentence as a report has it
     * @param secrets the pieces of it that name somebody
     * @param told whether a field of its row named it, too
     */
    public record Plant(String kind, String sentence, List<String> secrets, boolean told) {
        public Plant {
            secrets = List.copyOf(secrets);
        }

        static Plant of(String kind, String marked, boolean told) {
            String text = ESCAPED.matcher(marked)
                    .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
            List<String> secrets = new ArrayList<>();
            Matcher piece = PIECE.matcher(text);
            while (piece.find()) {
                secrets.add(piece.group(1));
            }
            return new Plant(kind, text.replace("{", "").replace("}", ""), secrets, told);
        }

        /** Whether a piece of it that tells something stands in a text as a word of its own. */
        public boolean isLeftIn(String text) {
            return secrets.stream().anyMatch(secret -> stands(secret, text));
        }

        private boolean stands(String secret, String text) {
            boolean tells = secret.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_PIECE;
            boolean only = secrets.size() == 1;
            String word = "(?<![\\p{L}\\d])" + Pattern.quote(secret) + "(?![\\p{L}\\d])";
            return (tells || only) && Pattern.compile(word).matcher(text).find();
        }
    }

    /**
     * A row of a manifest, and sentences that name somebody of whom its fields tell.
     *
     * @param fields a JSON object
     */
    public record Row(String fields, List<Plant> plants) {
        public Row {
            plants = List.copyOf(plants);
        }
    }

    /** Those that no field names; the rules were made with them at hand. */
    public static List<Plant> building() {
        return free("planted-building.txt");
    }

    /** Those that no field names; no rule was made by them. */
    public static List<Plant> measured() {
        return free("planted-measured.txt");
    }

    private static List<Plant> free(String file) {
        return DataFile.lines(PlantedIdentifiers.class, file).stream()
                .map(line -> line.split("\\|", 2))
                .map(parts -> Plant.of(parts[0], parts[1], false))
                .toList();
    }

    /** Those that fields name. */
    public static List<Row> told() {
        List<Row> rows = new ArrayList<>();
        for (String line : DataFile.lines(PlantedIdentifiers.class, "planted-told.txt")) {
            if (line.startsWith("fields ")) {
                rows.add(new Row(line.substring("fields ".length()), List.of()));
            } else {
                Row row = rows.removeLast();
                List<Plant> plants = new ArrayList<>(row.plants());
                plants.add(Plant.of("told", line, true));
                rows.add(new Row(row.fields(), plants));
            }
        }
        return rows;
    }
}
