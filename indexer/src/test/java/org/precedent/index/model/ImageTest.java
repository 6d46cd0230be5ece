package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageTest {
    @Test
    void imagesComeSeriesBySeriesAsTheyWereTaken() {
        List<Image> inOrder = List.of(image("c", 0, 1), image("a", 0, 10), image("b", 0, 10), image("d", 1, 0));
        List<Image> backwards = new ArrayList<>(inOrder);
        Collections.reverse(backwards);

        assertEquals(inOrder, backwards.stream().sorted(Image.IN_ORDER).toList());
    }

    private static Image image(String id, int series, int position) {
        return new Image(new ImageId(id), series, position, "", 1, 1);
    }
}
