"""Writes precisions.json: PyTorch's vectors from F32, F16 and BF16 weights, against which the Java encoder is held.

The weights come from a formula that Java follows to the last bit (TinyCheckpoint.ofFormula), so none are stored.
"""

import argparse
import hashlib
import json
import math
from pathlib import Path

import numpy
import torch
import torch.nn.functional as functional

from checkpoint import published_names
from model import Shape, SigLip

SHAPE = Shape(
    vocabulary=40, width=48, heads=3, mlp=96, vision_layers=3, text_layers=2, image=35, patch=7, positions=12
)
TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
SIZES = [(35, 35), (70, 70), (61, 17), (13, 90), (1, 1), (2, 3), (200, 133)]
# the ids that TinyCheckpoint's tokenizer gives for these words, without the end marks that fill the row
TEXTS = {
    "left lungs": [4, 6, 30],
    "no pneumothorax": [9, 7],
    "Right effusion, left effusion.": [5, 8, 4, 8],
    "": [],
}
END = 1


def numbers(name: str, shape: torch.Size) -> torch.Tensor:
    """A hash of the tensor's name and the number's place, spread evenly over 0.7 around 0, or around 1 for gains."""
    seed = 0x811C9DC5
    for letter in name.encode():
        seed = ((seed ^ letter) * 0x01000193) & 0xFFFFFFFF
    place = numpy.arange(math.prod(shape), dtype=numpy.uint32)
    hashed = numpy.uint32(seed) + place * numpy.uint32(0x9E3779B1)
    hashed = (hashed ^ (hashed >> 16)) * numpy.uint32(0x85EBCA6B)
    hashed = (hashed ^ (hashed >> 13)) * numpy.uint32(0xC2B2AE35)
    hashed ^= hashed >> 16
    even = (hashed >> 8).astype(numpy.float32) * numpy.float32(2.0**-24) - numpy.float32(0.5)
    gain = "norm" in name and name.endswith("weight")
    values = even * numpy.float32(0.7) + numpy.float32(1 if gain else 0)
    return torch.from_numpy(values.reshape(tuple(shape)))


def model(kind: torch.dtype) -> SigLip:
    """The formula's weights, rounded to a type and then computed with in 32 bits."""
    result = SigLip(SHAPE)
    with torch.no_grad():
        for name, place in published_names(result).items():
            if name not in ("logit_scale", "logit_bias"):
                place.copy_(numbers(name, place.shape).to(kind).float())
    return result.eval()


def picture(number: int, width: int, height: int) -> numpy.ndarray:
    """[height, width, 3]: channel c of pixel (x, y) of image n is (3x + 5y + 7c + 11nxy) mod 256."""
    y = numpy.arange(height).reshape(height, 1, 1)
    x = numpy.arange(width).reshape(1, width, 1)
    c = numpy.arange(3).reshape(1, 1, 3)
    return ((3 * x + 5 * y + 7 * c + 11 * number * x * y) % 256).astype(numpy.float32)


def axis(source: int, target: int) -> tuple[numpy.ndarray, numpy.ndarray, numpy.ndarray]:
    """TensorFlow's half-pixel scaler: the lower and the upper neighbour of each place, and the way between them."""
    scale = numpy.float32(source) / numpy.float32(target)
    half = numpy.float32(0.5)
    centre = (numpy.arange(target, dtype=numpy.float32) + half) * scale - half
    floor = numpy.floor(centre)
    lower = numpy.maximum(floor, 0).astype(int)
    upper = numpy.minimum(numpy.ceil(centre), source - 1).astype(int)
    return lower, upper, centre - floor


def resized(image: numpy.ndarray) -> numpy.ndarray:
    """tf.image.resize, bilinear without antialiasing, then a cast to 8 bit: [3, size, size]."""
    top, bottom, down = axis(image.shape[0], SHAPE.image)
    left, right, along = axis(image.shape[1], SHAPE.image)
    along, down = along.reshape(1, -1, 1), down.reshape(-1, 1, 1)
    above = image[top][:, left] + (image[top][:, right] - image[top][:, left]) * along
    below = image[bottom][:, left] + (image[bottom][:, right] - image[bottom][:, left]) * along
    return (above + (below - above) * down).astype(numpy.uint8).transpose(2, 0, 1)


def digits(vector: torch.Tensor) -> list[float]:
    return [float(f"{value:.8g}") for value in vector.tolist()]


@torch.no_grad()
def vectors(kind: torch.dtype, pixels: list[numpy.ndarray], ids: list[list[int]]) -> dict:
    rounded = model(kind)
    images = torch.from_numpy(numpy.stack(pixels)).float() / 127.5 - 1
    return {
        "images": [digits(vector) for vector in functional.normalize(rounded.image(images), dim=-1)],
        "texts": [digits(vector) for vector in functional.normalize(rounded.text(torch.tensor(ids)), dim=-1)],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "src/test/resources/precisions.json")
    arguments = parser.parse_args()
    pixels = [resized(picture(number, width, height)) for number, (width, height) in enumerate(SIZES)]
    ids = [row + [END] * (SHAPE.positions - len(row)) for row in TEXTS.values()]
    reference = {
        "pattern": "channel c of pixel (x, y) of image n is (3x + 5y + 7c + 11nxy) mod 256",
        "images": [
            {"width": width, "height": height, "sha256": hashlib.sha256(image.tobytes()).hexdigest()}
            for (width, height), image in zip(SIZES, pixels)
        ],
        "texts": [{"text": text, "ids": row} for text, row in zip(TEXTS, ids)],
        "vectors": {name: vectors(kind, pixels, ids) for name, kind in TYPES.items()},
    }
    arguments.out.write_text(json.dumps(reference) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
