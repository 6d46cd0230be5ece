package org.precedent.index;

import org.precedent.encoder.Fingerprint;

/** The fake keeps the contract, so what is tested with it holds for an engine too. */
final class InMemoryCaseIndexTest extends CaseIndexContract {
    private final InMemoryCaseIndex.Disk disk = new InMemoryCaseIndex.Disk();

    @Override
    protected CaseIndex open(Fingerprint fingerprint) throws FingerprintMismatch {
        return InMemoryCaseIndex.open(disk, fingerprint);
    }
}
