#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/setup.sh on machines that lack something: what it says, and that it leaves nothing half done."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "setup.sh"
VERSION = "2.11.0"


class Setup(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="midstage-test-"))
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        self.cache = self.place / "cache"
        self.programs = self.place / "bin"
        self.programs.mkdir()
        self.release("debian", "12")

    def release(self, name, version):
        (self.place / "os-release").write_text(f'ID={name}\nVERSION_ID="{version}"\n', encoding="utf-8")

    def program(self, name, body):
        """A program that stands in for the system's."""
        path = self.programs / name
        path.write_text("#!/bin/sh\n" + body + "\n", encoding="utf-8")
        path.chmod(0o755)

    def libtorch(self, version, inside=""):
        folder = self.place / "own"
        header = folder / inside / "include/torch/headeronly/version.h"
        header.parent.mkdir(parents=True)
        numbers = zip(("MAJOR", "MINOR", "PATCH"), version.split("."))
        header.write_text("".join(f"#define TORCH_VERSION_{name} {number}\n" for name, number in numbers), encoding="utf-8")
        return folder

    def start(self, *arguments, **environment):
        environment = {"PATH": f"{self.programs}:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(self.place), "PIP_CONFIG_FILE": os.devnull,
                       "XDG_CACHE_HOME": str(self.cache), "MIDSTAGE_OS_RELEASE": str(self.place / "os-release"),
                       "PIP_INDEX_URL": "http://127.0.0.1:9/simple/", "PYTHONDONTWRITEBYTECODE": "1", **environment}
        done = subprocess.run(["/bin/bash", str(SCRIPT), *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stderr

    def assert_sentence(self, result, *parts):
        status, said = result
        self.assertEqual(status, 1, said)
        last = said.strip().splitlines()[-1]
        for part in parts:
            self.assertIn(part, last)
        self.assertTrue(last.endswith("."), last)

    def test_another_distribution_says_what_to_install(self):
        for name, version in (("fedora", "42"), ("debian", "11"), ("ubuntu", "22.04")):
            self.release(name, version)
            self.assert_sentence(self.start(), f"{name}-{version}", "by hand", "qt6-base-dev", "--no-packages")

    def test_a_machine_without_a_name(self):
        (self.place / "os-release").unlink()
        self.assert_sentence(self.start(), "unknown-unknown", "by hand")

    def test_no_packages_goes_on_on_another_distribution(self):
        self.release("fedora", "42")
        folder = self.libtorch(VERSION)
        self.assertEqual(self.start("--no-packages", MIDSTAGE_LIBTORCH=str(folder)), (0, ""))

    def test_libtorch_of_another_version(self):
        folder = self.libtorch("2.10.1")
        self.assert_sentence(self.start("--no-packages", MIDSTAGE_LIBTORCH=str(folder)), str(folder), "LibTorch 2.10.1", VERSION)

    def test_libtorch_that_is_not_there(self):
        self.assert_sentence(self.start("--no-packages", MIDSTAGE_LIBTORCH="/nowhere"), "/nowhere", f"no LibTorch {VERSION}")

    def test_libtorch_as_an_unpacked_wheel(self):
        folder = self.libtorch(VERSION, "torch")
        self.assertEqual(self.start("--no-packages", MIDSTAGE_LIBTORCH=str(folder))[0], 0)

    def test_libtorch_without_a_network(self):
        if subprocess.run(["/usr/bin/python3", "-m", "pip", "--version"], capture_output=True, check=False).returncode:
            self.skipTest("the distribution's python3-pip is not installed")
        self.assert_sentence(self.start("--no-packages"), "cannot be reached", "connect to the network")
        self.assertEqual(list((self.cache / f"midstage/libtorch-{VERSION}").iterdir()), [])

    def packages_missing(self):
        self.program("dpkg-query", "exit 1")
        self.program("dpkg", "exit 0")
        self.program("sudo", 'exec "$@"')

    def test_packages_without_the_right_to_sudo(self):
        self.packages_missing()
        self.program("id", "echo 1000")
        self.program("sudo", "echo 'user is not in the sudoers file.' >&2; exit 1")
        self.program("apt-get", f"touch {self.place}/asked")
        self.assert_sentence(self.start(), "sudo was refused", "let root run", "qt6-base-dev")
        self.assertFalse((self.place / "asked").exists())

    def test_packages_on_a_disk_that_fills_up_without_a_word(self):
        self.packages_missing()
        self.program("apt-get", "echo 'E: Sub-process /usr/bin/dpkg returned an error code (1)' >&2; exit 100")
        self.program("df", "echo 'Filesystem 1048576-blocks Used Available Capacity Mounted'; echo '/dev/x 1000 997 3 100% /'")
        self.assert_sentence(self.start(), "disk is full")

    def test_the_tests_need_some_packages_more(self):
        for name, version, wanted in (("debian", "12", True), ("debian", "13", False), ("ubuntu", "24.04", True)):
            self.release(name, version)
            self.packages_missing()
            self.program("apt-get", "exit 100")
            self.assertEqual("clang-format-14" in self.start("--for-tests")[1], wanted, name)
            self.assertIn("xvfb openbox xdotool", self.start("--for-tests")[1], name)
            self.assertNotIn("clang-format-14", self.start()[1])
            self.assertNotIn("xvfb", self.start()[1])

    def test_packages_without_a_network(self):
        self.packages_missing()
        self.program("apt-get", "echo \"E: Failed to fetch http://mirror/x.deb Temporary failure resolving 'mirror'\" >&2; exit 100")
        self.assert_sentence(self.start(), "server cannot be reached", "connect to the network")

    def test_packages_on_a_full_disk(self):
        self.packages_missing()
        self.program("apt-get", "echo \"E: You don't have enough free space in /var/cache/apt/archives/.\" >&2; exit 100")
        self.assert_sentence(self.start(), "disk is full")

    def test_packages_that_cannot_be_installed(self):
        self.packages_missing()
        self.program("apt-get", "echo 'E: Unable to locate package libqcustomplot-dev' >&2; exit 100")
        self.assert_sentence(self.start(), "Unable to locate package libqcustomplot-dev", "setup.log")

    def test_asks_for_what_is_missing_only(self):
        done = self.place / "done"
        self.program("dpkg", "exit 0")
        self.program("sudo", 'exec "$@"')
        self.program("dpkg-query", f'for p; do case $p in -*) ;; ccache) [ -e {done} ] && echo installed || s=1 ;; *) echo installed ;; esac; done; exit ${{s:-0}}')
        self.program("apt-get", f'case "$*" in *install*) echo "$*" >{done} ;; esac')
        folder = self.libtorch(VERSION)
        self.assertEqual(self.start(MIDSTAGE_LIBTORCH=str(folder))[0], 0)
        self.assertTrue(done.read_text(encoding="utf-8").endswith("--no-install-recommends ccache\n"))
        self.program("apt-get", "echo asked again >&2; exit 1")
        self.assertEqual(self.start(MIDSTAGE_LIBTORCH=str(folder)), (0, ""))

    def test_the_cache_cannot_be_written(self):
        self.cache.write_text("a file, not a folder", encoding="utf-8")
        self.assert_sentence(self.start("--no-packages"), str(self.cache), "XDG_CACHE_HOME")

    def test_unknown_option(self):
        self.assert_sentence(self.start("--gpu"), "--gpu", "--cuda")

    def test_a_second_start_of_this_machine_needs_no_network(self):
        home, cache = os.environ.get("HOME", ""), os.environ.get("XDG_CACHE_HOME", "")
        stamps = Path(cache or home + "/.cache") / "midstage" / f"libtorch-{VERSION}" / ".midstage"
        if not stamps.exists():
            self.skipTest("this machine was not set up by packaging/setup.sh")
        self.program("apt-get", "echo apt-get was asked >&2; exit 1")
        options = [] if shutil.which("dpkg-query") else ["--no-packages"]
        status, said = self.start(*options, HOME=home, XDG_CACHE_HOME=cache, MIDSTAGE_OS_RELEASE="/etc/os-release")
        self.assertEqual((status, said), (0, ""))


if __name__ == "__main__":
    sys.exit(unittest.main())
