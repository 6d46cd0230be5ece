package org.precedent.index.record;

/** The fake keeps the contract, so that a test with it says something. */
final class InMemoryRecordTest extends CaseRecordContract {

    @Override
    protected CaseRecord open() {
        return new InMemoryRecord();
    }

    /** It lives as long as the test. */
    @Override
    public CaseRecord reopened() {
        return record();
    }
}
