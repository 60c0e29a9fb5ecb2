#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/fetch_wheels.py against an index that breaks off, lies, or is not there."""
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from io import BytesIO
from pathlib import Path

from index_server import IndexServer, make_wheel, noise

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "fetch_wheels.py"
LIBRARY = noise(3_000_000, 1)
NVIDIA = {"nvidia/cu13/lib/libsample.so": LIBRARY, "nvidia/__init__.py": b"", "nvidia/cu13/include/sample.h": b"int sample();\n"}
TORCH = {"torch/include/torch/torch.h": b"#pragma once\n", "torch/lib/libtorch_cpu.so": noise(400_000, 2) + bytes(4_000_000),
         "torch/lib/libtorch_python.so": b"left out", "torch/nn/modules.py": b"left out", "torchgen/gen.py": b"left out"}


@unittest.skipIf(subprocess.run(["/usr/bin/python3", "-m", "pip", "--version"], capture_output=True, check=False).returncode,
                 "the distribution's python3-pip is not installed")
class FetchWheels(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="midstage-test-"))
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        self.folder = self.place / "cache" / "libtorch"
        self.downloads = self.place / "cache" / "downloads"
        self.nvidia, self.torch = make_wheel("nvidia_sample", NVIDIA), make_wheel("torch", TORCH)
        self.server = IndexServer({wheel[0]: wheel[1] for wheel in (self.nvidia, self.torch)})
        self.addCleanup(self.server.close)
        self.lock = self.place / "libtorch.lock"
        self.lock.write_text("# group, bytes ...\n" + self.nvidia[2] + "\n" + self.torch[2] + "\n", encoding="utf-8")

    def start(self, url=None, folder=None, limit=None):
        environment = {name: value for name, value in os.environ.items() if not name.lower().startswith(("pip_", "http", "all_proxy"))}
        environment |= {"PIP_INDEX_URL": url or self.server.url, "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0",
                        "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.Popen(
            ["/usr/bin/python3", str(SCRIPT), str(self.lock), str(folder or self.folder), "cpu"], env=environment, text=True,
            stderr=subprocess.PIPE, preexec_fn=limit and (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))))

    def fetch(self, **options):
        """Exit status and what was said."""
        process = self.start(**options)
        _, said = process.communicate(timeout=60)
        return process.returncode, said

    def assert_sentence(self, said, *parts):
        last = said.strip().splitlines()[-1]
        self.assertNotIn("Traceback", said)
        for part in parts:
            self.assertIn(part, last)
        self.assertTrue(last.endswith("."), last)

    def assert_complete(self):
        self.assertEqual((self.folder / "nvidia/cu13/lib/libsample.so").read_bytes(), LIBRARY)
        self.assertEqual((self.folder / "torch/lib/libtorch_cpu.so").read_bytes(), TORCH["torch/lib/libtorch_cpu.so"])
        files = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}
        stamps = {file for file in files if file.startswith(".midstage/")}
        self.assertEqual(files - stamps, {"nvidia/cu13/lib/libsample.so", "nvidia/cu13/include/sample.h",
                                          "nvidia_sample-1.0.dist-info/RECORD", "torch-1.0.dist-info/RECORD",
                                          "torch/include/torch/torch.h", "torch/lib/libtorch_cpu.so"})
        self.assertEqual(len(stamps), 2)
        self.assertEqual(list(self.downloads.iterdir()), [])

    def assert_nothing_of(self, *names):
        for name in names:
            self.assertFalse((self.folder / name).exists(), name)
        self.assertEqual([path.name for path in self.folder.glob(".unpack-*")], [])

    def test_unpacks_what_is_needed_and_asks_only_once(self):
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()
        times = [path.stat().st_mtime for path in sorted(self.folder.rglob("*.h"))]
        self.assertEqual(self.fetch(url="http://127.0.0.1:9/simple/")[0], 0)
        self.assertEqual(times, [path.stat().st_mtime for path in sorted(self.folder.rglob("*.h"))])

    def test_goes_on_where_a_download_broke_off(self):
        size = len(self.nvidia[1])
        self.server.cuts = [1_000_000] + [0] * 20
        status, said = self.fetch()
        self.assertEqual(status, 1)
        self.assert_sentence(said, "nvidia_sample-1.0", "1 MB of 3 MB", "start again")
        self.assert_nothing_of("nvidia", "torch", ".midstage")
        part = self.downloads / (self.nvidia[0] + ".part")
        self.assertEqual(part.stat().st_size, 1_000_000)
        self.server.cuts, self.server.ranges, self.server.sent = [], [], 0
        self.assertEqual(self.fetch()[0], 0)
        self.assertEqual(self.server.ranges, ["bytes=1000000-", None])
        self.assertEqual(self.server.sent, size - 1_000_000 + len(self.torch[1]))
        self.assert_complete()

    def test_a_line_that_drops_again_and_again_gets_there(self):
        self.server.cuts = [700_000] * 4
        self.assertEqual(self.fetch()[0], 0)
        self.assertEqual(self.server.sent, len(self.nvidia[1]) + len(self.torch[1]))
        self.assert_complete()

    def test_starts_anew_where_the_server_knows_no_ranges(self):
        self.server.understands_ranges = False
        self.server.cuts = [700_000]
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()

    def test_wrong_hash_leaves_nothing(self):
        broken = bytearray(self.torch[1])
        broken[1000] ^= 1
        self.server.wheels[self.torch[0]] = bytes(broken)
        status, said = self.fetch()
        self.assertEqual(status, 1)
        self.assert_sentence(said, self.torch[0], "hash")
        self.assert_nothing_of("torch", ".midstage/" + self.torch[2].split()[3])
        self.assertEqual(list(self.downloads.iterdir()), [])

    def test_a_rotten_beginning_is_fetched_again(self):
        self.downloads.mkdir(parents=True)
        (self.downloads / (self.nvidia[0] + ".part")).write_bytes(bytes(500_000))
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()

    def test_no_network(self):
        status, said = self.fetch(url="http://127.0.0.1:9/simple/")
        self.assertEqual(status, 1)
        self.assert_sentence(said, "127.0.0.1:9 cannot be reached", "connect to the network")
        self.assert_nothing_of("nvidia", "torch", ".midstage")

    def test_an_index_without_the_wheel(self):
        del self.server.wheels[self.torch[0]]
        status, said = self.fetch()
        self.assertEqual(status, 1)
        self.assert_sentence(said, "404", "PIP_INDEX_URL")
        self.server.wheels["torch-0.9-py3-none-manylinux2014_x86_64.whl"] = b""
        self.assert_sentence(self.fetch()[1], "does not hold " + self.torch[0])

    def test_an_index_that_answers_with_an_error(self):
        self.server.status = 503
        status, said = self.fetch()
        self.assertEqual(status, 1)
        self.assert_sentence(said, "answers with errors", "try again later")

    def test_disk_full_while_downloading_then_room_again(self):
        status, said = self.fetch(limit=1_500_000)
        self.assertEqual(status, 1)
        self.assert_sentence(said, "is full", "XDG_CACHE_HOME")
        self.assert_nothing_of("nvidia", "torch", ".midstage")
        self.server.ranges = []
        self.assertEqual(self.fetch()[0], 0)
        self.assertRegex(self.server.ranges[0], "bytes=1[0-9]{6}-")
        self.assert_complete()

    def test_disk_full_while_unpacking(self):
        # The torch wheel is small (its library is mostly zeros), what it holds is not.
        self.lock.write_text(self.torch[2] + "\n", encoding="utf-8")
        self.assertEqual(self.fetch(limit=1_000_000)[0], 1)
        self.assert_nothing_of("torch", ".midstage")
        self.lock.write_text(self.nvidia[2] + "\n" + self.torch[2] + "\n", encoding="utf-8")
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()

    def test_a_disk_that_is_too_small_is_seen_before_the_first_byte(self):
        disk = self.place / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], capture_output=True, check=False).returncode:
            self.skipTest("a small disk can be mounted by root only")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        status, said = self.fetch(folder=disk / "libtorch")
        self.assertEqual(status, 1)
        self.assert_sentence(said, "needs 10 MB", "8 MB are free")
        self.assertEqual(self.server.sent, 0)

    def test_killed_at_any_moment(self):
        self.server.pause = 0.01
        moments = random.Random(3)
        for _ in range(5):
            process = self.start()
            time.sleep(moments.uniform(0.3, 1.2))
            process.kill()
            process.communicate()
            if (self.folder / "torch").exists():
                self.assertTrue((self.folder / "torch/lib/libtorch_cpu.so").exists())
        self.server.pause = 0
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()

    def test_what_a_kill_after_unpacking_left_is_cleared_away(self):
        self.assertEqual(self.fetch()[0], 0)
        (self.downloads / "nvidia_sample-1.0-py3-none-manylinux2014_x86_64.whl").write_bytes(b"unpacked, but not removed")
        self.assertEqual(self.fetch()[0], 0)
        self.assert_complete()

    def test_two_at_once_fetch_once(self):
        self.server.pause = 0.01
        first, second = self.start(), self.start()
        said = first.communicate(timeout=60)[1] + second.communicate(timeout=60)[1]
        self.assertEqual((first.returncode, second.returncode), (0, 0))
        self.assertIn("waiting for another set-up", said)
        self.assertEqual(self.server.sent, len(self.nvidia[1]) + len(self.torch[1]))
        self.assert_complete()

    def test_recognises_what_was_unpacked_by_hand(self):
        for wheel in (self.nvidia, self.torch):
            zipfile.ZipFile(BytesIO(wheel[1])).extractall(self.folder)
        self.assertEqual(self.fetch(url="http://127.0.0.1:9/simple/")[0], 0)
        shutil.rmtree(self.folder / ".midstage")
        with open(self.folder / "torch/lib/libtorch_cpu.so", "r+b") as file:
            file.write(b"damaged")
        self.assertEqual(self.fetch()[0], 0)
        self.assertEqual((self.folder / "torch/lib/libtorch_cpu.so").read_bytes(), TORCH["torch/lib/libtorch_cpu.so"])


if __name__ == "__main__":
    sys.exit(unittest.main())
