package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.precedent.encoder.ModelException;

/**
 * What a tensor says of the place where its numbers lie.
 *
 * @param location the file, relative to the folder of the ONNX file
 * @param offset of the first byte
 * @param length in bytes; -1 where the tensor does not say
 */
record ExternalData(String location, long offset, long length) {

    static final String LOCATION = "location";
    static final String OFFSET = "offset";
    static final String LENGTH = "length";

    private static final int MAX_LOCATION = 1024;
    private static final int MAX_DIGITS = 18;

    /**
     * Reads it.
     *
     * @param file the ONNX file, for complaints
     */
    static ExternalData of(Path file, TensorProto tensor) throws ModelException {
        Map<String, String> entries = new HashMap<>();
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
            if (entries.put(entry.getKey(), entry.getValue()) != null) {
                throw wrong(file, "its place twice");
            }
        }
        String location = entries.getOrDefault(LOCATION, "");
        if (location.isEmpty() || location.length() > MAX_LOCATION || location.indexOf('\0') >= 0) {
            throw wrong(file, "no file that it lies in");
        }
        return new ExternalData(
                location,
                number(file, entries.getOrDefault(OFFSET, "0")),
                entries.containsKey(LENGTH) ? number(file, entries.getOrDefault(LENGTH, "")) : -1);
    }

    private static long number(Path file, String digits) throws ModelException {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(file, "an offset or length that is no number");
        }
        return Long.parseLong(digits);
    }

    private static ModelException wrong(Path file, String what) {
        return new ModelException(file + " has a weight with " + what + ": it is damaged, copy it again");
    }
}
