package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.precedent.index.lucene.ExactCases.Best;

/** Cases that were found by the codes of their vectors, scored by the vectors themselves. */
final class RescoredCases {
    private RescoredCases() {}

    /** The same cases, in no order, each with the child that is nearest in truth. */
    static List<Best> of(List<Best> found, String field, float[] query, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int[] roots = found.stream().mapToInt(Best::root).sorted().toArray();
        List<Best> rescored = new ArrayList<>();
        int place = -1;
        @Nullable ScoredBlocks blocks = null;
        for (int root : roots) {
            int leaf = ReaderUtil.subIndex(root, leaves);
            if (leaf != place) {
                finish(blocks);
                blocks = ScoredBlocks.of(
                        leaves.get(leaf),
                        field,
                        query,
                        (one, child, score) -> rescored.add(new Best(one, child, score)));
                place = leaf;
            }
            if (blocks != null) {
                blocks.add(root - leaves.get(leaf).docBase);
            }
        }
        finish(blocks);
        return rescored;
    }

    private static void finish(@Nullable ScoredBlocks blocks) throws IOException {
        if (blocks != null) {
            blocks.finish();
        }
    }
}
