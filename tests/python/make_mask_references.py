#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/masks/small_network.json: masks of a small network and what they do to its training samples, by
PyTorch, which the engine must repeat.

    python tests/python/make_mask_references.py

Needs torch 2.11 and numpy.
"""
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

from make_training_references import SmallClassifier, augmented, numbers, random_set
from midstage_random import Random, derive_seed

FILES = pathlib.Path(__file__).resolve().parent.parent / "files" / "masks"
RUN_SEED, OPTIONS_SEED, COUNT, SIZE, CLASSES, SET_KEY, MASKS, PADDING = 21, 4, 60, 8, 5, 78, 4, 1


def normalised(images, mean, std):
    x = torch.from_numpy(images.copy()).float() / 255
    return (x - torch.tensor(mean).view(1, -1, 1, 1)) / torch.tensor(std).view(1, -1, 1, 1)


def trained(x, y):
    """A network that has learned most of its set, so that masks have something to spoil."""
    torch.manual_seed(5)
    network = SmallClassifier(3, CLASSES)
    optimiser = torch.optim.SGD(network.parameters(), 0.1, momentum=0.9)
    for _ in range(60):
        optimiser.zero_grad()
        F.cross_entropy(network(x), y).backward()
        optimiser.step()
    network.eval()
    # Rounded as they are written, so that both sides start from the same bits.
    network.load_state_dict({name: torch.tensor(v, dtype=torch.float32).view_as(network.state_dict()[name])
                             for name, v in numbers(network.state_dict()).items()})
    return network


def random_scores(weights, seed):
    scores = []
    for layer, weight in enumerate(weights):
        bound = 1 / math.sqrt(weight[0].numel())
        random = Random(seed, Random.STREAMS["mask_scores"], layer)
        drawn = np.array([random.uniform(-bound, bound) for _ in range(weight.numel())]).astype(np.float32)
        scores.append(torch.from_numpy(drawn).view_as(weight))
    return scores


def masks_of(scores, keep, ranking):
    """As the reference code's GetSubnet: the int((1 - k) * n) first of the sorted |scores| are dropped."""
    rows = [s.abs().flatten() for s in scores]
    if ranking == "global":
        rows = [torch.cat(rows)]
    kept = []
    for row in rows:
        _, order = row.sort(stable=True)
        mask = torch.ones(row.numel(), dtype=torch.bool)
        mask[order[:int((1 - keep) * row.numel())]] = False
        kept.append(mask)
    kept = torch.cat(kept).split([s.numel() for s in scores])
    return [mask.view_as(s) for mask, s in zip(kept, scores)]


def figures(network, x, y):
    with torch.no_grad():
        z = network(x)
    own = z.gather(1, y[:, None])[:, 0]
    margin = own - z.scatter(1, y[:, None], -math.inf).amax(1)
    assert margin.abs().min() > 1e-4, "a sample on the border could fall to the other side: take another seed"
    return F.cross_entropy(z, y, reduction="none"), margin, z.argmax(1)


def rounded(tensor):
    return [float(f"{v:.9g}") for v in tensor.tolist()]


def summary(found):
    loss, margin, prediction = found
    return {"loss": rounded(loss), "margin": rounded(margin), "prediction": prediction.tolist(),
            "mean_loss": loss.double().mean().item(), "accuracy": (margin > 0).double().mean().item()}


def look(network, images, y, mean, std, kind, keep, ranking, is_augmented, full):
    names = [name for name, p in network.named_parameters() if p.dim() >= 2]
    parameters = dict(network.named_parameters())
    dense = {name: parameters[name].detach().clone() for name in names}
    passes, wrong, votes = [], torch.zeros(COUNT), torch.zeros(COUNT, CLASSES)
    masks = MASKS if kind == "random" else 1
    for mask in range(masks):
        seed = derive_seed(RUN_SEED, "mask_scores", OPTIONS_SEED, mask)
        weights = [dense[name] for name in names]
        scores = random_scores(weights, seed) if kind == "random" else [w.abs() for w in weights]
        kept = masks_of(scores, keep, ranking)
        with torch.no_grad():
            for name, k in zip(names, kept):
                parameters[name].copy_(dense[name] * k)
        random = Random(seed, Random.STREAMS["mask_augmentation"], 0)
        pixels = augmented(images, PADDING, random) if is_augmented else images
        found = figures(network, normalised(pixels, mean, std), y)
        passes.append({"seed": str(seed), "kept": {n: np.packbits(k.flatten().numpy()).tobytes().hex() for n, k in zip(names, kept)},
                       "mean_loss": found[0].double().mean().item(), "accuracy": (found[1] > 0).double().mean().item(), "found": found})
        wrong += found[1] <= 0
        votes[torch.arange(COUNT), found[2]] += 1
    with torch.no_grad():
        for name in names:
            parameters[name].copy_(dense[name])
    each = [p.pop("found") for p in passes]
    losses = np.array([p["mean_loss"] for p in passes])
    return {"scores": kind, "keep": keep, "ranking": ranking, "augmented": is_augmented, "masks": passes,
            "mean_loss": losses.mean(), "std_loss": losses.std(),
            "flip_fraction": rounded(torch.where(full[1] > 0, wrong / masks, 0)), "error_fraction": rounded(wrong / masks),
            "loss": rounded(torch.stack([f[0] for f in each]).double().mean(0)),
            "margin": rounded(torch.stack([f[1] for f in each]).double().mean(0)), "prediction": votes.argmax(1).tolist()}


def main():
    images, labels, mean, std = random_set(COUNT, 3, SIZE, CLASSES, key=SET_KEY)
    x, y = normalised(images, mean, std), torch.from_numpy(labels)
    network = trained(x, y)
    full = figures(network, x, y)
    cases = [look(network, images, y, mean, std, *case, full) for case in (
        ("random", 0.97, "per_layer", False), ("random", 0.9, "global", False), ("random", 0.97, "per_layer", True),
        ("magnitude", 0.3, "global", False))]
    for case in cases:
        print(case["scores"], case["keep"], case["ranking"], f"loss {case['mean_loss']:.4f} +- {case['std_loss']:.4f},",
              f"{sum(f >= 0.5 for f in case['flip_fraction'])} of {COUNT} samples flip, {sum(f > 0 for f in case['flip_fraction'])} ever")
    first = random_scores([network.conv.weight], derive_seed(RUN_SEED, "mask_scores", OPTIONS_SEED, 0))[0]
    FILES.mkdir(parents=True, exist_ok=True)
    (FILES / "small_network.json").write_text(json.dumps({
        "run_seed": RUN_SEED, "options_seed": OPTIONS_SEED, "count": COUNT, "size": SIZE, "classes": CLASSES, "set_key": SET_KEY,
        "masks": MASKS, "padding": PADDING, "state": numbers(network.state_dict()), "scores_of_conv": rounded(first.flatten()),
        "full": summary(full), "cases": cases}, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
