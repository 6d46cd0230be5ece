package org.precedent.index.dicom.codec.jpeg;

import java.nio.ByteOrder;
import java.util.Base64;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.PixelLayout;

/** A drawing of 20 columns and 13 rows, and streams that another encoder (CharLS, by DCMTK) made of it. */
final class ForeignJpegLs {
    static final String SAMPLE_BY_SAMPLE = """
            /9j/9wARCAANABQDAREAAhEAAxEA/9oADAMBAAIAAwAAAgBAAAAp4AQGHeKta/9d7N7PWXy+Xy+Xy+Xy+V27du2DBEDOMpSO
            7sxKTZNNptNppNJqVKlSpUoZxhRuuuuu973ve973vbpVKgCou7u7u7u7u7u7/cFAfO7u7gAAgAAAqYAAAM0Ax3irWL/r3ZvZ
            tZeAAAC/gAAA6IADclLZTMQEkkuXLlyFH4MEBfdsKuXLwak4VuXLly5CtoM4ndsKrbVZEAXVVVVVJTSlNvbDVekVTYBdVVa1
            t2u5MrIata02Aec5znXtAALAHwAAAci3bt27dsZzlKK3Odo3Aec5znOa1rWta62NbVDNgONa1rXd3d3dd2715sBx3d3d3d3d
            98+5cDzQ/9k=""";

    static final String SAMPLE_BY_SAMPLE_NEAR_2 = """
            /9j/9wARCAANABQDAREAAhEAAxEA/9oADAMBAAIAAwACAgBAACARNv97rm9vfvvfvvSJEkkkpEkpJJFSSyitRna+o6RFkrak
            70eXXlHef8z0ojP5/P9z5/98/tJldfdeYgAAgAAALw/m3t//e+YAAACyAAAQAL/OkjXnzy/l9a/zMrk+RUT/f9+XXfmZuNeS
            N7+ffIKq/W23r1azxP96Rf9KJvnkz+f/bAGAAYfbf9tIkno/rmyuf/z/f/7l/qlGv98v596V/3m16M8//3//f/l+vOlA/9kA""";

    static final String COLOUR_BY_COLOUR = """
            /9j/9wARCAANABQDAREAAhEAAxEA/9oACAEBAAAAAIUVYq0/u3f/e20GGYpHZmbbbbSDEkkqqqqpgVVVVX6gD+AALiirFWkA
            AR0AH4oN9BvwB+KDdO+APxQba3wB+szK3wB+kDdttow3wD//f/9/AP9//3//Qv9//3/xQP/aAAgBAgAAAAAAAA47Vp/d27u/
            /1tCBHMUjszMrbbbBNpJJJVVVOqqqqqrZ/AAABVB2rT+6AAADn1KqqHCfQlSKpWu6Qryqq2bIVxfSrJHz/wAAG222hHej/9/
            6Ez/f+u5/39s6P/aAAgBAwAAAAAAAAGeCvatP7u7d3d3/xjI5NttJVVGNVf/ZYj/f/wvfgAAAzQV7Vp/QAAAdhbEIkkuC+mS
            huySSpOqskySVW2pyLaqqmVVbVVQAAAcj220MV1bVSqqtYrp/3v9P/9V8P//2Q==""";

    static final String LINE_BY_LINE_NEAR_2 = """
            /9j/9wARCAANABQDAREAAhEAAxEA/9oADAMBAAIAAwACAQC3v/9O9AO3b76Ae3bt2kSSJJJEpI0ioqKkkpSpKlVVVVUiMzme
            OaznPOckpJa9euLP8/yz86z6X7/+z+jt/gAjqfgAC73dgBM3bAAAAXnvfgAAB0kc6L6Lo/ZV6nL/G+5ZWfl0uvnPiz/T4uo/
            Ytlm587KafuWU1nPlkus/LKOFf9auP2AP8lyfOAvdF//AAAANFuTWc/z/nz8+uk//yvPn3/P/P9Wv/0vn/983P9y0Z//dPj/
            2QA=""";

    static final String OWN_THRESHOLDS = """
            /9j/9wALEAANABQBAREA//gADQH//wAUAEYBLAAg/9oACAEBAAAAAKBsDYFwNgXBMDwWCwOBsC4JgeCwWBwODgtA6BkFQRBo
            JBIJBQUFBQUFBQUCBA6RAgQIECBAgQIECBAggggggZRBBBBBBBBBBCEIQhCEFYjGMYxAAAAAAABqe2AEAQBAIBAIAAAAAAAA
            DUv0A4BwDgiAkA4DgOA4DgdAD7BWA4DgODQJAcBwHAcBwMgDsFYDgOA4JBoHA4HAYDBUAbhWAwGAwSDQGAwGAwGCIBmFYDAw
            MEhoGBgYGBgwAAAAAAANTAQOgZBUEQaCQNgtAwMDBQ0DAwMDBgwYMGDBgwYMGDBgwUaDBhhhhhhhhhhhhhhhhgrRjGMYxjGM
            YxjGMZgg/9k=""";

    static final String TWELVE_BITS_NEAR_3 = """
            /9j/9wALDAANABQBAREA/9oACAEBAAMAAKMZsYtsuMy2dJRtKUUqVQq1t5s+bx//f38AAAAABWuESVAAAAAAKtSS0sllD7OS
            UUkojt2S0smU3NJlSzTPliu1gAAAAAFWpVppGWuqq6uqqrqtWrq3e/8k/9k=""";

    private static final int ROWS = 13;
    private static final int COLUMNS = 20;

    private ForeignJpegLs() {}

    static byte[] bytes(String stream) {
        return Base64.getMimeDecoder().decode(stream);
    }

    static PixelLayout grey(int bits) {
        return Frames.grey(ROWS, COLUMNS, 16, bits, false);
    }

    static PixelLayout colour() {
        return Frames.colour(ROWS, COLUMNS, 8);
    }

    /** The drawing: ramps of their own in each colour, and a plain field. */
    static Frame drawing(PixelLayout layout) {
        int samples = layout.photometric().samples();
        int width = layout.bitsAllocated() / 8;
        int greatest = (1 << layout.bitsStored()) - 1;
        byte[] bytes = new byte[(int) layout.frameBytes()];
        for (int i = 0; i < bytes.length / width; i++) {
            int x = i / samples % COLUMNS;
            int y = i / samples / COLUMNS;
            int c = i % samples;
            boolean field = x > 6 && x < 15 && y > 3 && y < 9;
            int value = field ? greatest / 3 : (x * (7 + c) + y * (11 - 3 * c) + c * 40) % (greatest + 1);
            bytes[i * width] = (byte) value;
            if (width > 1) {
                bytes[i * width + 1] = (byte) (value >> 8);
            }
        }
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, bytes);
    }
}
