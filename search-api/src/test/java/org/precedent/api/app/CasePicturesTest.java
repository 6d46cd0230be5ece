package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.precedent.api.http.FittedImage;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;

final class CasePicturesTest {
    private static Image image(String id, int series, int position) {
        return new Image(new ImageId(id), series, position, "", 10, 10);
    }

    @Test
    void ofAStackTheMiddleIsShownAndOfAnXrayTheFirst() {
        assertEquals(
                Optional.of(new ImageId("b")),
                CasePictures.chosen(
                        List.of(image("c", 1, 3), image("a", 1, 1), image("b", 1, 2), image("scout", 0, 1))));
        assertEquals(
                Optional.of(new ImageId("pa")),
                CasePictures.chosen(List.of(image("lateral", 1, 1), image("pa", 0, 1))));
        assertEquals(Optional.empty(), CasePictures.chosen(List.of()));
    }

    @Test
    void anImageIsMadeNoLargerThanTheModelTakesAndKeepsItsProportions() {
        BufferedImage fitted = FittedImage.of(new BufferedImage(3000, 1500, BufferedImage.TYPE_3BYTE_BGR), 896);
        assertEquals(896, fitted.getWidth());
        assertEquals(448, fitted.getHeight());
        BufferedImage small = FittedImage.of(new BufferedImage(100, 1, BufferedImage.TYPE_3BYTE_BGR), 896);
        assertTrue(small.getWidth() == 100 && small.getHeight() == 1);
    }
}
