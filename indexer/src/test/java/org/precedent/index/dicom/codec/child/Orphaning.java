package org.precedent.index.dicom.codec.child;

import java.util.concurrent.CountDownLatch;

/** A program that has frames decoded, says so, and then waits to be killed. */
final class Orphaning {
    private Orphaning() {}

    public static void main(String[] args) throws Exception {
        try (ChildCodec codec = new ChildCodec()) {
            Pictures.Picture picture = Pictures.grey("grey-12.j2k", "90", 12, false, 0);
            codec.decode(picture.bytes(), picture.layout(), picture.transferSyntax());
            System.out.println(codec.counts().starts());
            new CountDownLatch(1).await();
        }
    }
}
