package org.precedent.index.source.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;
import org.precedent.index.source.Unusable;

/**
 * Streams of a PDF that are packed more than once (PDF 32000-1, 7.4.1). PDFBox unpacks all but the first packing in one
 * go, where no meter sees it; so they are unpacked here before, and counted.
 */
final class PdfChains {
    private static final Pattern CHAIN = Pattern.compile("/(?:F|Filter)\\s*\\[([^\\]]{1,200})\\]");

    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");

    /** The filters that unpack to more; the others make pictures. */
    private static final Set<String> UNPACK = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    /** How far behind its filters a stream's bytes begin. */
    private static final int LONGEST_DICTIONARY = 4000;

    private static final String BEGIN = "stream";
    private static final String END = "endstream";

    private PdfChains() {}

    /** @throws Unusable if one of them unpacks to more than may be taken */
    static void check(byte[] content, DocumentLimits limits) throws Unusable {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher chain = CHAIN.matcher(text);
        while (chain.find()) {
            List<String> filters = names(String.valueOf(chain.group(1)));
            int begin = text.indexOf(BEGIN, chain.end(), Math.min(text.length(), chain.end() + LONGEST_DICTIONARY));
            if (filters.size() > 1 && begin >= 0) {
                int start = afterLineEnd(content, begin + BEGIN.length());
                int end = text.indexOf(END, start);
                unpack(Arrays.copyOfRange(content, start, end < 0 ? content.length : end), filters, limits);
            }
        }
    }

    private static List<String> names(String filters) {
        return NAME.matcher(filters)
                .results()
                .map(name -> name.group(1))
                .takeWhile(UNPACK::contains)
                .toList();
    }

    private static int afterLineEnd(byte[] content, int at) {
        int start = at;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static void unpack(byte[] stream, List<String> filters, DocumentLimits limits) throws Unusable {
        byte[] packed = stream;
        for (String name : filters) {
            Limited unpacked = new Limited(limits.bytes());
            try {
                FilterFactory.INSTANCE
                        .getFilter(name)
                        .decode(new ByteArrayInputStream(packed), unpacked, new COSDictionary(), 0);
            } catch (IOException | RuntimeException e) {
                if (unpacked.full) {
                    throw DocumentText.tooLarge("a part of the PDF unpacks to more than " + limits.bytes()
                            + " bytes; print it to a new PDF");
                }
                return;
            }
            packed = unpacked.bytes.toByteArray();
        }
    }

    /** Takes so many bytes and no more. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;
        private boolean full;

        Limited(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
            if (bytes.size() + length > most) {
                full = true;
                throw new IOException("full");
            }
            bytes.write(more, offset, length);
        }
    }
}
