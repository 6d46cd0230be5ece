package org.precedent.index.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through the headers of a tar. Its members are read where they lie. */
final class TarDirectory {
    private static final String COPY_AGAIN = "; copy it again";

    private final Content tar;
    private final ContainerLimits limits;
    private final Listing listing;
    private @Nullable String longPath;
    private @Nullable PaxFields pax;

    private TarDirectory(Content tar, ContainerLimits limits) {
        this.tar = tar;
        this.limits = limits;
        this.listing = new Listing(limits);
    }

    /**
     * Reads them. What stands behind a damaged header is not known, and said to be left.
     *
     * @throws ContainerException if it has more entries than it may
     */
    static Listing read(Content tar, ContainerLimits limits) throws IOException {
        TarDirectory directory = new TarDirectory(tar, limits);
        try (SeekableByteChannel channel = tar.open()) {
            directory.read(channel);
        }
        return directory.listing;
    }

    private void read(SeekableByteChannel channel) throws IOException {
        long at = 0;
        while (at <= tar.size() - TarHeader.LENGTH) {
            TarHeader header = new TarHeader(tar.read(channel, at, TarHeader.LENGTH));
            if (header.isEnd()) {
                return;
            }
            if (!header.isSound()) {
                listing.leave(
                        "", Fault.CORRUPT, "the tar is damaged, and what it holds behind that is lost" + COPY_AGAIN);
                return;
            }
            listing.entry();
            long size = size(header);
            long start = at + TarHeader.LENGTH;
            if (size < 0 || size > tar.size() - start) {
                listing.leave(path(header), Fault.TRUNCATED, "it ends early in the tar" + COPY_AGAIN);
                return;
            }
            try {
                add(channel, header, start, size);
            } catch (ContainerException e) {
                if (e.fault() == Fault.TOO_LARGE) {
                    throw e;
                }
                listing.leave("", e.fault(), e.reason());
                return;
            }
            long padded = (size + TarHeader.LENGTH - 1) / TarHeader.LENGTH * TarHeader.LENGTH;
            at = start + padded;
        }
        listing.leave("", Fault.TRUNCATED, "the tar has no end, and may have held more" + COPY_AGAIN);
    }

    private long size(TarHeader header) {
        boolean isFile = !isExtension(header.type());
        Long told = pax == null || !isFile ? null : pax.size();
        // only what has a content is followed by it, whatever a link or a folder says
        return switch (header.type()) {
            case '1', '2', '3', '4', '5', '6' -> 0;
            default -> told == null ? header.size() : told;
        };
    }

    private static boolean isExtension(char type) {
        return switch (type) {
            case 'L', 'K', 'x', 'X', 'g' -> true;
            default -> false;
        };
    }

    private void add(SeekableByteChannel channel, TarHeader header, long start, long size) throws IOException {
        switch (header.type()) {
            case 'L' -> longPath = MemberName.ofTar(text(extension(channel, start, size)));
            case 'x', 'X' -> pax = PaxFields.of(extension(channel, start, size));
            case 'K', 'g' -> {}
            default -> {
                file(header, start, size);
                longPath = null;
                pax = null;
            }
        }
    }

    private byte[] extension(SeekableByteChannel channel, long start, long size) throws IOException {
        if (size > limits.directoryBytes() || size > 64L * limits.nameLength()) {
            throw new ContainerException(Fault.TOO_LARGE, "a header of the tar is longer than any name; pack it anew");
        }
        return tar.read(channel, start, (int) size);
    }

    private static byte[] text(byte[] padded) {
        int end = 0;
        while (end < padded.length && padded[end] != 0) {
            end++;
        }
        return Arrays.copyOf(padded, end);
    }

    private String path(TarHeader header) {
        String told = pax == null ? null : pax.path();
        if (told != null) {
            return told;
        }
        return longPath == null ? MemberName.ofTar(header.path()) : longPath;
    }

    private void file(TarHeader header, long start, long size) throws ContainerException {
        String path = path(header);
        boolean sparse = pax != null && pax.isSparse();
        switch (header.type()) {
            case '0', '\0', '7' -> {
                if (sparse) {
                    listing.leave(path, Fault.UNSUPPORTED_PACKING, unread("with holes (sparse)"));
                } else if (!path.endsWith("/")) {
                    listing.add(path, new SliceContent(tar, start, size), size);
                }
            }
            case '5', 'D', 'V' -> {}
            case '1', '2' -> listing.leave(path, Fault.NOT_FOLLOWED, UnixKind.LINK.reason());
            case '3', '4', '6' -> listing.leave(path, Fault.NOT_FOLLOWED, UnixKind.DEVICE.reason());
            case 'S' -> listing.leave(path, Fault.UNSUPPORTED_PACKING, unread("with holes (sparse)"));
            case 'M' -> listing.leave(path, Fault.UNSUPPORTED_PACKING, unread("continued from another volume"));
            default -> listing.leave(path, Fault.UNSUPPORTED_PACKING, unread("of a kind that is not known"));
        }
    }

    private static String unread(String what) {
        return "it is an entry " + what + ", which is not read; pack it as a plain file";
    }
}
