#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/data: small files in every format that the readers know, and what Pillow makes of them.

Needs numpy, scipy and Pillow before 13, which is the first to resize vertically first where an image shrinks more in
height than in width; published results come from the older order. Usage: make_data_references.py [FOLDER_OF_REAL_DATA]
With a folder of real data, laid out as the one that MIDSTAGE_TEST_DATA names, the checksums in real_data.json are made anew.
"""

import gzip
import hashlib
import io
import json
import struct
import sys
import tarfile
import zlib
from pathlib import Path

import numpy as np
import PIL
from PIL import Image
from scipy.io import loadmat, savemat

OUT = Path(__file__).resolve().parent.parent / "files" / "data"


def pattern(index, channels, height, width):
    """The pixels (C, H, W) that the tests compute in the same way."""
    c, y, x = np.meshgrid(np.arange(channels), np.arange(height), np.arange(width), indexing="ij")
    return ((37 * index + 101 * c + 31 * x * x + 17 * y * y + 7 * x * y) % 256).astype(np.uint8)


def image_of(pixels):
    """(C, H, W) -> Pillow's image."""
    return Image.fromarray(pixels[0] if len(pixels) == 1 else np.ascontiguousarray(pixels.transpose(1, 2, 0)))


def write(name, content):
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_pnm(name, image):
    """Binary PGM or PPM, which a test reads in a few lines."""
    grey = image.mode == "L"
    write(name, b"%s\n%d %d\n255\n" % (b"P5" if grey else b"P6", image.width, image.height) + image.tobytes())


# ---------------------------------------------------------------------------------------------------------- pictures


def smooth(width, height):
    """A picture with edges and gradients, on which chroma subsampling and its upsampling show."""
    y, x = np.mgrid[0:height, 0:width]
    red = 127 + 120 * np.sin(x / 3.0 + y / 7.0)
    green = np.where((x // 5 + y // 4) % 2 == 0, 220, 30)
    blue = 255 * x / max(1, width - 1)
    return Image.fromarray(np.stack([red, green, blue], axis=-1).astype(np.uint8))


ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def png(values, bits, colour_type, interlaced=False, extra=b""):
    """A PNG of any depth from values (H, W, channels), which Pillow itself cannot write."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def rows(part):
        packed = b""
        for row in part:
            flat = row.reshape(-1)
            if bits == 16:
                packed += b"\0" + flat.astype(">u2").tobytes()
            else:
                places = ((flat[:, None] >> np.arange(bits - 1, -1, -1)) & 1).astype(np.uint8)
                packed += b"\0" + np.packbits(places.reshape(-1)).tobytes()
        return packed

    height, width, _ = values.shape
    if interlaced:
        raw = b"".join(rows(values[y0::dy, x0::dx]) for x0, y0, dx, dy in ADAM7 if values[y0::dy, x0::dx].size)
    else:
        raw = rows(values)
    header = struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, int(interlaced))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(raw, 9))
            + chunk(b"IEND", b""))


def palette_chunk(entries, transparency=None):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    result = chunk(b"PLTE", np.asarray(entries, np.uint8).tobytes())
    return result + (chunk(b"tRNS", np.asarray(transparency, np.uint8).tobytes()) if transparency is not None else b"")


def transparency_chunk(data):
    return struct.pack(">I", len(data)) + b"tRNS" + data + struct.pack(">I", zlib.crc32(b"tRNS" + data))


def pictures():
    result = {}

    def jpeg(name, image, **options):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", **options)
        result[name + ".jpg"] = buffer.getvalue()

    for width, height in ((32, 32), (37, 23), (1, 1), (7, 50)):
        jpeg(f"colour_420_{width}x{height}", smooth(width, height), quality=80, subsampling="4:2:0")
    jpeg("colour_422", smooth(37, 23), quality=80, subsampling="4:2:2")
    jpeg("colour_444", smooth(37, 23), quality=95, subsampling="4:4:4")
    jpeg("colour_q20", smooth(37, 23), quality=20)
    jpeg("progressive", smooth(37, 23), quality=75, progressive=True)
    jpeg("restarts", smooth(37, 43), quality=75, restart_marker_rows=1)
    jpeg("rgb_kept", smooth(21, 23), quality=75, keep_rgb=True)
    jpeg("grey", smooth(37, 23).convert("L"), quality=75)
    jpeg("grey_progressive", smooth(37, 23).convert("L"), quality=75, progressive=True)
    jpeg("cmyk", smooth(37, 23).convert("CMYK"), quality=75)
    jpeg("exif_rotated", smooth(20, 12), quality=75, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0")

    rng = np.random.default_rng(1)

    def noise(channels, bits, height=11, width=13):
        return rng.integers(0, 2**bits, (height, width, channels))

    for bits in (1, 2, 4, 8, 16):
        for interlaced in (False, True):
            result[f"grey_{bits}{'_interlaced' if interlaced else ''}.png"] = png(noise(1, bits), bits, 0, interlaced)
    dark = noise(1, 16)
    dark[:, ::2] %= 400
    result["grey_16_dark.png"] = png(dark, 16, 0)
    for bits in (8, 16):
        result[f"colour_{bits}.png"] = png(noise(3, bits), bits, 2)
        result[f"grey_alpha_{bits}.png"] = png(noise(2, bits), bits, 4)
        result[f"colour_alpha_{bits}.png"] = png(noise(4, bits), bits, 6)
    result["colour_interlaced.png"] = png(noise(3, 8), 8, 2, True)
    result["colour_alpha_interlaced.png"] = png(noise(4, 8, 3, 2), 8, 6, True)
    result["colour_transparent.png"] = png(noise(3, 8), 8, 2, False, transparency_chunk(b"\0\x01\0\x02\0\x03"))
    result["grey_transparent.png"] = png(noise(1, 8), 8, 0, False, transparency_chunk(b"\0\x07"))
    for bits in (1, 2, 4, 8):
        entries = rng.integers(0, 256, 3 * 2**bits)
        result[f"palette_{bits}.png"] = png(noise(1, bits), bits, 3, False, palette_chunk(entries))
        result[f"palette_{bits}_transparent.png"] = png(
            noise(1, bits), bits, 3, bits == 4, palette_chunk(entries, rng.integers(0, 256, 2**bits)))
    result["palette_short.png"] = png(noise(1, 4), 4, 3, False, palette_chunk(rng.integers(0, 256, 3 * 16)[: 3 * 9]))
    return result


def write_pictures():
    for name, content in pictures().items():
        write(f"pictures/{name}", content)
        write_pnm(f"pictures/{name}.ppm", Image.open(io.BytesIO(content)).convert("RGB"))


# ------------------------------------------------------------------------------------------------- resize, crop, grey


def write_conversions():
    sizes = [((32, 32), (28, 28)), ((64, 64), (32, 32)), ((64, 64), (28, 28)), ((28, 28), (32, 32)),
             ((17, 13), (32, 32)), ((45, 67), (20, 90)), ((32, 32), (32, 15)), ((32, 32), (15, 32)), ((1, 1), (5, 4)),
             ((64, 64), (1, 1)), ((333, 500), (32, 32)), ((3, 200), (7, 11))]
    cases = []
    for (in_height, in_width), (height, width) in sizes:
        for channels in (1, 3):
            name = f"resize_{channels}_{in_height}x{in_width}_{height}x{width}"
            image = image_of(pattern(3, channels, in_height, in_width))
            write_pnm(f"resize/{name}.pnm", image.resize((width, height), Image.BILINEAR))
            cases.append({"file": f"{name}.pnm", "channels": channels, "from": [in_height, in_width],
                          "to": [height, width]})
    write_pnm("resize/grey.pnm", image_of(pattern(5, 3, 96, 80)).convert("L"))
    margins = [{"size": size, "crop": crop, "first": int(round((size - crop) / 2.0))}
               for size in range(28, 40) for crop in (27, 28)]
    write("resize/cases.json", json.dumps({"resize": cases, "crop": margins}, indent=1).encode())


# ------------------------------------------------------------------------------------------------------------- formats


def write_formats():
    idx_images = struct.pack(">IIII", 0x803, 7, 5, 4) + b"".join(pattern(i, 1, 5, 4).tobytes() for i in range(7))
    idx_labels = struct.pack(">II", 0x801, 7) + bytes((3 * i) % 10 for i in range(7))
    write("idx/t10k-images-idx3-ubyte", idx_images)
    write("idx/t10k-labels-idx1-ubyte", idx_labels)
    write("idx/train-images-idx3-ubyte.gz", gzip.compress(idx_images, mtime=0))
    write("idx/train-labels-idx1-ubyte.gz", gzip.compress(idx_labels, mtime=0))

    def record(i, labels):
        return bytes(labels) + pattern(i, 3, 32, 32).tobytes()

    write("cifar/data_batch_1.bin", record(0, [3]) + record(1, [9]))
    write("cifar/data_batch_2.bin", record(2, [0]))
    write("cifar/train.bin", record(0, [4, 99]) + record(1, [19, 0]))

    stack = np.stack([pattern(i, 3, 8, 6) for i in range(4)]).transpose(2, 3, 1, 0)  # (H, W, C, N)
    digits = np.array([[1], [10], [9], [10]])

    def mat(name, variables, **options):
        buffer = io.BytesIO()
        savemat(buffer, variables, **options)
        content = bytearray(buffer.getvalue())
        content[0:116] = b"MATLAB 5.0 MAT-file".ljust(116)  # no date
        write(f"mat/{name}.mat", bytes(content))

    mat("compressed", {"X": stack, "y": digits.astype(np.uint8)}, do_compression=True)
    mat("plain", {"X": stack, "y": digits.astype(np.float64)})
    mat("labels_first", {"y": digits.astype(np.int32), "X": stack}, do_compression=True)
    mat("unlabelled", {"X": stack}, do_compression=True)
    mat("one_image", {"X": stack[..., 0]}, do_compression=True)

    def png_of(index, channels=3, height=6, width=5):
        buffer = io.BytesIO()
        image_of(pattern(index, channels, height, width)).save(buffer, "PNG")
        return buffer.getvalue()

    def archive(name, members, compress=False):
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as tar:
            for path, content, *kind in members:
                info = tarfile.TarInfo(path)
                if kind:
                    info.type, info.linkname = kind
                else:
                    info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
        # Without the padding to 10 KiB, which only makes the files larger.
        content = buffer.getvalue().rstrip(b"\0")
        content += b"\0" * (-len(content) % 512 + 1024)
        write(f"archive/{name}", gzip.compress(content, mtime=0) if compress else content)

    flat = [("set/10.png", png_of(0)), ("set/README", b"not a picture"), ("set/9.png", png_of(1)),
            ("set/.hidden.png", b"x"), ("./set/grey.png", png_of(2, 1)), ("set/2.png", png_of(3))]
    archive("flat.tar", flat)
    archive("flat.tar.gz", flat, compress=True)
    archive("classes.tar.gz", [("top/", b"", tarfile.DIRTYPE, ""), ("top/b/1.png", png_of(0)),
                               ("top/a/x/1.png", png_of(1)), ("top/b/2.png", png_of(2))], compress=True)
    archive("sizes.tar.gz", [("1.png", png_of(0)), ("2.png", png_of(1, 3, 9, 12))], compress=True)
    archive("parent.tar", [("a.png", png_of(0)), ("../a.png", png_of(1))])
    archive("inner_parent.tar", [("a/../../a.png", png_of(1))])
    archive("absolute.tar", [("/tmp/a.png", png_of(1))])
    archive("symlink.tar", [("a.png", png_of(0)), ("b.png", b"", tarfile.SYMTYPE, "/etc/passwd")])
    archive("hardlink.tar", [("a.png", png_of(0)), ("b.png", b"", tarfile.LNKTYPE, "a.png")])
    archive("broken_member.tar", [("a.png", png_of(0)), ("b.png", png_of(1)[:40])])
    archive("empty_member.tar", [("a.png", b"")])
    archive("no_picture.tar", [("README", b"text")])


# ----------------------------------------------------------------------------------------------------------- real data


def idx(path):
    content = gzip.decompress(path.read_bytes())
    sizes = struct.unpack(f">{content[3]}I", content[4 : 4 + 4 * content[3]])
    return np.frombuffer(content, np.uint8, offset=4 + 4 * content[3]).reshape(sizes)


def sha(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def tar_pictures(path, count, labels_of=None):
    images, names = [], []
    with tarfile.open(path) as tar:
        for member in tar:
            if member.isfile() and member.name.lower().endswith((".jpeg", ".jpg")):
                images.append(Image.open(io.BytesIO(tar.extractfile(member).read())).convert("RGB"))
                names.append(member.name.rsplit("/", 1)[-1])
                if len(images) == count:
                    break
    return images, names


def stacked(images):
    return np.stack([np.atleast_3d(np.asarray(image)).transpose(2, 0, 1) for image in images])


def cropped(image, size):
    left, top = int(round((image.width - size) / 2.0)), int(round((image.height - size) / 2.0))
    return image.crop((left, top, left + size, top + size))


def write_real(folder):
    facts = {}

    def fact(name, images, labels=None):
        facts[name] = {"shape": list(images.shape), "sha256": sha(images)}
        if labels is not None:
            facts[name]["labels_sha256"] = sha(np.asarray(labels, dtype="<i8"))

    for name in ("mnist", "fashion-mnist"):
        for split, part in (("train", "train"), ("test", "t10k")):
            fact(f"{name}/{split}", idx(folder / name / f"{part}-images-idx3-ubyte.gz")[:, None],
                 idx(folder / name / f"{part}-labels-idx1-ubyte.gz"))

    def cifar(paths, label_bytes):
        content = b"".join(path.read_bytes() for path in paths)
        table = np.frombuffer(content, np.uint8).reshape(-1, label_bytes + 3072)
        return table[:, label_bytes:].reshape(-1, 3, 32, 32), table[:, label_bytes - 1]

    bin10 = folder / "cifar10" / "cifar-10-batches-bin"
    bin100 = folder / "cifar100" / "cifar-100-binary"
    fact("cifar10/train", *cifar([bin10 / f"data_batch_{i}.bin" for i in range(1, 6)], 1))
    fact("cifar10/test", *cifar([bin10 / "test_batch.bin"], 1))
    fact("cifar100/train", *cifar([bin100 / "train.bin"], 2))
    fact("cifar100/test", *cifar([bin100 / "test.bin"], 2))
    fact("svhn/test", loadmat(folder / "svhn" / "train_32x32.mat")["X"].transpose(3, 2, 0, 1))

    isun, _ = tar_pictures(folder / "isun" / "iSUN.tar.gz", 100)
    fact("isun/first100", stacked(isun))
    fact("isun/grey_crop28", stacked([cropped(image.convert("L"), 28) for image in isun]))
    tiny_path = folder / "tiny-imagenet" / "tiny-imagenet-200-val.tar"
    tiny, names = tar_pictures(tiny_path, 100)
    with tarfile.open(tiny_path) as tar:
        annotations = tar.extractfile("tiny-imagenet-200/val/val_annotations.txt").read().decode()
        ids = sorted(tar.extractfile("tiny-imagenet-200/wnids.txt").read().decode().split())
    classes = {line.split("\t")[0]: line.split("\t")[1] for line in annotations.splitlines()}
    fact("tiny-imagenet/first100", stacked(tiny), [ids.index(classes[name]) for name in names])
    fact("tiny-imagenet/resized32", stacked([image.resize((32, 32), Image.BILINEAR) for image in tiny]))
    fact("tiny-imagenet/grey_resized28",
         stacked([image.convert("L").resize((28, 28), Image.BILINEAR) for image in tiny]))
    write("real_data.json", json.dumps(facts, indent=1).encode() + b"\n")


if __name__ == "__main__":
    if int(PIL.__version__.split(".")[0]) >= 13:
        sys.exit(f"Pillow {PIL.__version__} resizes in another order than the one that is held here: use one before 13.")
    write_pictures()
    write_conversions()
    write_formats()
    if len(sys.argv) > 1:
        write_real(Path(sys.argv[1]))
