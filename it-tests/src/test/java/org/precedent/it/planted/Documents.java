package org.precedent.it.planted;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes lines as documents of several kinds. */
final class Documents {
    private Documents() {}

    static byte[] text(List<String> lines) {
        return ascii(String.join("\n", lines));
    }

    static byte[] html(List<String> lines) {
        return ascii("<html><body><p>" + String.join("</p>\n<p>", lines) + "</p></body></html>");
    }

    static byte[] rtf(List<String> lines) {
        return ascii("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22 " + String.join("\\par\n", lines) + "}");
    }

    /** One page, high enough for all of them, in a font that every reader has (ISO 32000-1, 9.6.2.2). */
    static byte[] pdf(List<String> lines) {
        StringBuilder shown = new StringBuilder("BT /F1 11 Tf 14 TL 50 1950 Td\n");
        for (String line : lines) {
            String escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
            shown.append('(').append(escaped).append(") Tj T*\n");
        }
        shown.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 2000] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + shown.length() + " >>\nstream\n" + shown + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append("xref\n0 6\n").append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\n");
        file.append("startxref\n").append(start).append("\n%%EOF\n");
        return ascii(file.toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
