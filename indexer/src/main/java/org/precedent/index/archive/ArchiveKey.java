package org.precedent.index.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;

/**
 * The secret that turns identifiers into pseudonyms: HMAC-SHA256 (RFC 2104) over the kind and the identifier, its first
 * 16 bytes in hexadecimal. Safe for use by many threads; never prints itself.
 */
final class ArchiveKey implements Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec secret;

    private ArchiveKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Makes a new secret and keeps it in a file. */
    static void create(Path file) throws IOException {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        PrivateFiles.replace(file, secret);
    }

    /**
     * Reads the secret of an archive.
     *
     * @throws ArchiveException if it is missing or not one: a new key would give every patient another pseudonym
     */
    static ArchiveKey read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException("the key " + file + " is missing; restore it from a backup, as without it the"
                    + " archive cannot recognise its patients");
        }
        long length = Files.size(file);
        if (length != LENGTH) {
            throw new ArchiveException("the key " + file + " has " + length + " bytes instead of " + LENGTH
                    + "; restore it from a backup");
        }
        return new ArchiveKey(Files.readAllBytes(file));
    }

    /** Tells keys apart, and tells nothing of them. */
    String name() {
        return pseudonym("archive|", "");
    }

    @Override
    public CaseId ofStudy(String studyId) {
        return new CaseId(pseudonym("study|", studyId));
    }

    @Override
    public PatientKey ofPatient(String patientId) {
        return new PatientKey(pseudonym("patient|", patientId));
    }

    @Override
    public ImageId ofImage(String content) {
        return new ImageId(pseudonym("image|", content));
    }

    @Override
    public SourceKey ofSource(String identity) {
        return new SourceKey(pseudonym("source|", identity));
    }

    @Override
    public AccessionKey ofOrder(String normal) {
        return new AccessionKey(pseudonym("accession|", normal));
    }

    /** What is sealed with a key that is made of this one. */
    Seal seal() {
        return new Seal(mac("seal|quarantine"));
    }

    /** What seals the identifiers of studies, with another key than that of pictures. */
    Seal studySeal() {
        return new Seal(mac("seal|study"));
    }

    private String pseudonym(String kind, String identifier) {
        return HexFormat.of().formatHex(mac(kind + identifier), 0, Pseudonyms.LENGTH / 2);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "ArchiveKey";
    }
}
