"""Scores of a model on held-out phantoms: how well words and images find images with the same finding."""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor

import checkpoint
import corpus
from corpus import Corpus
from model import SigLip
from tokenizer import Tokenizer

DEPTH = 10
SIDES = ("left", "right")
PHRASES = {
    "normal": ("normal {kind}", "{kind}, normal", "normal {kind} without abnormality"),
    "finding": ("{finding}", "{kind} with {finding}", "{finding} on {kind}", "{kind} showing {finding}"),
    "finding and side": (
        "{side} {finding}",
        "{kind} with {side} {finding}",
        "{finding} on the {side}",
        "{side}-sided {finding}, {kind}",
    ),
    "finding and eye": (
        "{finding} in the {side} eye",
        "{side} eye {finding}",
        "{kind} with {finding} of the {side} eye",
        "{finding} in the {side} eye, {kind}",
    ),
    "normal and eye": ("normal {side} eye {kind}", "normal {side} {kind}", "normal {kind} of the {side} eye"),
}


def queries(data: Corpus, sided: bool) -> dict[str, list[str]]:
    """Query texts for each label "kind/finding", or "kind/finding/side=...", that enough samples bear."""
    counts = Counter(label for labels in data.labels for label in labels)
    result = {}
    for label in sorted(label for label, count in counts.items() if count >= DEPTH):
        kind, _, rest = label.partition("/")
        finding, _, detail = rest.partition("/")
        side = detail.removeprefix("side=")
        if finding and (side in SIDES if sided else not detail):
            phrases = PHRASES[_form(kind, finding, sided)]
            words = {"kind": kind.lower().replace("_", " "), "finding": finding, "side": side}
            result[label] = [phrase.format(**words) for phrase in phrases]
    return result


def _form(kind: str, finding: str, sided: bool) -> str:
    first = "normal" if finding == "normal" else "finding"
    if not sided:
        return first
    return f"{first} and {'eye' if kind == 'FUNDUS' else 'side'}"


@torch.no_grad()
def embed_images(model: SigLip, images: Tensor) -> Tensor:
    """Unit vectors of uint8 images, [n, width]."""
    parts = [model.image(part.float() / 127.5 - 1) for part in images.split(250)]
    return functional.normalize(torch.cat(parts), dim=-1)


@torch.no_grad()
def embed_texts(model: SigLip, tokenizer: Tokenizer, texts: list[str]) -> Tensor:
    """Unit vectors of texts, [n, width]."""
    ids = torch.tensor([tokenizer.encode(text) for text in texts])
    return functional.normalize(torch.cat([model.text(part) for part in ids.split(250)]), dim=-1)


def precision(
    model: SigLip, tokenizer: Tokenizer, data: Corpus, vectors: Tensor, sided: bool
) -> dict[str, tuple[float, float]]:
    """For each label its texts' mean precision at ten among all images, and what chance would give."""
    result = {}
    for label, texts in queries(data, sided).items():
        relevant = torch.tensor([label in labels for labels in data.labels])
        nearest = (embed_texts(model, tokenizer, texts) @ vectors.T).topk(DEPTH).indices
        result[label] = (relevant[nearest].float().mean().item(), relevant.float().mean().item())
    return result


def same_finding(data: Corpus, vectors: Tensor) -> tuple[float, float]:
    """How often the nearest other image bears exactly the same findings, and what chance would give."""
    findings = [frozenset(label for label in labels if label.count("/") == 1) for labels in data.labels]
    number = {names: index for index, names in enumerate(set(findings))}
    classes = torch.tensor([number[names] for names in findings])
    similarity = vectors @ vectors.T
    similarity.fill_diagonal_(-2.0)
    hit = (classes[similarity.argmax(1)] == classes).float().mean().item()
    shares = torch.bincount(classes).float() / len(classes)
    return hit, (shares**2).sum().item()


def scores(model: SigLip, tokenizer: Tokenizer, data: Corpus) -> dict[str, float]:
    """Every score and its chance level, by name."""
    vectors = embed_images(model, data.images)
    result = {}
    for name, sided in (("finding", False), ("finding and side", True)):
        found = list(precision(model, tokenizer, data, vectors, sided).values())
        result[name] = sum(value for value, _ in found) / len(found)
        result[f"{name}, chance"] = sum(chance for _, chance in found) / len(found)
    result["image to image"], result["image to image, chance"] = same_finding(data, vectors)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="directory in Hugging Face layout")
    parser.add_argument("--data", type=Path, required=True, help="folder with images.u8 and samples.jsonl")
    arguments = parser.parse_args()
    model = checkpoint.read(arguments.model)
    tokenizer = Tokenizer.load(arguments.model / "tokenizer.json", model.shape.positions)
    data = corpus.read([arguments.data], model.shape.image)
    vectors = embed_images(model, data.images)
    for sided in (False, True):
        for label, (value, chance) in precision(model, tokenizer, data, vectors, sided).items():
            print(f"{value:.3f}  (chance {chance:.3f})  {label}")
    print(json.dumps(scores(model, tokenizer, data), indent=2))


if __name__ == "__main__":
    main()
