package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;

/**
 * Compressed frames, each in one part or in several that follow each other (PS3.5 A.4): which are which frame's says
 * the extended table of offsets, else the basic one, else counting.
 *
 * @param extended the extended table of offsets (PS3.3 C.7.6.3.1.8); empty where there is none
 * @param count how many frames there are
 */
record FragmentedFrames(Fragments fragments, List<Long> extended, int count, DicomLimits limits)
        implements FrameLocator {
    FragmentedFrames {
        extended = List.copyOf(extended);
    }

    private List<Fragments.Part> parts(int index) throws Rejection {
        List<Fragments.Part> parts = fragments.parts();
        if (parts.isEmpty()) {
            throw damaged("the file holds no part of its pixels");
        }
        if (count == 1) {
            return parts;
        }
        if (parts.size() == count) {
            return List.of(parts.get(index));
        }
        List<Long> offsets = extended.size() == count ? extended : fragments.offsets();
        if (offsets.size() != count) {
            throw damaged("the pixels are in " + parts.size() + " parts, and nothing tells which of them make " + count
                    + " frames");
        }
        int first = at(offsets.get(index));
        int end = index + 1 < count ? at(offsets.get(index + 1)) : parts.size();
        if (first >= end) {
            throw damaged("the table of frames does not go with the parts of the pixels");
        }
        return parts.subList(first, end);
    }

    /** The number of the part that begins at an offset. */
    private int at(long offset) throws Rejection {
        List<Fragments.Part> parts = fragments.parts();
        long item = parts.getFirst().item() + offset;
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).item() < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (parts.get(low).item() != item) {
            throw damaged("the table of frames does not go with the parts of the pixels");
        }
        return low;
    }

    @Override
    public long length(int index) throws Rejection {
        return parts(index).stream().mapToLong(Fragments.Part::length).sum();
    }

    @Override
    public byte[] bytes(ByteSource dataset, int index) throws IOException, Rejection {
        List<Fragments.Part> parts = parts(index);
        long length = parts.stream().mapToLong(Fragments.Part::length).sum();
        if (length > limits.frameBytes()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE, "a compressed frame takes more than " + limits.frameBytes() + " bytes");
        }
        byte[] bytes = new byte[(int) length];
        int at = 0;
        for (Fragments.Part part : parts) {
            dataset.read(part.position(), bytes, at, (int) part.length());
            at += (int) part.length();
        }
        return bytes;
    }

    private static Rejection damaged(String what) {
        return new Rejection(Rejection.Code.CORRUPT, what + "; export the file again");
    }
}
