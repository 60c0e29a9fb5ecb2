// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_text.h"

#include "app/core_sentences.h"

#include <QCoreApplication>
#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>
#include <vector>

namespace midstage::app {

namespace {

using Values = std::vector<std::string_view>;

/// A text of the engine, cut at its %1, %2, ...
struct Sentence {
    const char* source;
    std::vector<std::string_view> words; ///< one more than there are values
    size_t length = 0;                   ///< of all words: the longer, the surer is a match

    explicit Sentence(const char* text)
        : source(text) {
        std::string_view rest = text;
        size_t start = 0;
        for (size_t i = 0; i + 1 < rest.size(); ++i) {
            if (rest[i] == '%' && std::isdigit(static_cast<unsigned char>(rest[i + 1])) != 0) {
                words.push_back(rest.substr(start, i - start));
                start = i + 2;
            }
        }
        words.push_back(rest.substr(start));
        for (const std::string_view word : words) {
            length += word.size();
        }
    }

    /// The values, where the text was made from this one. No value is empty.
    std::optional<Values> values_in(std::string_view text) const {
        const size_t count = words.size() - 1;
        if (text.size() < length + count || !text.starts_with(words.front()) || !text.ends_with(words.back())) {
            return std::nullopt;
        }
        text.remove_suffix(words.back().size());
        Values values;
        size_t from = words.front().size();
        for (size_t i = 1; i < count; ++i) {
            const size_t end = text.find(words[i], from + 1);
            if (end == std::string_view::npos) {
                return std::nullopt;
            }
            values.push_back(text.substr(from, end - from));
            from = end + words[i].size();
        }
        if (from >= text.size()) {
            return std::nullopt;
        }
        values.push_back(text.substr(from));
        return values;
    }
};

/// With its space, so that "The" does not also stand for "There"; empty where there is no space.
std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' ') + 1);
}

class Sentences {
public:
    Sentences() {
        namespace all = core_sentences;
        for (const auto list : {all::analysis(), all::base(), all::compute(), all::data(), all::masks(), all::models(),
                                all::ood(), all::runs(), all::training(), all::window()}) {
            for (const char* source : list) {
                add(source);
            }
        }
        for (auto& [word, sentences] : by_first_word_) {
            sort(sentences);
        }
        sort(any_beginning_);
        for (const char* source : core_sentences::titles()) {
            titles_.emplace(source, source);
        }
    }

    QString text(std::string_view english) const {
        if (const auto title = titles_.find(english); title != titles_.end()) {
            return QCoreApplication::translate("Core", title->second);
        }
        return sentence(english, 0);
    }

private:
    void add(const char* source) {
        Sentence sentence(source);
        if (sentence.words.size() == 1) {
            whole_.emplace(source, source);
        } else if (const std::string_view word = first_word(sentence.words.front()); !word.empty()) {
            by_first_word_[word].push_back(std::move(sentence));
        } else {
            any_beginning_.push_back(std::move(sentence));
        }
    }

    /// A fixed beginning tells more than anything that follows.
    static void sort(std::vector<Sentence>& sentences) {
        std::stable_sort(sentences.begin(), sentences.end(), [](const Sentence& a, const Sentence& b) {
            const bool begins = !a.words.front().empty();
            return begins != !b.words.front().empty() ? begins : a.length > b.length;
        });
    }

    QString sentence(std::string_view english, int depth) const {
        if (const auto found = whole_.find(english); found != whole_.end()) {
            return QCoreApplication::translate("Core", found->second);
        }
        if (const auto begun = by_first_word_.find(first_word(english)); begun != by_first_word_.end()) {
            if (const auto made = from(begun->second, english, depth)) {
                return *made;
            }
        }
        return from(any_beginning_, english, depth)
            .value_or(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())));
    }

    std::optional<QString> from(const std::vector<Sentence>& sentences, std::string_view english, int depth) const {
        for (const Sentence& sentence : sentences) {
            if (const auto values = sentence.values_in(english)) {
                return filled(sentence, *values, depth);
            }
        }
        return std::nullopt;
    }

    /// Not by QString::arg(), which would take a "%2" in a file's name for a place.
    QString filled(const Sentence& sentence, const Values& values, int depth) const {
        const QString translated = QCoreApplication::translate("Core", sentence.source);
        QString result;
        for (qsizetype i = 0; i < translated.size(); ++i) {
            const int place = translated[i] == QLatin1Char('%') ? translated.mid(i + 1, 1).toInt() : 0;
            if (place > 0 && static_cast<size_t>(place) <= values.size()) {
                result += value(sentence, values, static_cast<size_t>(place) - 1, depth);
                ++i;
            } else {
                result += translated[i];
            }
        }
        return result;
    }

    /// What stands in quotes was given by the user and is no sentence, whatever it reads like.
    QString value(const Sentence& sentence, const Values& values, size_t place, int depth) const {
        constexpr int deepest = 4;
        const std::string_view english = values[place];
        const bool quoted = sentence.words[place].ends_with('"');
        return quoted || depth == deepest ? QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()))
                                          : this->sentence(english, depth + 1);
    }

    std::unordered_map<std::string_view, const char*> titles_;
    std::unordered_map<std::string_view, const char*> whole_;
    std::unordered_map<std::string_view, std::vector<Sentence>> by_first_word_;
    std::vector<Sentence> any_beginning_;
};

} // namespace

QString core_text(std::string_view text) {
    static const Sentences sentences;
    return sentences.text(text);
}

} // namespace midstage::app
