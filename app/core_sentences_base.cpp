// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> base() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "Cannot read %1: check that the file exists and may be read."),
        QT_TRANSLATE_NOOP("Core", "Reading %1 failed: the disk or the network drive reports an error."),
        QT_TRANSLATE_NOOP("Core", "a finite number"),
        QT_TRANSLATE_NOOP("Core", "%1 is not a NumPy array: it does not begin with the bytes of one."),
        QT_TRANSLATE_NOOP("Core", "%1 is of NumPy format version %2, which is not read here: save it with numpy.save "
                                  "as an array of numbers."),
        QT_TRANSLATE_NOOP("Core", "%1 ends within its header, at byte %2."),
        QT_TRANSLATE_NOOP("Core", "%1 has a header of impossible size (%2 bytes)."),
        QT_TRANSLATE_NOOP("Core", "%1 ends within its header, which should be %2 bytes from byte %3."),
        QT_TRANSLATE_NOOP("Core",
                          "%1 is cut short: its header promises %2 numbers of %3 bytes, but it ends at byte %4."),
        QT_TRANSLATE_NOOP("Core", "%1 is longer than its header says: there are bytes after the last number."),
        QT_TRANSLATE_NOOP("Core", "has the unknown key '%1'"),
        QT_TRANSLATE_NOOP("Core", "lacks one of descr, fortran_order and shape"),
        QT_TRANSLATE_NOOP("Core", "claims an impossible shape"),
        QT_TRANSLATE_NOOP("Core", "%1 is not a NumPy array that can be read here: its header %2."),
        QT_TRANSLATE_NOOP("Core", "has a text without an end"),
        QT_TRANSLATE_NOOP("Core", "describes records; save one plain array of numbers instead"),
        QT_TRANSLATE_NOOP(
            "Core",
            "gives the type '%1'; known are little-endian float16/32/64, int8/16/32/64, uint8/16/32/64 and bool"),
        QT_TRANSLATE_NOOP("Core", "gives neither True nor False for fortran_order"),
        QT_TRANSLATE_NOOP("Core", "has a shape with something else than whole numbers"),
        QT_TRANSLATE_NOOP("Core", "claims more than 64 dimensions"),
        QT_TRANSLATE_NOOP("Core", "NumPy has no type for tensors of %1."),
        QT_TRANSLATE_NOOP("Core", "unknown error"),
        QT_TRANSLATE_NOOP("Core", "Cannot write %1: %2."),
        QT_TRANSLATE_NOOP("Core", "Cannot read %1: there is no such file."),
        QT_TRANSLATE_NOOP("Core", "%1 is not a NumPy archive (.npz) that can be read: %2."),
        QT_TRANSLATE_NOOP("Core", "%1 cannot be read: %2."),
        QT_TRANSLATE_NOOP("Core", "an instruction (0x%1) that %2 does not contain"),
        QT_TRANSLATE_NOOP("Core", "more values than %1 can have"),
        QT_TRANSLATE_NOOP("Core", "an instruction that needs %1 bytes, more than there are"),
        QT_TRANSLATE_NOOP("Core", "a name without an end"),
        QT_TRANSLATE_NOOP("Core", "an instruction without the value that it needs"),
        QT_TRANSLATE_NOOP("Core", "an instruction without the mark that it needs"),
        QT_TRANSLATE_NOOP("Core", "items for a value that cannot hold them"),
        QT_TRANSLATE_NOOP("Core", "a dict with a key without value"),
        QT_TRANSLATE_NOOP("Core", "a reference to a value that was not stored"),
        QT_TRANSLATE_NOOP("Core", "a pickle protocol newer than 5"),
        QT_TRANSLATE_NOOP("Core", "Python's %1, which %2 does not contain"),
        QT_TRANSLATE_NOOP("Core", "a name that is not text"),
        QT_TRANSLATE_NOOP("Core", "an OrderedDict made from something else than a list"),
        QT_TRANSLATE_NOOP("Core", "an OrderedDict made from something else than pairs"),
        QT_TRANSLATE_NOOP("Core", "a call of something that is not a function"),
        QT_TRANSLATE_NOOP("Core", "attributes of something that is not a dict"),
        QT_TRANSLATE_NOOP("Core", "%1 at byte %2"),
        QT_TRANSLATE_NOOP("Core", "a state_dict"),
        QT_TRANSLATE_NOOP("Core", "%1 must be %2, but is %3."),
        QT_TRANSLATE_NOOP("Core", "This system's OpenSSL does not offer SHA-256."),
        QT_TRANSLATE_NOOP("Core", "Cannot write %1: %2. Free some disk space and try again."),
        QT_TRANSLATE_NOOP("Core", "Cannot sync %1: %2."),
        QT_TRANSLATE_NOOP("Core", "Cannot sync %1: %2. Free some disk space and try again."),
        QT_TRANSLATE_NOOP("Core", "Cannot replace %1: %2."),
        QT_TRANSLATE_NOOP("Core", "Cannot replace %1: %2. Free some disk space and try again."),
        QT_TRANSLATE_NOOP("Core", "Cannot repair %1: %2."),
        QT_TRANSLATE_NOOP("Core", "Cannot repair %1: %2. Free some disk space and try again."),
        QT_TRANSLATE_NOOP("Core", "Cannot make %1: %2."),
        QT_TRANSLATE_NOOP("Core", "above %1"),
        QT_TRANSLATE_NOOP("Core", "at least %1"),
        QT_TRANSLATE_NOOP("Core", "below %1"),
        QT_TRANSLATE_NOOP("Core", "at most %1"),
        QT_TRANSLATE_NOOP("Core", "above %1 and below %2"),
        QT_TRANSLATE_NOOP("Core", "above %1 and at most %2"),
        QT_TRANSLATE_NOOP("Core", "at least %1 and below %2"),
        QT_TRANSLATE_NOOP("Core", "at least %1 and at most %2"),
        QT_TRANSLATE_NOOP("Core", "lacks a '%1'"),
        QT_TRANSLATE_NOOP("Core", "%1 and %2 more"),
        QT_TRANSLATE_NOOP("Core", "says that it holds pickled Python objects; save a plain array of numbers instead"),
    };
    return all;
}

} // namespace midstage::app::core_sentences
