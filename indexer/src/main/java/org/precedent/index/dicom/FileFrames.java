package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Pixels;

/** The frames in a file that was parsed; refuses to read it once it has changed. */
final class FileFrames implements Frames {
    private final Path file;
    private final Stamp stamp;
    private final DicomParser parser;
    private final FrameDecoder decoder;
    private final Stored stored;
    private final Rendering rendering;

    FileFrames(Path file, Stamp stamp, DicomParser parser, FrameDecoder decoder, Stored stored, Rendering rendering) {
        this.file = file;
        this.stamp = stamp;
        this.parser = parser;
        this.decoder = decoder;
        this.stored = stored;
        this.rendering = rendering;
    }

    @Override
    public int count() {
        return stored.frames();
    }

    @Override
    public List<Pixels> read(List<Integer> indices, Rendering.Audience audience) throws IOException {
        if (!stamp.equals(Stamp.of(file))) {
            throw new IOException("the file has changed since it was read; ingest it again");
        }
        List<Pixels> pixels = new ArrayList<>();
        try (ByteSource bytes = parser.open(file)) {
            for (int index : indices) {
                Frame frame =
                        decoder.decode(bytes, stored.where(), stored.dataset().order(), stored.layout(), index);
                pixels.add(rendering.render(frame, index, audience));
            }
        } catch (Rejection e) {
            throw new IOException(e.reason(), e);
        }
        return pixels;
    }

    /** The pixels as they lie in the file. */
    record Stored(Dataset dataset, PixelData where, PixelLayout layout, int frames) {}

    /** What changes when a file does. */
    record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }
}
