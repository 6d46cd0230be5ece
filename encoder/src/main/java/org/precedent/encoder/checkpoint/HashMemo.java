package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SHA-256 of large files, remembered in a cache for as long as size, times and inode of a file stay as they were.
 *
 * <p>A file that was changed a moment ago may change again within one tick of its clock, so it is not remembered. What
 * cannot be read in the memory counts for nothing: the file is hashed again.
 */
final class HashMemo {

    private static final Logger LOG = LoggerFactory.getLogger(HashMemo.class);

    static final Duration SETTLED = Duration.ofSeconds(5);

    private static final long LARGE = 32 << 20;
    private static final long MAX_MEMO_BYTES = 16_384;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ModelCache cache;
    private final Clock clock;
    private final long large;

    /** A memory in a cache, of files that take a while. */
    HashMemo(ModelCache cache) {
        this(cache, Clock.systemUTC(), LARGE);
    }

    /**
     * A memory in a cache.
     *
     * @param large the size in bytes from which a file is worth it
     */
    HashMemo(ModelCache cache, Clock clock, long large) {
        this.cache = cache;
        this.clock = clock;
        this.large = large;
    }

    /**
     * The hash of a file, in hexadecimal.
     *
     * @param file a real path
     * @throws ModelException if the file changes meanwhile
     */
    String sha256(Path file) throws IOException {
        Stamp before = Stamp.of(file);
        if (before.size() < large) {
            return Sha256.of(file);
        }
        String name = "hash-" + Sha256.of(file.toString()) + ".txt";
        Optional<String> known = known(cache.path(name), before);
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        String hash = Sha256.of(file);
        if (!before.equals(Stamp.of(file))) {
            throw new ModelException(file + " changed while it was loaded; try again");
        }
        if (before.changed().plus(SETTLED).isBefore(now) && cache.isWritable()) {
            remember(name, before + "\n" + hash + "\n");
        }
        return hash;
    }

    private void remember(String name, String text) {
        byte[] memo = text.getBytes(StandardCharsets.UTF_8);
        try {
            cache.replace(name, memo.length, out -> SafetensorsWriter.put(out, ByteBuffer.wrap(memo)));
        } catch (IOException e) {
            LOG.debug("the hash of the weights is not remembered", e);
        }
    }

    private static Optional<String> known(Path memo, Stamp stamp) {
        try {
            if (!Files.isRegularFile(memo) || Files.size(memo) > MAX_MEMO_BYTES) {
                return Optional.empty();
            }
            String text = Files.readString(memo);
            String start = stamp + "\n";
            String hash =
                    text.startsWith(start) ? text.substring(start.length()).strip() : "";
            return HASH.matcher(hash).matches() ? Optional.of(hash) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What changes when a file does.
     *
     * @param status when the file's attributes changed, where the system tells; programs can set the other time back,
     *     but not this one
     * @param key the inode, where there is one
     */
    private record Stamp(Path file, long size, long modified, long status, String key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            FileTime status = unix ? (FileTime) Files.getAttribute(file, "unix:ctime") : attributes.lastModifiedTime();
            return new Stamp(
                    file,
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    status.to(TimeUnit.NANOSECONDS),
                    String.valueOf(attributes.fileKey()));
        }

        Instant changed() {
            return Instant.EPOCH.plusNanos(Math.max(modified, status));
        }
    }
}
