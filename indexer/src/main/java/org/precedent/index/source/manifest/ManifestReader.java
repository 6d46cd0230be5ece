package org.precedent.index.source.manifest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.index.deid.Profile;
import org.precedent.index.source.Code;
import org.precedent.index.source.ManifestFolder;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;

/**
 * Reads one manifest.jsonl line by line, never more than two lines in memory. Blank lines and a byte order mark are
 * passed over. A file that is no manifest at all is one refusal, not one a line. For one thread.
 */
public final class ManifestReader {

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path manifest;
    private final ManifestFolder folder;
    private final RowParser parser;

    /** @param profile what may be kept of a row */
    public ManifestReader(Path manifest, Profile profile) {
        this.manifest = manifest;
        this.folder = new ManifestFolder(manifest);
        this.parser = new RowParser(folder, profile);
    }

    /** Is told of each row in turn. */
    public interface Visitor {
        /** A row. */
        void row(RowPlace place, RowHead head) throws IOException;

        /** A line that is no row, or a file that is no manifest. */
        void refused(Refused refused);
    }

    /** Where the files lie that rows name. */
    public ManifestFolder folder() {
        return folder;
    }

    /** Goes through the heads of all rows once; an exception of the visitor ends it. */
    public void read(Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(manifest), BUFFER)) {
            Lines lines = new Lines(in);
            Lines.Line first = lines.next();
            if (first == null) {
                return;
            }
            Lines.Line second = lines.next();
            String fault = ManifestForm.fault(Lines.contents(first, second), isRow(first));
            if (fault != null) {
                Unusable whole = new Unusable(Code.NOT_A_MANIFEST, fault);
                visitor.refused(whole.at(Place.of(manifest)));
                return;
            }
            visit(first, visitor);
            for (Lines.Line line = second; line != null; line = lines.next()) {
                visit(line, visitor);
            }
        }
    }

    private boolean isRow(Lines.Line line) {
        try {
            head(line);
            return true;
        } catch (Unusable e) {
            return false;
        }
    }

    private void visit(Lines.Line line, Visitor visitor) throws IOException {
        try {
            visitor.row(line.place(), head(line));
        } catch (Unusable e) {
            visitor.refused(e.at(Place.of(manifest, line.place().line())));
        }
    }

    private RowHead head(Lines.Line line) throws Unusable {
        if (!line.isWhole()) {
            throw new Unusable(Code.BAD_ROW, "the line is longer than " + LONGEST_LINE + " bytes");
        }
        return parser.head(line.content());
    }

    /** One row, whole, by its place. */
    public RowResult row(RowPlace place) throws IOException {
        try {
            return parser.parse(line(place));
        } catch (Unusable e) {
            return new RowResult.Bad(e.at(Place.of(manifest, place.line())));
        }
    }

    /**
     * The bytes of a row, by its place.
     *
     * @throws Unusable if they are there no more
     */
    public byte[] line(RowPlace place) throws IOException, Unusable {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try (SeekableByteChannel channel = Files.newByteChannel(manifest)) {
            channel.position(place.offset());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new Unusable(Code.TRUNCATED, "the manifest became shorter while it was read");
                }
            }
        }
        return bytes.array();
    }

    /** The head of a row, by its bytes. */
    public RowHead head(byte[] line) throws Unusable {
        return parser.head(line);
    }
}
