"""The demo model's tokenizer: SigLIP's text rule, and a Unigram model of some thousand pieces."""

import json
import math
import re
import string
from pathlib import Path

PAD, END, UNKNOWN = 0, 1, 2
SPACE = "\u2581"
WORD = re.compile(f"{SPACE}[^{SPACE}]+")
UNKNOWN_PENALTY = 10.0
DELETE_PUNCTUATION = str.maketrans("", "", string.punctuation)


def canonical(text: str) -> str:
    """The text in lower case, without the 32 ASCII punctuation marks, white space collapsed."""
    return " ".join(text.lower().translate(DELETE_PUNCTUATION).split())


class Tokenizer:
    """A Unigram tokenizer read from a tokenizer.json; words are split one by one, and remembered."""

    def __init__(self, pieces: list[tuple[str, float]], positions: int) -> None:
        self.positions = positions
        self.ids = {piece: index for index, (piece, _) in enumerate(pieces)}
        self.scores = {piece: score for piece, score in pieces[UNKNOWN + 1 :]}
        self.longest = max(map(len, self.scores))
        self.unknown_score = min(self.scores.values()) - UNKNOWN_PENALTY
        self.words: dict[str, list[int]] = {}

    @classmethod
    def load(cls, file: Path, positions: int) -> "Tokenizer":
        vocabulary = json.loads(file.read_text(encoding="utf-8"))["model"]["vocab"]
        return cls([(piece, score) for piece, score in vocabulary], positions)

    def encode(self, text: str) -> list[int]:
        """The text's ids, cut to positions - 1, closed by the end mark and padded with it."""
        ids: list[int] = []
        for word in WORD.findall(SPACE + canonical(text).replace(" ", SPACE)):
            if word not in self.words:
                self.words[word] = self._split(word)
            ids += self.words[word]
        ids = ids[: self.positions - 1]
        return ids + [END] * (self.positions - len(ids))

    def _split(self, word: str) -> list[int]:
        """The word's best-scored pieces (Viterbi); unknown characters that touch become one piece."""
        best: list[tuple[float, int]] = [(0.0, 0)] + [(-math.inf, 0)] * len(word)
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + self.longest) + 1):
                score = self.scores.get(word[start:end])
                if score is None and end == start + 1:
                    score = self.unknown_score
                if score is not None and best[start][0] + score > best[end][0]:
                    best[end] = (best[start][0] + score, start)
        ids: list[int] = []
        end = len(word)
        while end > 0:
            start = best[end][1]
            piece = self.ids.get(word[start:end], UNKNOWN)
            if piece != UNKNOWN or not ids or ids[-1] != UNKNOWN:
                ids.append(piece)
            end = start
        return ids[::-1]


def train(texts: list[str], words: list[str], size: int) -> list[tuple[str, float]]:
    """Pieces and log probabilities for these texts and single words, with every ASCII letter and digit among them."""
    import io

    import sentencepiece

    lines = [canonical(line) for line in texts + words]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        model_type="unigram",
        vocab_size=size,
        hard_vocab_limit=False,
        normalization_rule_name="identity",
        required_chars=string.ascii_lowercase + string.digits,
        split_digits=True,
        pad_id=PAD,
        eos_id=END,
        unk_id=UNKNOWN,
        bos_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    trained = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [(trained.id_to_piece(i), round(trained.get_score(i), 6)) for i in range(trained.get_piece_size())]


def as_json(pieces: list[tuple[str, float]]) -> str:
    """The tokenizer.json (Hugging Face tokenizers) of the pieces; its normalizer follows canonical()."""
    marks = "".join("\\" + mark for mark in string.punctuation)
    special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    metaspace = {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "split": True}
    end = {"SpecialToken": {"id": "</s>", "type_id": 0}}
    first, second = ({"Sequence": {"id": name, "type_id": 0}} for name in "AB")
    document = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": i, "content": pieces[i][0], **special} for i in (PAD, END, UNKNOWN)],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Lowercase"},
                {"type": "Replace", "pattern": {"Regex": f"[{marks}]"}, "content": ""},
                {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "},
                {"type": "Strip", "strip_left": True, "strip_right": True},
            ],
        },
        "pre_tokenizer": metaspace,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [first, end],
            "pair": [first, end, second, end],
            "special_tokens": {"</s>": {"id": "</s>", "ids": [END], "tokens": ["</s>"]}},
        },
        "decoder": metaspace,
        "model": {"type": "Unigram", "unk_id": UNKNOWN, "byte_fallback": False, "vocab": pieces},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
