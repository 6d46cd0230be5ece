/**
 * FFmpeg's decoders, as they are run in a worker: the only room that knows its classes. What stands here is code that
 * is never run in this program's own process.
 */
@NullMarked
package org.precedent.index.dicom.codec.ffmpeg;

import org.jspecify.annotations.NullMarked;
