package org.precedent.index.ingest;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * The bounded way from the preparing to the encoding thread. What bounds it is pixels, which is where the memory goes;
 * a single image above the bound passes alone.
 */
final class WorkQueue {

    private static final int MOST_ITEMS = 1024;

    private final BlockingQueue<Work> items = new LinkedBlockingQueue<>(MOST_ITEMS);
    private final Semaphore pixels;
    private final int mostPixels;

    WorkQueue(int mostPixels) {
        this.mostPixels = mostPixels;
        this.pixels = new Semaphore(mostPixels);
    }

    void put(Work work) throws InterruptedException {
        pixels.acquire(weight(work));
        items.put(work);
    }

    Work take() throws InterruptedException {
        Work work = items.take();
        pixels.release(weight(work));
        return work;
    }

    private int weight(Work work) {
        return work instanceof Work.ImageReady image
                ? Math.min(mostPixels, image.pixels().width() * image.pixels().height())
                : 0;
    }
}
