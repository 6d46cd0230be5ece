"""Labelled phantoms as the project's TrainingExport writes them: images.u8 and samples.jsonl."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch
from torch import Tensor

from tokenizer import canonical

FILLERS = frozenset(
    "a an the of in on with and showing is are there chest xray radiograph frontal pa film cxr head ct brain axial"
    " fundus photograph retinal colour color image skin clinical dermatology histology he section tissue slide"
    " histopathology microscopy".split()
)
NORMAL = ("normal {}", "unremarkable {}", "{} without any finding", "normal {}, no abnormal finding")


@dataclass(frozen=True)
class Corpus:
    """Images, uint8 [n, 3, size, size], each with its kind, its true labels and the texts that go with it."""

    images: Tensor
    kinds: list[str]
    labels: list[frozenset[str]]
    texts: list[list[str]]

    def __len__(self) -> int:
        return len(self.labels)


def labels_of(sample: dict) -> frozenset[str]:
    """What an image shows: its kind, its findings, and each finding's side, site and size, as paths.

    What is on both sides is also on each. A site without a side, such as the part of the body that the skin belongs
    to, cannot be seen, and is no label.
    """
    kind = sample["kind"]
    labels = {kind}
    if "tone" in sample:
        labels.add(f"{kind}/skin/tone={sample['tone'].lower()}")
    for finding in sample["findings"]:
        path = f"{kind}/{finding['name']}"
        labels.add(path)
        side = finding.get("side")
        if side == "bilateral":
            labels.update({f"{path}/side=left", f"{path}/side=right"})
        if side:
            labels.add(f"{path}/side={side}")
        if side and "site" in finding:
            labels.add(f"{path}/site={finding['site']}")
        if "size" in finding:
            labels.add(f"{path}/size={finding['size']}")
    return frozenset(labels)


def read(folders: list[Path], size: int) -> Corpus:
    """The samples of these folders as one corpus; the findings' names and the report's sentences are texts, too."""
    images, kinds, labels, texts = [], [], [], []
    for folder in folders:
        lines = (folder / "samples.jsonl").read_text(encoding="utf-8").splitlines()
        samples = [json.loads(line) for line in lines]
        pixels = numpy.fromfile(folder / "images.u8", dtype=numpy.uint8).reshape(-1, size, size, 3)
        if len(pixels) != len(samples):
            raise ValueError(f"{folder}: {len(pixels)} images, but {len(samples)} samples")
        images.append(torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous())
        kinds += [sample["kind"] for sample in samples]
        labels += [labels_of(sample) for sample in samples]
        texts += [_names(sample) + _with_sentences(sample["texts"]) for sample in samples]
    return Corpus(torch.cat(images), kinds, labels, texts)


def _names(sample: dict) -> list[str]:
    kind = sample["kind"].lower().replace("_", " ")
    result = []
    for finding in sample["findings"]:
        name, side = finding["name"], finding.get("side")
        if name == "normal":
            result += [words.format(kind) for words in NORMAL]
        else:
            result.append(name)
        if side:
            result.append(f"{name} in the {side} eye" if sample["kind"] == "FUNDUS" else f"{side} {name}")
    return [canonical(name) for name in result]


def _with_sentences(texts: list[str]) -> list[str]:
    result = [canonical(text) for text in texts]
    for text in texts:
        sentences = text.rstrip(".").split(". ")
        if len(sentences) > 1:
            result += [canonical(sentence) for sentence in sentences]
    return result


def asserted(corpus: Corpus) -> list[list[frozenset[str]]]:
    """What each sample's texts say: the labels that all samples of the kind share that carry the same telling words.

    So "no pneumothorax" says only its kind, and "pneumothorax" says no side, though the images have one.
    """
    common: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
    for kind, labels, texts in zip(corpus.kinds, corpus.labels, corpus.texts):
        for text in texts:
            key = (kind, frozenset(text.split()) - FILLERS)
            common[key] = common[key] & labels if key in common else labels
    return [
        [common[kind, frozenset(text.split()) - FILLERS] for text in texts]
        for kind, texts in zip(corpus.kinds, corpus.texts)
    ]


def matrix(labels: list[frozenset[str]], names: list[str]) -> Tensor:
    """Labels as ones in a float matrix, [samples, names]."""
    column = {name: index for index, name in enumerate(names)}
    result = torch.zeros(len(labels), len(names))
    for row, held in enumerate(labels):
        for label in held:
            result[row, column[label]] = 1.0
    return result
