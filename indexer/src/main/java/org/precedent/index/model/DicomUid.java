package org.precedent.index.model;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Pseudonyms as unique identifiers of DICOM: 2.25 and the pseudonym's 128 bits as a decimal number, as PS3.5 B.2 makes
 * them of UUIDs. Whoever has the identifier has the pseudonym, and the reverse; neither leads back to the source.
 */
public final class DicomUid {
    private static final String ROOT = "2.25.";
    private static final int HEXADECIMAL = 16;
    private static final int MOST_DIGITS = 39;

    private DicomUid() {}

    /**
     * The identifier of a pseudonym.
     *
     * @param pseudonym 32 hexadecimal digits
     */
    public static String of(String pseudonym) {
        if (!Pseudonyms.isOne(pseudonym)) {
            throw new IllegalArgumentException("this is no pseudonym");
        }
        return ROOT + new BigInteger(pseudonym, HEXADECIMAL);
    }

    /** The pseudonym that an identifier was made of; empty when it was made of none. */
    public static Optional<String> pseudonym(String uid) {
        String number = uid.startsWith(ROOT) ? uid.substring(ROOT.length()) : "";
        boolean decimal = !number.isEmpty()
                && number.length() <= MOST_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && (number.length() == 1 || number.charAt(0) != '0');
        if (!decimal) {
            return Optional.empty();
        }
        BigInteger bits = new BigInteger(number);
        if (bits.bitLength() > Pseudonyms.LENGTH * 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Pseudonyms.LENGTH / 2];
        byte[] own = bits.toByteArray();
        int length = Math.min(own.length, bytes.length);
        System.arraycopy(own, own.length - length, bytes, bytes.length - length, length);
        return Optional.of(HexFormat.of().formatHex(bytes));
    }
}
