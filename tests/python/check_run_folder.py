# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a run folder of Midstage says the same to Python: torch, numpy and the standard library are enough.

    python tests/python/check_run_folder.py RUN IMAGES.npz

IMAGES.npz holds the ID test images (uint8 NCHW), mean and std (float, per channel) that the run normalised with.
The run must have been computed in fp32.
"""
import csv
import json
import pathlib
import sys

import numpy as np
import torch

import models


def read_table(file):
    with open(file, newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def expect(holds, sentence):
    if not holds:
        sys.exit(f"wrong: {sentence}")


def auroc(id_scores, ood_scores):
    """Share of pairs in which the ID sample scores higher; ties count half."""
    order = np.sort(ood_scores)
    below = np.searchsorted(order, id_scores, "left")
    not_above = np.searchsorted(order, id_scores, "right")
    return ((below + not_above) / 2).mean() / len(ood_scores)


def check_checkpoint(run, spec, row, ood_rows, images):
    scores = np.load(run / "scores" / pathlib.Path(row["checkpoint"]).with_suffix(".npz").name)
    labels = scores["id_test/labels"]
    options = spec["model"]
    model = models.make(options["name"], images.shape[1], scores["id_test/logits"].shape[1], options["affine"])
    model.load_state_dict(torch.load(run / row["checkpoint"], weights_only=True))
    model.eval()
    with torch.no_grad():
        logits, features = model(images)
    logit_error = np.abs(logits.numpy() - scores["id_test/logits"]).max()
    feature_error = np.abs(features.numpy() - scores["id_test/features"].astype(np.float32)).max()
    print(f"{row['checkpoint']}: logits differ by {logit_error:.1e} at most, features by {feature_error:.1e}")
    expect(logit_error <= 1e-5, "logits differ by more than 1e-5")
    expect(feature_error <= 1e-3 * max(1, features.abs().max().item()), "features differ by more than float16 explains")
    expect(float(row["test_accuracy"]) == (scores["id_test/logits"].argmax(1) == labels).mean(), "accuracy")
    loss = torch.nn.functional.cross_entropy(torch.from_numpy(scores["id_test/logits"]).double(),
                                             torch.from_numpy(labels)).item()
    expect(abs(float(row["test_loss"]) - loss) < 1e-9, "test loss")
    energy = torch.logsumexp(torch.from_numpy(scores["id_test/logits"]).double(), 1).numpy()
    expect(np.abs(energy - scores["id_test/energy"]).max() < 1e-9, "energy score")
    for one in ood_rows:
        value = auroc(scores[f"id_test/{one['score']}"], scores[f"{one['ood_set']}/{one['score']}"])
        expect(abs(value - float(one["auroc"])) < 1e-12, f"AUROC of {one['ood_set']} and {one['score']}")


def main():
    run, arrays = pathlib.Path(sys.argv[1]), np.load(sys.argv[2])
    info = json.loads((run / "run.json").read_text(encoding="utf-8"))
    spec = info["spec"]
    expect(info["state"] == "finished" and spec["schema"] == 1, "state or schema")
    images = torch.from_numpy(arrays["images"]).float() / 255
    images = (images - torch.from_numpy(arrays["mean"]).view(1, -1, 1, 1)) / torch.from_numpy(arrays["std"]).view(
        1, -1, 1, 1)
    metrics, ood = read_table(run / "metrics.csv"), read_table(run / "ood.csv")
    expect(len(metrics) > 0, "no checkpoints")
    expect(float(metrics[-1]["epoch"]) == spec["training"]["epochs"] == info["epochs_done"], "epochs")
    expect(len(ood) == len(metrics) * len(spec["ood"]) * len(spec["evaluation"]["scores"]), "rows of ood.csv")
    for row in metrics:
        check_checkpoint(run, spec, row, [one for one in ood if one["epoch"] == row["epoch"]], images)
        if spec["training"]["ema_decay"] > 0:
            raw = run / pathlib.Path(row["checkpoint"]).with_suffix(".raw.pt")
            torch.load(raw, weights_only=True)
    dynamics = np.load(run / "samples" / "dynamics.npz")
    expect(dynamics["loss"].shape == (spec["training"]["epochs"], len(dynamics["label"])), "shape of dynamics")
    visited = dynamics["correct"] >= 0
    expect(np.array_equal(visited, ~np.isnan(dynamics["loss"])), "visited samples")
    expect(np.array_equal(dynamics["correct"][visited] == 1, dynamics["margin"][visited] > 0), "margins")
    print(f"{run.name}: {len(metrics)} checkpoints as Midstage says")


if __name__ == "__main__":
    main()
