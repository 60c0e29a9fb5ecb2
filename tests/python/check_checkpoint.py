# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that Python loads a checkpoint of Midstage and computes the same from it.

    python tests/python/check_checkpoint.py MODEL FOLDER

FOLDER holds weights.pt and results.pt (images, logits, features), both as Midstage wrote them.
"""
import pathlib
import sys

import torch

import models


def main():
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    model = models.make(name)
    model.load_state_dict(torch.load(folder / "weights.pt", weights_only=True))
    results = torch.load(folder / "results.pt", weights_only=True)
    model.eval()
    with torch.no_grad():
        logits, features = model(results["images"])
    for what, ours, theirs in (("logits", results["logits"], logits), ("features", results["features"], features)):
        error = (ours - theirs).abs().max().item()
        print(f"{name}: {what} differ by {error:.2e} at most")
        if not error <= 1e-5 * max(1.0, theirs.abs().max().item()):
            sys.exit(1)


if __name__ == "__main__":
    main()
