package org.precedent.index.source.fhir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/** Reads resources out of a file that stays open; not all of it is in memory. */
final class FileSlices implements Content, AutoCloseable {
    private final SeekableByteChannel channel;

    FileSlices(Path file) throws IOException {
        this.channel = Files.newByteChannel(file);
    }

    @Override
    public byte[] of(Entry entry) throws IOException, Unusable {
        if (entry.length() > FhirLimits.LARGEST_RESOURCE) {
            throw new Unusable(
                    Code.TOO_LARGE, "the resource is larger than " + (FhirLimits.LARGEST_RESOURCE >> 20) + " MiB");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) entry.length());
        channel.position(entry.offset());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new Unusable(Code.TRUNCATED, "the file became shorter while it was read");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
