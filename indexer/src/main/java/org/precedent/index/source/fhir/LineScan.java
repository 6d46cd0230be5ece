package org.precedent.index.source.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/** Looks through a file with a resource a line (NDJSON), as servers export them in bulk. For one thread. */
final class LineScan {
    private final Scan scan = new Scan();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;

    private LineScan() {}

    /**
     * Looks through a file.
     *
     * @param in the file, without a byte order mark
     * @param start how many bytes of the file stand before it
     */
    static Scan of(InputStream in, long start) throws IOException, Unusable {
        LineScan found = new LineScan();
        long offset = start;
        long length = found.read(in);
        while (length >= 0) {
            found.take(offset, length);
            offset += length + 1;
            length = found.read(in);
        }
        return found.scan;
    }

    /**
     * Reads a line; its length without its end, or -1 behind the last. Of one that is too long only the beginning
     * stays.
     */
    private long read(InputStream in) throws IOException {
        line.reset();
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        while (next >= 0 && next != '\n') {
            length++;
            if (length <= FhirLimits.LARGEST_RESOURCE) {
                line.write(next);
            }
            next = in.read();
        }
        number++;
        return length;
    }

    private void take(long offset, long length) throws IOException, Unusable {
        if (length > FhirLimits.LARGEST_RESOURCE) {
            scan.refuse(
                    number,
                    new Unusable(
                            Code.TOO_LARGE, "the line is larger than " + (FhirLimits.LARGEST_RESOURCE >> 20) + " MiB"));
            return;
        }
        byte[] content = line.toByteArray();
        if (isBlank(content)) {
            return;
        }
        try {
            scan.add(JsonScan.single(content, number, offset));
        } catch (Unusable e) {
            scan.refuse(number, e);
        }
    }

    private static boolean isBlank(byte[] content) {
        for (byte next : content) {
            if (next > ' ' || next < 0) {
                return false;
            }
        }
        return true;
    }
}
