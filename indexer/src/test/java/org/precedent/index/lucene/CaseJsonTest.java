package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Case;
import org.precedent.index.model.Doubt;

class CaseJsonTest {
    private static final Doubt DOUBT = new Doubt(Doubt.Field.BODY_PART, "HEAD", "chest", 0.9);

    @Test
    void whatAnOlderVersionWroteWithoutDoubtsIsStillRead() throws IOException {
        Case content = SampleCase.named("a")
                .modality("CT")
                .report("Mass.")
                .doubts(DOUBT)
                .build()
                .content();
        String json = CaseJson.write(content, List.of());
        String older = json.replaceFirst(",\"doubts\":\\[[^]]*]", "");

        assertEquals(content, CaseJson.read(json).content());
        assertEquals(content.withDoubts(List.of()), CaseJson.read(older).content());
    }
}
