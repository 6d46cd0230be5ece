package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;
import org.precedent.index.source.Unusable;

/** Documents that somebody made to do harm, or that something broke. */
final class HostileDocumentsTest {
    private static final int MUTATIONS = 5000;
    private static final long LONGEST = 2_000_000_000L;
    private static final int PIECE = 200;

    private final DocumentText reader = new DocumentText();

    @Test
    void noBrokenDocumentIsMoreThanARefusal() throws Exception {
        Random random = TestSeed.random("noBrokenDocumentIsMoreThanARefusal");
        List<byte[]> originals = originals();
        int read = 0;
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] broken = broken(originals.get(round % originals.size()), random);
            long start = System.nanoTime();
            try {
                assertTrue(!reader.read(broken, null).text().isBlank());
                read++;
            } catch (Unusable refused) {
                assertTrue(refused.reason().length() > 10, "a reason is a sentence");
            }
            long took = System.nanoTime() - start;
            assertTrue(took < LONGEST, "round " + round + " took " + took + " ns");
        }
        assertTrue(read > MUTATIONS / 20 && read < MUTATIONS, "of broken documents " + read + " were read");
    }

    private static List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        originals.add(Pdfs.of("FINDINGS:\nNo pneumothorax.", "IMPRESSION: Normal."));
        originals.add(Documents.bytes("FINDINGS: Gr\u00F6\u00DFe 3 cm.\nIMPRESSION: normal."));
        originals.add(Documents.bytes("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\author A}}"
                + "\\uc1 Gr\\u246?\\'dfe\\par{\\f0\\'c2}\\trowd a\\cell b\\cell\\row{\\pict\\bin3 abc}{\\*\\x y}}"));
        originals.add(
                Documents.bytes(
                        "<!doctype html><html><head><meta charset=utf-8><title>t</title></head><body>"
                                + "<table><tr><td><p>a</p></td><td>b</td></tr></table><pre>c\nd</pre><p style='display:none'>e</body>"));
        String body = Cdas.section("Findings", "<list><item>One</item></list><table><tr><td>a</td></tr></table>");
        originals.add(Cdas.structured(body).getBytes(StandardCharsets.UTF_8));
        return originals;
    }

    /** A few bytes changed, a part left out, doubled, or repeated very often. */
    private static byte[] broken(byte[] original, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> changed(original.clone(), random);
            case 1 -> Arrays.copyOf(original, random.nextInt(original.length + 1));
            case 2 -> repeated(original, random, 2);
            default -> repeated(original, random, random.nextInt(2000));
        };
    }

    private static byte[] changed(byte[] broken, Random random) {
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static byte[] repeated(byte[] original, Random random, int times) {
        int start = random.nextInt(original.length);
        int length = Math.min(original.length - start, random.nextInt(PIECE));
        byte[] repeated = new byte[original.length + length * (times - 1)];
        System.arraycopy(original, 0, repeated, 0, start);
        for (int i = 0; i < times; i++) {
            System.arraycopy(original, start, repeated, start + i * length, length);
        }
        int rest = original.length - start - length;
        System.arraycopy(original, start + length, repeated, start + times * length, rest);
        return repeated;
    }

    @Test
    void nothingThatADocumentPointsAtIsFetched() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> listen(canary, visits));
            String url = "http://" + canary.getInetAddress().getHostAddress() + ":" + canary.getLocalPort() + "/x";
            for (String source : pointing(url)) {
                readOrRefuse(source.getBytes(StandardCharsets.UTF_8));
            }
            readOrRefuse(active(url));
            Thread.sleep(200);
        }
        assertEquals(0, visits.get());
    }

    private void readOrRefuse(byte[] source) {
        try {
            reader.read(source, null);
        } catch (Unusable refused) {
            assertTrue(!refused.reason().isEmpty());
        }
    }

    private static void listen(ServerSocket canary, AtomicInteger visits) {
        while (!canary.isClosed()) {
            try (var visitor = canary.accept()) {
                visits.addAndGet(visitor.isBound() ? 1 : 0);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static List<String> pointing(String url) {
        String text = Cdas.structured(Cdas.section("Findings", "clear"));
        String root = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"";
        return List.of(
                "<html><head><link rel=stylesheet href='" + url + "'><style>@import url(" + url + ");</style>"
                        + "<base href='" + url + "'><meta http-equiv=refresh content='0;url=" + url + "'></head><body>"
                        + "<img src='" + url + "'><iframe src='" + url + "'></iframe><script src='" + url
                        + "'></script><p style='background:url(" + url + ")'>x<object data='" + url + "'></object>",
                "<?xml version='1.0'?><!DOCTYPE html SYSTEM '" + url + "'><html><body>x</body></html>",
                text.replace(root, "<!DOCTYPE a SYSTEM '" + url + "'>" + root),
                text.replace(root, "<!DOCTYPE a [<!ENTITY e SYSTEM '" + url + "'>]>" + root)
                        .replace("clear", "&e;"),
                text.replace(root, "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + url + "'> %e;]>" + root),
                text.replace("clear", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + url + "'/>x"),
                text.replace(root, "<?xml-stylesheet href='" + url + "'?>" + root),
                text.replace(root, root + " xsi:schemaLocation='a " + url + "' xmlns:xsi='b'"),
                text.replace("clear", "<linkHtml href='" + url + "'>x</linkHtml><reference value='" + url + "'/>"),
                "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE \"" + url + "\"}{\\fldrslt x}}{\\*\\template " + url
                        + "}}");
    }

    private static byte[] active(String url) throws IOException {
        PDDocument document = Pdfs.pages("seen");
        PDActionURI action = new PDActionURI();
        action.setURI(url);
        document.getDocumentCatalog().setOpenAction(action);
        document.getDocumentCatalog()
                .getCOSObject()
                .setItem("AA", new PDActionJavaScript("app.launchURL('" + url + "')").getCOSObject());
        return Pdfs.bytes(document);
    }
}
