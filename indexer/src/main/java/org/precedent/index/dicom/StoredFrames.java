package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.GreyRange;

/** The frames in a source that was parsed; refuses to read it once it has changed. Safe for use by many threads. */
final class StoredFrames {
    private final DicomSource source;
    private final Object stamp;
    private final DicomParser parser;
    private final StoredImage image;
    private final KeptElements kept;
    private volatile @Nullable String content;
    private volatile @Nullable GreyRange ownRange;

    StoredFrames(DicomSource source, Object stamp, DicomParser parser, StoredImage image, KeptElements kept) {
        this.source = source;
        this.stamp = stamp;
        this.parser = parser;
        this.image = image;
        this.kept = kept;
    }

    /** How many pixels each of them has. */
    long pixels() {
        return image.layout().pixels();
    }

    /**
     * Some of the frames. The first that are asked for are read in the pass that digests the source.
     *
     * @param indices from 0, each below the number of frames, best in ascending order
     * @return the frames in the order of the indices
     */
    List<Rendered> read(List<Integer> indices) throws IOException, Rejection {
        checkUnchanged();
        try (ByteSource bytes = source.open()) {
            if (content != null) {
                return read(bytes, indices);
            }
            DigestedBytes digested = new DigestedBytes(bytes);
            List<Rendered> frames = read(digested, indices);
            keep(digested.sha256());
            return frames;
        }
    }

    private List<Rendered> read(ByteSource file, List<Integer> indices) throws IOException, Rejection {
        ByteSource dataset = parser.dataset(file);
        List<Rendered> frames = new ArrayList<>();
        for (int index : indices) {
            frames.add(image.frame(dataset, index, () -> ownRange(dataset)));
        }
        return frames;
    }

    /** Writes what is kept of the image as a file of its own; the source is read again for it. */
    void write(InstanceNames names, OutputStream out) throws IOException, Rejection {
        checkUnchanged();
        try (ByteSource bytes = source.open()) {
            DicomObject object = parser.whole(bytes);
            ByteSource dataset = parser.dataset(bytes);
            InstanceWriter.of(parser, object, image, kept, dataset).write(dataset, names, out);
        }
        checkUnchanged();
    }

    /** Of the same frames whichever are asked for, so that it is the same every time. */
    private GreyRange ownRange(ByteSource dataset) throws IOException, Rejection {
        GreyRange range = ownRange;
        if (range == null) {
            range = image.ownRange(dataset);
            ownRange = range;
        }
        return range;
    }

    /** The SHA-256 of the source's bytes, in hexadecimal; read for it alone where no frame was read before. */
    String content() throws IOException {
        String known = content;
        if (known != null) {
            return known;
        }
        checkUnchanged();
        try (DigestedBytes digested = new DigestedBytes(source.open())) {
            return keep(digested.sha256());
        }
    }

    /** Keeps the digest of bytes that did not change while they were read. */
    private String keep(String sha256) throws IOException {
        checkUnchanged();
        content = sha256;
        return sha256;
    }

    private void checkUnchanged() throws IOException {
        if (!stamp.equals(source.stamp())) {
            throw new IOException("the file has changed since it was read; ingest it again");
        }
    }
}
