# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/data/shapes_reference.json: what the built-in Shapes must look like, from an independent numpy drawing.

The engine need not draw the same images, but images of the same distribution: signed distances on a grid, and for each
class, atypical kind and OOD set the mean and deviation over images of some statistics of one image.
    python tests/python/make_shapes_reference.py
Needs numpy.
"""
import json
import pathlib

import numpy as np

SIZE = 32


def ngon(x, y, n, r):
    k = 2 * np.pi / n
    a = np.mod(np.arctan2(y, x) + k / 2, k) - k / 2
    return np.hypot(x, y) * np.cos(a) - r * np.cos(np.pi / n)


def star(x, y, n, r, q):
    a = np.abs(np.mod(np.arctan2(y, x), 2 * np.pi / n) - np.pi / n) / (np.pi / n)
    return np.hypot(x, y) - (r * (1 - a) * q + r * a)


def box(x, y, w, h):
    return np.maximum(np.abs(x) - w, np.abs(y) - h)


def heart(x, y):
    lobes = np.minimum(np.hypot(x - .4, y + .3), np.hypot(x + .4, y + .3)) - .45
    return np.minimum(lobes, np.maximum(np.abs(x) + y - .9, -y - .3))


SHAPES = {
    "disc": lambda x, y: np.hypot(x, y) - .8,
    "square": lambda x, y: box(x, y, .7, .7),
    "triangle": lambda x, y: ngon(x, y, 3, 1.),
    "ring": lambda x, y: np.abs(np.hypot(x, y) - .65) - .2,
    "cross": lambda x, y: np.minimum(box(x, y, .85, .25), box(x, y, .25, .85)),
    "star": lambda x, y: star(x, y, 5, 1., .4),
    "bar": lambda x, y: box(x, y, .95, .28),
    "hexagon": lambda x, y: ngon(x, y, 6, .9),
    "crescent": lambda x, y: np.maximum(np.hypot(x, y) - .85, -(np.hypot(x - .4, y) - .7)),
    "frame": lambda x, y: np.abs(box(x, y, .62, .62)) - .17,
    "L": lambda x, y: np.minimum(box(x + .45, y, .25, .85), box(x, y - .6, .7, .25)),
    "T": lambda x, y: np.minimum(box(x, y + .6, .8, .25), box(x, y, .25, .85)),
    "dots": lambda x, y: np.minimum(np.hypot(x - .5, y) - .35, np.hypot(x + .5, y) - .35),
    "heart": heart,
    "wave": lambda x, y: np.maximum(np.abs(y - .4 * np.sin(4 * x)) - .2, np.abs(x) - .95),
    "burst": lambda x, y: star(x, y, 9, 1., .3),
}
SEEN, UNSEEN = list(SHAPES)[:10], list(SHAPES)[10:]


def texture(rng):
    g = np.arange(SIZE) / SIZE
    x, y = np.meshgrid(g, g)
    kind = rng.integers(0, 3)
    if kind == 0:  # stripes
        f, a = rng.uniform(2, 8), rng.uniform(0, np.pi)
        return .5 + .5 * np.sin(2 * np.pi * f * (np.cos(a) * x + np.sin(a) * y) + rng.uniform(0, 2 * np.pi))
    if kind == 1:  # checks
        f = rng.integers(2, 9)
        return ((np.floor(x * f) + np.floor(y * f)) % 2).astype(float)
    t = 0  # value noise, three octaves
    for o in (2, 4, 8):
        q = rng.normal(0, 1, (o + 1, o + 1))
        u, v = x * o, y * o
        a, b = u.astype(int), v.astype(int)
        fu, fv = u - a, v - b
        t = t + (q[b, a] * (1 - fu) * (1 - fv) + q[b, a + 1] * fu * (1 - fv)
                 + q[b + 1, a] * (1 - fu) * fv + q[b + 1, a + 1] * fu * fv) / o
    return (t - t.min()) / (t.max() - t.min())


def draw_one(name, rng):
    g = (np.arange(SIZE) + .5) / SIZE * 2 - 1
    x, y = np.meshgrid(g, g)
    ground0, ground1, fill = rng.uniform(0, 90, 3), rng.uniform(0, 90, 3), rng.uniform(130, 255, 3)
    turn, scale, cx, cy = rng.uniform(-.35, .35), rng.uniform(.65, .9), rng.uniform(-.12, .12), rng.uniform(-.12, .12)
    slope, stretch = rng.uniform(0, 2 * np.pi), rng.uniform(.8, 1.2)
    u, v, c, s = (x - cx) / scale, (y - cy) / scale, np.cos(turn), np.sin(turn)
    cover = np.clip(.5 - SHAPES[name]((c * u + s * v) * stretch, (-s * u + c * v) / stretch) * scale * SIZE / 2, 0, 1)
    t = texture(rng) if rng.random() < .4 else (np.cos(slope) * x + np.sin(slope) * y + 1.4) / 2.8
    column = lambda colour: colour[:, None, None]
    image = (column(ground0) * (1 - t) + column(ground1) * t) * (1 - cover) + column(fill) * cover
    return np.clip(image + rng.normal(0, 1, image.shape) * rng.uniform(2, 15), 0, 255).astype(np.uint8)


def draw(names, n, rng):
    labels = rng.integers(0, len(names), n)
    return np.stack([draw_one(names[k], rng) for k in labels]), labels


def draw_textures(n, rng):
    column = lambda low, high: rng.uniform(low, high, (3, 1, 1))
    images = []
    for _ in range(n):
        t, dark, bright = texture(rng), column(0, 90), column(130, 255)
        noise = rng.normal(0, 1, (3, SIZE, SIZE)) * rng.uniform(2, 15)
        images.append(np.clip(dark * (1 - t) + bright * t + noise, 0, 255).astype(np.uint8))
    return np.stack(images)


def low_contrast(images, rng):
    mean = images.mean((2, 3), keepdims=True)
    return np.clip(mean + (images - mean) * .25 + rng.normal(0, 25, images.shape), 0, 255).astype(np.uint8)


def occluded(images, rng):
    out = images.copy()
    for image in out:
        y, x = rng.integers(2, 14, 2)
        image[:, y:y + 16, x:x + 16] = rng.uniform(0, 255, (3, 1, 1)).astype(np.uint8)
    return out


def blended(images, rng):
    other, _ = draw(SEEN, len(images), rng)
    return (.5 * images + .5 * other).astype(np.uint8)


def scrambled(n, rng):
    images, _ = draw(SEEN, n, rng)
    tiles = images.reshape(n, 3, 4, 8, 4, 8).transpose(0, 2, 4, 1, 3, 5).reshape(n, 16, 3, 8, 8)
    tiles = np.stack([t[rng.permutation(16)] for t in tiles])
    return tiles.reshape(n, 4, 4, 3, 8, 8).transpose(0, 3, 1, 4, 2, 5).reshape(n, 3, SIZE, SIZE)


def joined(n, rng):
    a, labels = draw(SEEN, n, rng)
    b = np.stack([draw_one(SEEN[k], rng) for k in (labels + rng.integers(1, 10, n)) % 10])
    side = rng.random(n) < .5
    a[side, :, :, 16:] = b[side, :, :, 16:]
    a[~side, :, 16:] = b[~side, :, 16:]
    return a


def statistics(images):
    """Of each image: mean and deviation of each channel, mean absolute difference of neighbours in a row, and the grey
    mean of each of 4 x 4 cells: (N, 23)."""
    x = images.astype(np.float64)
    cells = x.mean(1).reshape(-1, 4, 8, 4, 8).mean((2, 4)).reshape(-1, 16)
    return np.concatenate([x.mean((2, 3)), x.std((2, 3)), np.abs(np.diff(x, axis=3)).mean((1, 2, 3))[:, None], cells], 1)


def summary(images):
    s = statistics(images)
    return {"n": len(s), "mean": s.mean(0).round(4).tolist(), "std": s.std(0).round(4).tolist()}


def main():
    rng = np.random.default_rng(20240607)
    g = np.linspace(-1.3, 1.3, 14)  # no point on an axis, where a distance may jump
    x, y = np.meshgrid(g, g)
    typical, labels = draw(SEEN, 12000, rng)
    groups = {name: summary(typical[labels == k]) for k, name in enumerate(SEEN)}
    for kind in (low_contrast, occluded, blended):
        groups[kind.__name__] = summary(kind(draw(SEEN, 3000, rng)[0], rng))
    groups["shapes-unseen"] = summary(draw(UNSEEN, 3000, rng)[0])
    groups["shapes-scrambled"] = summary(scrambled(3000, rng))
    groups["shapes-joined"] = summary(joined(3000, rng))
    groups["shapes-textures"] = summary(draw_textures(3000, rng))
    reference = {"grid": g.round(6).tolist(),
                 "distance": {name: f(x, y).ravel().round(5).tolist() for name, f in SHAPES.items()}, "groups": groups}
    path = pathlib.Path(__file__).resolve().parent.parent / "files" / "data" / "shapes_reference.json"
    path.write_text(json.dumps(reference, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
