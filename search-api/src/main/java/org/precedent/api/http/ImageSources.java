package org.precedent.api.http;

import org.precedent.index.archive.ImageFiles;

/**
 * Where the images of requests come from.
 *
 * @param store the archive's own
 * @param dicom reads DICOM files that come with a request
 */
record ImageSources(ImageFiles store, QueryDicom dicom) {}
