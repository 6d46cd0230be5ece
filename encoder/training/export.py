"""Makes the model directory: first its tokenizer, and after the training its weights, notice and fixtures."""

import argparse
import json
from pathlib import Path

import torch

import checkpoint
import tokenizer
from model import Shape, SigLip

WORDS = Path(__file__).parent / "words.txt"
PIECES = 2000
WORD_WEIGHT = 20
NOTICE = """This model was trained only on synthetic phantoms that the Precedent project draws itself.
No image, text or weight of another source went into it. It knows nothing of real medicine:
it is for demonstrations and tests, and must never be used for clinical decisions.
"""


def make_tokenizer(folders: list[Path], size: int, out: Path) -> None:
    """Trains tokenizer.json on the folders' distinct texts and the word list."""
    texts: set[str] = set()
    for folder in folders:
        for line in (folder / "samples.jsonl").read_text(encoding="utf-8").splitlines():
            texts.update(map(tokenizer.canonical, json.loads(line)["texts"]))
    words = WORDS.read_text(encoding="utf-8").split()
    pieces = tokenizer.train(sorted(texts), words * WORD_WEIGHT, size)
    (out / "tokenizer.json").write_text(tokenizer.as_json(pieces), encoding="utf-8")
    print(f"{len(pieces)} pieces from {len(texts)} texts and {len(set(words))} words")


def preprocessor(shape: Shape) -> dict:
    return {
        "image_processor_type": "SiglipImageProcessor",
        "processor_class": "SiglipProcessor",
        "do_convert_rgb": True,
        "do_resize": True,
        "size": {"height": shape.image, "width": shape.image},
        "resample": 2,
        "do_rescale": True,
        "rescale_factor": 1 / 255,
        "do_normalize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_std": [0.5, 0.5, 0.5],
    }


def make_model(state_file: Path | None, out: Path) -> None:
    """Writes the trained state, or a random one, beside the tokenizer.json that is already in the directory."""
    if state_file is None:
        model = SigLip(Shape(len(json.loads((out / "tokenizer.json").read_text())["model"]["vocab"])))
    else:
        state = torch.load(state_file)
        model = SigLip(Shape(**state["shape"]))
        model.load_state_dict(state["model"])
    checkpoint.write(model, out)
    (out / "preprocessor_config.json").write_text(json.dumps(preprocessor(model.shape), indent=2) + "\n")
    (out / "NOTICE").write_text(NOTICE)
    size = (out / "model.safetensors").stat().st_size
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("tokenizer")
    first.add_argument("--data", type=Path, nargs="+", required=True)
    first.add_argument("--pieces", type=int, default=PIECES)
    second = commands.add_parser("model")
    second.add_argument("--state", type=Path, help="best.pt of train.py; without it the weights are random")
    for command in (first, second):
        command.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    if arguments.command == "tokenizer":
        arguments.out.mkdir(parents=True, exist_ok=True)
        make_tokenizer(arguments.data, arguments.pieces, arguments.out)
    else:
        make_model(arguments.state, arguments.out)


if __name__ == "__main__":
    main()
