package org.precedent.index.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the directory of a ZIP. What is packed so that it cannot be read is left, and the rest is there. */
final class ZipDirectory {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Content zip;
    private final ContainerLimits limits;
    private final Spool spool;
    private final Listing listing;

    private ZipDirectory(Content zip, ContainerLimits limits, Spool spool) {
        this.zip = zip;
        this.limits = limits;
        this.spool = spool;
        this.listing = new Listing(limits);
    }

    /**
     * Reads it.
     *
     * @throws ContainerException if there is none, or it is made to do harm
     */
    static Listing read(Content zip, ContainerLimits limits, Spool spool) throws IOException {
        return new ZipDirectory(zip, limits, spool).read();
    }

    private Listing read() throws IOException {
        ZipEnd end;
        LittleEndian directory;
        try (SeekableByteChannel channel = zip.open()) {
            end = ZipEnd.of(zip, channel);
            if (end.length() > limits.directoryBytes()) {
                throw new ContainerException(
                        Fault.TOO_LARGE,
                        "the directory of the ZIP is longer than " + (limits.directoryBytes() >> 20)
                                + " MiB; unpack it, or pack it in parts");
            }
            directory = new LittleEndian(zip.read(channel, end.directory(), (int) end.length()));
        }
        List<ZipEntryHead> heads = heads(directory);
        checkApart(heads);
        for (ZipEntryHead head : heads) {
            add(head, end);
        }
        return listing;
    }

    private List<ZipEntryHead> heads(LittleEndian directory) throws ContainerException {
        List<ZipEntryHead> heads = new ArrayList<>();
        int at = 0;
        while (at + ZipEntryHead.LENGTH <= directory.length() && directory.number(at) == ZipEntryHead.SIGNATURE) {
            listing.entry();
            int name = directory.word(at + 28);
            int extra = directory.word(at + 30);
            int next = at + ZipEntryHead.LENGTH + name + extra + directory.word(at + 32);
            if (next > directory.length()) {
                break;
            }
            int nameAt = at + ZipEntryHead.LENGTH;
            heads.add(new ZipEntryHead(
                    new LittleEndian(directory.slice(at, ZipEntryHead.LENGTH)),
                    directory.slice(nameAt, name),
                    new LittleEndian(directory.slice(nameAt + name, extra))));
            at = next;
        }
        if (at < directory.length() && !isSignature(directory, at)) {
            listing.leave(
                    "",
                    Fault.CORRUPT,
                    "the directory of the ZIP is damaged, and what it lists behind that is not known; copy the ZIP again");
        }
        return heads;
    }

    /** A signature of the whole directory may stand behind its entries. */
    private static boolean isSignature(LittleEndian directory, int at) {
        return at + 4 <= directory.length() && directory.number(at) == 0x05054b50L;
    }

    /** Entries that lie over one another make a small ZIP unpack to a large one. */
    private static void checkApart(List<ZipEntryHead> heads) throws ContainerException {
        List<ZipEntryHead> inPlace = new ArrayList<>(heads);
        inPlace.sort(Comparator.comparingLong(ZipEntryHead::header));
        long end = Long.MIN_VALUE;
        for (ZipEntryHead head : inPlace) {
            if (head.header() < end) {
                throw new ContainerException(
                        Fault.CORRUPT,
                        "entries of the ZIP lie over one another: it is damaged, or made to do harm; pack it anew");
            }
            end = head.packed() < 0 ? end : head.header() + head.span();
        }
    }

    private void add(ZipEntryHead head, ZipEnd end) throws ContainerException {
        UnixKind kind = head.unixKind();
        if (head.isFolder() || kind == UnixKind.FOLDER) {
            return;
        }
        if (kind != UnixKind.FILE) {
            listing.leave(head.path(), Fault.NOT_FOLLOWED, kind.reason());
        } else if (head.isElsewhere()) {
            listing.leave(
                    head.path(),
                    Fault.UNSUPPORTED_PACKING,
                    "it lies in another part of a split ZIP; join the parts (zip -s 0 PARTS --out WHOLE)");
        } else if (head.isEncrypted()) {
            listing.leave(
                    head.path(),
                    Fault.ENCRYPTED,
                    "it is encrypted; unpack it with its password and ingest what comes out");
        } else if (head.method() != STORED && head.method() != DEFLATED) {
            listing.leave(
                    head.path(),
                    Fault.UNSUPPORTED_PACKING,
                    "it is packed by " + method(head.method())
                            + ", which is not read; unpack it, or pack it with Deflate");
        } else if (isOutside(head, end)) {
            listing.leave(head.path(), Fault.TRUNCATED, "it does not lie where the ZIP says; copy the ZIP again");
        } else {
            boolean deflated = head.method() == DEFLATED;
            ZipMember content = new ZipMember(
                    zip,
                    end.before() + head.header(),
                    end.directory(),
                    deflated,
                    head.packed(),
                    head.size(),
                    head.crc(),
                    spool);
            listing.add(head.path(), content, head.packed());
        }
    }

    private static boolean isOutside(ZipEntryHead head, ZipEnd end) {
        boolean negative = head.size() < 0 || head.packed() < 0 || head.header() < 0;
        return negative
                || head.packed() > end.directory()
                || end.before() + head.header() > end.directory() - head.span()
                || (head.method() == STORED && head.size() != head.packed());
    }

    private static String method(int method) {
        return switch (method) {
            case 9 -> "Deflate64";
            case 12 -> "BZip2";
            case 14 -> "LZMA";
            case 20, 93 -> "Zstandard";
            case 95 -> "XZ";
            case 98 -> "PPMd";
            default -> "method " + method;
        };
    }
}
