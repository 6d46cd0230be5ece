package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RootElementTest {
    private static String of(String text) {
        return RootElement.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theFirstElementIsFoundBehindDeclarationRemarksAndType() {
        assertEquals("html", of("<html>"));
        assertEquals("html", of(" <!-- a > b --> <!doctype html>\n<html lang='de'>"));
        assertEquals("ClinicalDocument", of("<?xml version='1.0'?><n:ClinicalDocument/>"));
        assertEquals("ClinicalDocument", of("<!DOCTYPE a [<!ENTITY e 'x'>\n] ><ClinicalDocument>"));
        assertEquals("html", of("\u00EF\u00BB\u00BF<html>"));
        assertEquals("html", of("<\0h\0t\0m\0l\0>\0"));
    }

    @Test
    void whatHasNoneHasNone() {
        assertEquals("", of(""));
        assertEquals("", of("FINDINGS: < 3 mm"));
        assertEquals("", of("<!-- open <html>"));
        assertEquals("", of("<!DOCTYPE a [<!ENTITY e 'x'><a>"));
    }

    @Test
    void aVeryLongBeginningEndsTheSearchAndNothingElse() {
        assertEquals("", of("<!-- ".repeat(2000)));
        assertEquals("", of("<!--" + " -".repeat(2030)));
        assertEquals("", of(" ".repeat(5000) + "<html>"));
        assertEquals("", of("<? ".repeat(2000)));
    }
}
