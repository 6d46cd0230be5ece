"""Writes tokens.json and reference.json, against which the Java encoder's tests hold its tokenizer and its graph."""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

import checkpoint
from evaluate import embed_images, embed_texts
from tokenizer import Tokenizer, canonical

IMAGES = 8
TEXTS = [
    "left pneumothorax",
    "Right pneumothorax.",
    "chest x-ray with large left pleural effusion",
    "normal head CT",
    "H&E section: extensive carcinoma",
    "marked glaucomatous cupping of the right eye",
    "irregular black melanoma on fair skin",
    "There is a small ring-enhancing lesion in the left parietal lobe. No hydrocephalus.",
]
MORE_TEXTS = [
    "",
    "   ",
    "?!",
    "x",
    "X-RAY",
    "no evidence of pneumothorax",
    "  tabs\tand\nlines   collapse ",
    "12 mm nodule, 3.5 cm mass",
    "naevus / nevus",
    "haemorrhage; hemorrhage",
    "a</s>b <pad> <unk>",
    "\u00fcberall na\u00efve \u0394T 5 \u00b5m",
    "\u65e5\u672c \u8a9e",
    "\u2581lower\u2581one eighth block",
    "{curly} [square] (round) `tick` ~tilde~ ^caret^",
    "pneumonoultramicroscopicsilicovolcanoconiosis",
    "O'Brien's sign isn't \"quoted\"",
    "non-breaking\u00a0space and thin\u2009space",
    "Left lower lobe consolidation with air bronchograms; the right costophrenic angle is blunted, the heart is not"
    " enlarged and there is no pneumothorax, no fracture and no free air below the diaphragm.",
    "dot and blot haemorrhages in several quadrants",
    "grouped vesicles on dark skin",
    "Grey-white differentiation is preserved.",
]


def pattern(number: int, side: int) -> Tensor:
    """A picture that any language can draw: channel c of pixel (x, y) is (3x + 5y + 7c + 11 number xy) mod 256."""
    y = torch.arange(side).view(1, side, 1)
    x = torch.arange(side).view(1, 1, side)
    c = torch.arange(3).view(3, 1, 1)
    return ((3 * x + 5 * y + 7 * c + 11 * number * x * y) % 256).to(torch.uint8)


def digits(vectors: Tensor) -> list[list[float]]:
    return [[float(f"{value:.8g}") for value in vector] for vector in vectors.tolist()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="directory in Hugging Face layout")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    arguments = parser.parse_args()
    model = checkpoint.read(arguments.model)
    tokenizer = Tokenizer.load(arguments.model / "tokenizer.json", model.shape.positions)
    tokens = [
        {"text": text, "canonical": canonical(text), "ids": tokenizer.encode(text)} for text in TEXTS + MORE_TEXTS
    ]
    images = embed_images(model, torch.stack([pattern(number, model.shape.image) for number in range(IMAGES)]))
    texts = embed_texts(model, tokenizer, TEXTS)
    reference = {
        "pattern": "channel c of pixel (x, y) of image n is (3x + 5y + 7c + 11nxy) mod 256",
        "size": model.shape.image,
        "images": digits(images),
        "texts": [{"text": text, "embedding": vector} for text, vector in zip(TEXTS, digits(texts))],
        "logit_scale": model.logit_scale.exp().item(),
        "logit_bias": model.logit_bias.item(),
        "logits": digits(model.logits(images, texts).detach()),
    }
    write(arguments.out / "tokens.json", tokens)
    write(arguments.out / "reference.json", reference)


def write(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
