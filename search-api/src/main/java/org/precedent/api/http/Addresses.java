package org.precedent.api.http;

import org.precedent.index.model.ImageId;

/** Where things are found under the API. */
final class Addresses {
    static final String API = "/api/v1";
    static final String DICOM_WEB = "/dicom-web";

    private Addresses() {}

    static String thumbnail(ImageId id) {
        return API + "/images/" + id.value() + "/thumbnail";
    }

    static String rendered(ImageId id) {
        return API + "/images/" + id.value() + "/rendered";
    }

    static String heldPicture(String id) {
        return API + "/archive/quarantine/" + id + "/picture";
    }
}
