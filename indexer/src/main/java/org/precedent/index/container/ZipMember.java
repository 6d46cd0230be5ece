package org.precedent.index.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** What a member of a ZIP holds. Where its bytes begin is looked up when they are read (PKWARE APPNOTE 4.3.7). */
final class ZipMember implements Content {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private final Content zip;
    private final long header;
    private final long end;
    private final boolean deflated;
    private final long packed;
    private final long size;
    private final long crc;
    private final Spool spool;

    /**
     * @param header where its own header begins
     * @param end where the members of the ZIP end
     */
    ZipMember(Content zip, long header, long end, boolean deflated, long packed, long size, long crc, Spool spool) {
        this.zip = zip;
        this.header = header;
        this.end = end;
        this.deflated = deflated;
        this.packed = packed;
        this.size = size;
        this.crc = crc;
        this.spool = spool;
    }

    @Override
    public long size() {
        return size;
    }

    /** A large one that is not packed is read where it lies, and not held against its checksum. */
    @Override
    public SeekableByteChannel open() throws IOException {
        if (spool.fitsMemory(size)) {
            return spool.inMemory(this);
        }
        return deflated ? spool.open(this) : lying().open();
    }

    @Override
    public InputStream stream() throws IOException {
        return new UnpackingStream(lying().stream(), deflated, size, crc);
    }

    private Content lying() throws IOException {
        byte[] local;
        try (SeekableByteChannel channel = zip.open()) {
            local = zip.read(channel, header, LOCAL_LENGTH);
        }
        LittleEndian fields = new LittleEndian(local);
        long start = header + LOCAL_LENGTH + fields.word(26) + fields.word(28);
        if (fields.number(0) != LOCAL || start + packed > end) {
            throw new ContainerException(Fault.CORRUPT, "it does not lie where the ZIP says; copy the ZIP again");
        }
        return new SliceContent(zip, start, packed);
    }
}
