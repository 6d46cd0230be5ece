package org.precedent.index.archive;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what only the holder of the archive's key may see: AES-256 in GCM (NIST SP 800-38D), a random nonce of 12
 * bytes before it, which may be used for billions of messages. Safe for use by many threads.
 */
public final class Seal {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key of 32 bytes, for nothing else */
    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The bytes, so that nobody without the key can read them. */
    public byte[] seal(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, open);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /**
     * The bytes as they were.
     *
     * @throws ArchiveException if they were changed, or sealed with another key
     */
    public byte[] open(byte[] sealed) throws ArchiveException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw broken(null);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        } catch (IllegalStateException e) {
            throw broken(e);
        }
    }

    private static ArchiveException broken(@Nullable Throwable cause) {
        String what = "what was sealed is damaged, or was sealed with another key";
        return cause == null ? new ArchiveException(what) : new ArchiveException(what, cause);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "bytes cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }

    @Override
    public String toString() {
        return "Seal";
    }
}
