// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace midstage::widgets {

/// While one lives, what is put into words on its thread is for a file: tr() gives English, and text_locale() the C
/// locale, whatever the window speaks. Pictures for papers are drawn by the same classes as the window; they must not
/// need to know for whom. The translator that use_language() installs asks wanted().
class FileTexts {
public:
    FileTexts() { ++count(); }
    ~FileTexts() { --count(); }
    FileTexts(const FileTexts&) = delete;
    FileTexts& operator=(const FileTexts&) = delete;

    /// Whether one lives on this thread.
    static bool wanted() { return count() > 0; }

private:
    static int& count() {
        thread_local int alive = 0;
        return alive;
    }
};

/// How numbers are written in what can become part of a picture.
inline QLocale text_locale() {
    return FileTexts::wanted() ? QLocale::c() : QLocale();
}

/// What `make()` gives where it is for a file.
template <class Make>
auto in_files(const Make& make) {
    const FileTexts english;
    return make();
}

} // namespace midstage::widgets
