package org.precedent.index.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.precedent.encoder.Sha256;

/**
 * A file that is being written under a name of its own, so that two may write the same at once, and digested on the
 * way. What is not put in its place goes when it is closed. For one thread.
 */
final class NewFile extends OutputStream {
    private final Path unfinished;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();

    /** Begins a file in a folder, which is made where it is missing. */
    NewFile(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        unfinished = folder.resolve(UUID.randomUUID() + PrivateFiles.UNFINISHED);
        channel = PrivateFiles.open(unfinished);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** The SHA-256 of what was written, in hexadecimal; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Puts the file in its place, whole. */
    void moveTo(Path place) throws IOException {
        channel.close();
        PrivateFiles.createFolder(place.resolveSibling(""));
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
