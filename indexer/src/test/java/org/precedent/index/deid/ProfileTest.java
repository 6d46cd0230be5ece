package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.DateChoice;

final class ProfileTest {

    @Test
    void theDefaultsAreThese() {
        Set<String> shown = Set.of(
                "licence",
                "license",
                "attribution",
                "citation",
                "doi",
                "source",
                "dataset",
                "collection",
                "title",
                "text_origin",
                "language",
                "scanner",
                "maker",
                "manufacturer",
                "manufacturer_model_name",
                "model",
                "contrast",
                "laterality",
                "stain",
                "magnification");
        assertEquals(new Profile(90, DateChoice.KEEP, shown, 50, 64, 1000, 100, 200), Profile.DEFAULTS);
    }

    @Test
    void moreFieldsCanBeShown() {
        Profile more = Profile.DEFAULTS.showing(Set.of("kvp"));
        assertTrue(more.shownFields().contains("kvp"));
        assertTrue(more.shownFields().contains("licence"));
    }

    @Test
    void datesCanBeLeftOut() {
        assertEquals(
                DateChoice.DROP, Profile.DEFAULTS.withDates(DateChoice.DROP).dates());
    }

    @Test
    void agesFromTheOldestOnAreEqual() {
        assertEquals(89, Profile.DEFAULTS.shown(89));
        assertEquals(90, Profile.DEFAULTS.shown(103));
        assertNull(Profile.DEFAULTS.shown(null));
    }

    @Test
    void whatNobodyMayKeepIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Profile(91, DateChoice.KEEP, Set.of(), 50, 64, 1000, 100, 200));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Profile(90, DateChoice.KEEP, Set.of(), 0, 64, 1000, 100, 200));
    }
}
