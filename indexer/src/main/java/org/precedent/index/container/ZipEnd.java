package org.precedent.index.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * Where the directory of a ZIP lies, as its end says (PKWARE APPNOTE 4.3.14 to 4.3.16).
 *
 * @param before how many bytes stand before the ZIP, in a file that unpacks itself
 */
record ZipEnd(long directory, long length, long before) {
    private static final long END = 0x06054b50L;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long LOCATOR = 0x07064b50L;
    private static final int LOCATOR_LENGTH = 20;
    private static final long END64 = 0x06064b50L;
    private static final int END64_LENGTH = 56;
    private static final int UNSAID = 0xffff;

    /** Looks for it, from the end of the file on. */
    static ZipEnd of(Content zip, SeekableByteChannel channel) throws IOException {
        int length = (int) Math.min(zip.size(), END_LENGTH + LONGEST_COMMENT);
        long from = zip.size() - length;
        LittleEndian tail = new LittleEndian(zip.read(channel, from, length));
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.number(at) == END && at + END_LENGTH + tail.word(at + 20) <= length) {
                return of(zip, channel, new LittleEndian(tail.slice(at, END_LENGTH)), from + at);
            }
        }
        throw new ContainerException(
                Fault.TRUNCATED,
                "the ZIP has no directory at its end: it is cut off, or a part of a split one; copy it again, or join the parts");
    }

    private static ZipEnd of(Content zip, SeekableByteChannel channel, LittleEndian end, long at) throws IOException {
        long locatorAt = at - LOCATOR_LENGTH;
        if (locatorAt >= 0) {
            LittleEndian locator = new LittleEndian(zip.read(channel, locatorAt, LOCATOR_LENGTH));
            if (locator.number(0) == LOCATOR) {
                return wide(zip, channel, locator.wide(8), locatorAt);
            }
        }
        checkWhole(end.word(4), end.word(6));
        return checked(end.number(16), end.number(12), at);
    }

    private static ZipEnd wide(Content zip, SeekableByteChannel channel, long told, long locatorAt) throws IOException {
        // a file that unpacks itself has the end elsewhere than it says, but always before its locator
        for (long at : new long[] {told, locatorAt - END64_LENGTH}) {
            if (at >= 0 && at <= locatorAt - END64_LENGTH) {
                LittleEndian end = new LittleEndian(zip.read(channel, at, END64_LENGTH));
                if (end.number(0) == END64) {
                    checkWhole(end.number(16), end.number(20));
                    return checked(end.wide(48), end.wide(40), at);
                }
            }
        }
        throw damaged();
    }

    private static void checkWhole(long disk, long first) throws ContainerException {
        if ((disk != 0 && disk != UNSAID) || (first != 0 && first != UNSAID)) {
            throw new ContainerException(
                    Fault.UNSUPPORTED_PACKING,
                    "a part of a split ZIP; join the parts (zip -s 0 PARTS --out WHOLE) and ingest the whole");
        }
    }

    private static ZipEnd checked(long directory, long length, long end) throws ContainerException {
        if (directory < 0 || length < 0 || length > end || directory > end - length) {
            throw damaged();
        }
        return new ZipEnd(end - length, length, end - length - directory);
    }

    private static ContainerException damaged() {
        return new ContainerException(
                Fault.CORRUPT, "the directory of the ZIP is not where its end says; copy the ZIP again");
    }
}
