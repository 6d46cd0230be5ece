package org.precedent.api.dicomweb;

import java.util.List;
import org.precedent.index.dicom.KeptInstance;

/**
 * How frames are sent.
 *
 * @param multipart in parts, or one alone
 * @param decoded as samples in Explicit VR Little Endian, or as they are stored
 * @param type the media type of each
 * @param transferSyntax its identifier
 */
public record FrameForm(boolean multipart, boolean decoded, String type, String transferSyntax) {
    static final String BYTES = "application/octet-stream";

    /**
     * The form that a request wants most of those that there are.
     *
     * @param alone whether one frame is asked for
     * @throws DicomWebRefused if it wants none of them
     */
    public static FrameForm of(List<AcceptedType> accepted, KeptInstance instance, boolean alone) {
        String stored = instance.transferSyntax();
        String own = TransferSyntaxes.type(stored);
        for (AcceptedType one : accepted) {
            boolean multipart = one.multipart() || one.isAny();
            if (!multipart && !alone) {
                continue;
            }
            if (one.covers(BYTES) && isDecoded(one.transferSyntax(), instance)) {
                return new FrameForm(multipart, true, BYTES, TransferSyntaxes.PLAIN);
            }
            boolean asStored = one.transferSyntax().equals(TransferSyntaxes.STORED)
                    || one.transferSyntax().equals(stored);
            if (one.covers(BYTES) && asStored) {
                return new FrameForm(multipart, false, BYTES, stored);
            }
            if (one.type().equals(own) && (asStored || one.transferSyntax().isEmpty())) {
                return new FrameForm(multipart, false, own, stored);
            }
        }
        throw DicomWebRefused.notAcceptable(offer(instance, own));
    }

    private static boolean isDecoded(String transferSyntax, KeptInstance instance) {
        return instance.isOfFrames() && (transferSyntax.isEmpty() || transferSyntax.equals(TransferSyntaxes.PLAIN));
    }

    private static String offer(KeptInstance instance, String own) {
        String decoded = instance.isOfFrames()
                ? "multipart/related; type=\"" + BYTES + "\"; transfer-syntax=" + TransferSyntaxes.PLAIN + ", or "
                : "";
        String stored = "multipart/related; type=\"" + own + "\"; transfer-syntax=" + instance.transferSyntax();
        return "the frames are not there as Accept wants them; they are as " + decoded + stored
                + "; one alone also without multipart";
    }

    /** As it stands in an answer. */
    public String contentType() {
        return type + "; transfer-syntax=" + transferSyntax;
    }
}
