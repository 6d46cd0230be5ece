package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

/** Plants names, numbers, days and addresses of nobody all over a manifest, and looks for them in what is kept. */
final class CanariesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 30;

    /** Fields whose name tells, of many languages. */
    private static final List<String> TELLING = List.of(
            "patient_name",
            "Patientenname",
            "nom_patient",
            "apellidos",
            "cognome",
            "achternaam",
            "nazwisko",
            "soyad",
            "фамилия",
            "氏名",
            "attending",
            "befunder",
            "Überweiser",
            "medico",
            "lekarz",
            "läkare",
            "orvos",
            "reader");

    /** Fields whose name says nothing, in languages of no list. */
    private static final List<String> SILENT = List.of(
            "case",
            "note",
            "x1",
            "zzz",
            "mwandishi",
            "ainm",
            "nimekaguliwa",
            "hver",
            "izena",
            "comentario",
            "meta",
            "extra",
            "annotations",
            "info",
            "remarks",
            "quiquam");

    private static final List<String> MEDICAL =
            List.of("Left", "Small", "Pneumothorax", "Effusion", "Cardiomegaly", "Normal", "Moderate", "Opacity");

    private final Random random = TestSeed.random("CanariesTest");
    private final List<String> planted = new ArrayList<>();

    @Test
    void nothingOfWhatIsPlantedIsKept() throws JsonProcessingException {
        List<String> found = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < ROWS; i++) {
            planted.clear();
            ObjectNode row = row();
            String kept = kept(Rows.clean(JSON.writeValueAsString(row)));
            planted.stream()
                    .filter(canary -> contains(kept, canary))
                    .forEach(canary -> found.add(canary + " in " + kept));
            all += planted.size();
            assertTrue(kept.contains("Tension pneumothorax on the left; small effusion, normal heart."), kept);
            assertTrue(kept.contains("CC BY 4.0"), kept);
        }
        assertTrue(all > 2000, "only " + all + " were planted");
        assertEquals(List.of(), found);
    }

    private static boolean contains(String kept, String canary) {
        return kept.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT));
    }

    private static String kept(ManifestRow row) {
        return String.join(
                "\n",
                row.modality(),
                row.bodyPart(),
                row.view(),
                row.sex(),
                String.valueOf(row.age()),
                row.labels().toString(),
                row.text(),
                row.attributes().toString());
    }

    private ObjectNode row() {
        ObjectNode row = JSON.createObjectNode();
        StringBuilder text = new StringBuilder("Tension pneumothorax on the left; small effusion, normal heart.");
        row.put("id", number());
        row.put("study_id", "1.2.840." + number());
        row.put(
                "patient_id",
                random.nextBoolean()
                        ? number()
                        : name().toUpperCase(Locale.ROOT).replace(' ', '_'));
        text.append(" Seen by ").append(lastPlanted());
        for (String field : TELLING) {
            String name = name();
            row.put(field, random.nextBoolean() ? name : name.toLowerCase(Locale.ROOT));
            text.append(", ").append(random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT));
        }
        text.append(". ");
        for (String field : SILENT) {
            String value = value();
            row.put(field, value);
            text.append("See ").append(value).append(". ");
        }
        row.put("finding", MEDICAL.get(random.nextInt(MEDICAL.size())));
        row.set("extra_object", nested(text));
        row.set("dicom", dicomJson(text));
        known(row);
        row.put("text", text.toString());
        return row;
    }

    /** What stands where something is shown, and is a name, a number or an address none the less. */
    private void known(ObjectNode row) {
        String name = name();
        row.put("physician", name);
        row.put("licence", "CC BY 4.0 " + name + " " + number());
        row.put("attribution", "by " + name + ", " + mail() + ", +49 " + digits(3) + " " + digits(7));
        row.put("title", "Film of " + name + ", MRN " + number());
        row.put("body_part", name);
        row.put("view", random.nextBoolean() ? name : number());
        row.put("sex", name);
        row.put("age", number());
        row.putObject("source").put("patient", name()).put("x", value());
        row.put("modality", name);
        ArrayNode labels = row.putArray("labels");
        labels.add("pneumothorax")
                .add(name)
                .add("naevus of " + name)
                .add("case " + number())
                .addObject()
                .put("a", name());
    }

    private ObjectNode nested(StringBuilder text) {
        ObjectNode object = JSON.createObjectNode();
        String name = name();
        object.putObject("deep").putArray("list").addObject().put("nachname", name.toLowerCase(Locale.ROOT));
        String key = name();
        object.putObject(key).put("visits", 3);
        object.put("licence", value());
        object.putArray("scanner").add(value());
        text.append("For ").append(name).append(" and ").append(key).append(". ");
        return object;
    }

    /** As PS3.18 F.2 has it. */
    private ObjectNode dicomJson(StringBuilder text) {
        ObjectNode object = JSON.createObjectNode();
        String name = name();
        ObjectNode patient = object.putObject("00100010").put("vr", "PN");
        patient.putArray("Value")
                .addObject()
                .put("Alphabetic", name.toLowerCase(Locale.ROOT).replace(' ', '^'));
        String id = number();
        object.putObject("00100020").put("vr", "LO").putArray("Value").add(id);
        object.putObject("00100030").put("vr", "DA").putArray("Value").add("19" + (10 + random.nextInt(80)) + "0317");
        text.append("For ").append(name).append(", ").append(id).append(". ");
        return object;
    }

    private String lastPlanted() {
        return planted.getLast();
    }

    private String value() {
        return switch (random.nextInt(5)) {
            case 0 -> number();
            case 1 -> mail();
            case 2 -> oneName();
            case 3 -> name().replaceFirst("(\\S+) (\\S+)", "$2, $1");
            default -> name();
        };
    }

    /** A forename and a family name, each a canary. */
    private String name() {
        return oneName() + " " + oneName();
    }

    private String oneName() {
        String name = "";
        for (int i = 0; i < 3; i++) {
            name += "bdfgklmnprstvz".charAt(random.nextInt(14)) + "" + "aiou".charAt(random.nextInt(4));
        }
        String canary = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "kh";
        planted.add(canary);
        return canary;
    }

    private String number() {
        String number = digits(8);
        planted.add(number);
        return number;
    }

    private String mail() {
        String user = "u" + digits(6);
        planted.add(user);
        return user + "@example.org";
    }

    private String digits(int count) {
        String digits = String.valueOf(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits += random.nextInt(10);
        }
        return digits;
    }
}
