package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.deid.PlantedIdentifiers;
import org.precedent.index.deid.PlantedIdentifiers.Plant;

/** What a field of a row named is removed from the row's text in every usual writing. */
final class ToldInFieldsTest {

    @Test
    void whateverAFieldNamedIsRemoved() throws IOException {
        List<String> left = new ArrayList<>();
        int count = 0;
        for (PlantedIdentifiers.Row row : PlantedIdentifiers.told()) {
            for (Plant plant : row.plants()) {
                count++;
                String line = row.fields().replaceFirst("}\\s*$", ", \"study_id\": \"s-1\", \"text\": \"")
                        + plant.sentence().replace("\"", "\\\"") + "\"}";
                String clean = Rows.clean(line).text();
                if (plant.isLeftIn(clean)) {
                    left.add(plant.sentence() + " -> " + clean);
                }
            }
        }
        System.out.println("identifiers that a field named: " + left.size() + " of " + count + " left");
        assertEquals(List.of(), left);
    }
}
