package org.precedent.api.dicomweb;

import java.util.List;
import org.precedent.index.dicom.KeptInstance;

/**
 * How instances are sent as files.
 *
 * @param multipart in parts, or one alone
 * @param transferSyntax that is asked for: an identifier, or {@code *} for the one that each is stored in
 */
public record FileForm(boolean multipart, String transferSyntax) {
    /** The media type of a file. */
    public static final String TYPE = "application/dicom";

    /**
     * The form that a request wants most.
     *
     * @param alone whether one instance is asked for
     * @throws DicomWebRefused if it wants none that there is
     */
    public static FileForm of(List<AcceptedType> accepted, boolean alone) {
        for (AcceptedType one : accepted) {
            boolean multipart = one.multipart() || one.isAny();
            if (one.covers(TYPE) && (multipart || alone)) {
                String syntax = one.transferSyntax();
                return new FileForm(multipart, syntax.isEmpty() ? TransferSyntaxes.PLAIN : syntax);
            }
        }
        throw DicomWebRefused.notAcceptable("files are there as multipart/related; type=\"" + TYPE
                + "\", one instance also as " + TYPE + "; both with transfer-syntax=* as they are stored");
    }

    /**
     * Whether an instance is sent as it is stored.
     *
     * @throws DicomWebRefused if it is not there in the transfer syntax that is asked for
     */
    public boolean isStored(KeptInstance instance) {
        boolean stored =
                transferSyntax.equals(TransferSyntaxes.STORED) || transferSyntax.equals(instance.transferSyntax());
        boolean decoded = transferSyntax.equals(TransferSyntaxes.PLAIN);
        if (!stored && (!decoded || !instance.isOfFrames())) {
            throw DicomWebRefused.notAcceptable("an instance is there in the transfer syntax "
                    + instance.transferSyntax() + (instance.isOfFrames() ? " and in " + TransferSyntaxes.PLAIN : "")
                    + ", and not as Accept wants it; transfer-syntax=* takes each as it is stored");
        }
        return stored;
    }
}
