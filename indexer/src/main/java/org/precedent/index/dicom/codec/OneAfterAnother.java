package org.precedent.index.dicom.codec;

import java.util.List;
import java.util.Optional;

/**
 * Several codecs of a syntax, each for a part of it: a frame that one does not support goes on to the next. What one
 * finds damaged is damaged, and what the last does not support nobody does. Closes none of them.
 */
final class OneAfterAnother implements FrameCodec {
    private final List<FrameCodec> codecs;

    OneAfterAnother(List<FrameCodec> codecs) {
        this.codecs = List.copyOf(codecs);
    }

    @Override
    public boolean decodes(String transferSyntax) {
        return codecs.stream().anyMatch(codec -> codec.decodes(transferSyntax));
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        for (FrameCodec codec : codecs.subList(0, codecs.size() - 1)) {
            try {
                return codec.decode(bytes, layout, transferSyntax);
            } catch (UndecodableFrame e) {
                if (e.kind() != UndecodableFrame.Kind.UNSUPPORTED) {
                    throw e;
                }
            }
        }
        return codecs.getLast().decode(bytes, layout, transferSyntax);
    }

    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        for (FrameCodec codec : codecs.subList(0, codecs.size() - 1)) {
            try {
                return codec.bare(bytes, layout, transferSyntax);
            } catch (UndecodableFrame e) {
                if (e.kind() != UndecodableFrame.Kind.UNSUPPORTED) {
                    throw e;
                }
            }
        }
        return codecs.getLast().bare(bytes, layout, transferSyntax);
    }
}
