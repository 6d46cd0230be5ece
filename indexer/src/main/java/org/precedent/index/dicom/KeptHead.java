package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What stands before the pixels in a file of our own writing, as it stands there.
 *
 * @param elements whole ones, by their numbers in ascending order
 * @param pixels where the element of the pixels begins
 */
record KeptHead(SequencedMap<Integer, byte[]> elements, long pixels) {
    private static final int PIXEL_GROUP = 0x7FE0;

    /** Reads it. */
    static KeptHead read(ByteSource file, DicomLimits limits) throws IOException, Rejection {
        Part10File part10 = Part10File.open(file, limits);
        Input in = new Input(part10.bytes(), part10.start());
        ElementParser parser = new ElementParser(in, limits);
        SequencedMap<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
        while (in.remaining() > 0) {
            long begin = in.position();
            int number = in.tag(ByteOrder.LITTLE_ENDIAN);
            if (number >>> Short.SIZE == PIXEL_GROUP) {
                return new KeptHead(elements, begin);
            }
            parser.element(number, 0);
            long length = in.position() - begin;
            in.skip(-length);
            elements.put(number, in.bytes((int) length));
        }
        throw new Rejection(Rejection.Code.NO_PIXELS, "a kept instance has lost its pixels; ingest its source again");
    }
}
