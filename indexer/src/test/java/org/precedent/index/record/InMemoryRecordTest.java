package org.precedent.index.record;

/** The fake keeps the contract, so that a test with it says something. */
final class InMemoryRecordTest extends CaseRecordContract {

    @Override
    CaseRecord open() {
        return new InMemoryRecord();
    }
}
