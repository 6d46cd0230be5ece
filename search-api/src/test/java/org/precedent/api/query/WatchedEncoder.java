package org.precedent.api.query;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.ForwardingEncoder;

/** The fake encoder, with something that happens before it encodes texts: a failure, or a long wait. */
public class WatchedEncoder extends ForwardingEncoder {
    private volatile Runnable before;

    public WatchedEncoder(Runnable before) {
        super(new FakeEncoder());
        this.before = before;
    }

    public void watch(Runnable other) {
        before = other;
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        before.run();
        return super.encodeTexts(texts);
    }
}
