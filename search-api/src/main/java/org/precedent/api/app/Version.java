package org.precedent.api.app;

/** This build of Precedent. */
final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}
}
