// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> window() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no condition: write a fact, \"not\" and a fact, or a comparison with a "
                                  "number such as \"lost >= 1.0\", with \"and\" between them."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no fact that lessons know."),
        QT_TRANSLATE_NOOP("Core", "the whole file"),
        QT_TRANSLATE_NOOP("Core", "it must be an object, { ... }."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is not known here; there are %2."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is not known; there are %2."),
        QT_TRANSLATE_NOOP("Core", "the text is empty."),
        QT_TRANSLATE_NOOP("Core", "{%1} is nothing that a text can say."),
        QT_TRANSLATE_NOOP("Core", "a text is an object by language, {\"en\": \"...\"}."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no language with a text."),
        QT_TRANSLATE_NOOP("Core", "the English text, \"en\", is missing."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is missing."),
        QT_TRANSLATE_NOOP("Core", "a condition is a text such as \"lost >= 1.0\"."),
        QT_TRANSLATE_NOOP("Core", "it must be a list, [ ... ]."),
        QT_TRANSLATE_NOOP("Core", "only the last alternative can do without \"when\"."),
        QT_TRANSLATE_NOOP("Core", "\"text\" is missing."),
        QT_TRANSLATE_NOOP("Core", "a question needs an answer, and an answer a question."),
        QT_TRANSLATE_NOOP("Core", "it must be small letters, digits and hyphens."),
        QT_TRANSLATE_NOOP("Core", "it must be a list of at least one step."),
        QT_TRANSLATE_NOOP("Core", "there is a lesson \"%1\" already."),
        QT_TRANSLATE_NOOP(
            "Core", "--size needs width and height in pixels between 100 and %1, for example 1200x750, not \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "--language knows %1, not \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "--metric knows %1, not \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "%1 See midstage --help."),
        QT_TRANSLATE_NOOP("Core", "--plot %1 draws one run; several are drawn with --plot seeds."),
        QT_TRANSLATE_NOOP("Core", "midstage shows one run, not %1."),
        QT_TRANSLATE_NOOP("Core", "--epoch needs a number, not \"%1\"."),
        QT_TRANSLATE_NOOP("Core", "--plot knows %1, not \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "--render needs a run: its folder, its name or the beginning of its name."),
        QT_TRANSLATE_NOOP("Core", "--render needs --to FILE.png, .svg or .pdf."),
        QT_TRANSLATE_NOOP("Core",
                          "The run %1 has no checkpoint, so there is nothing to draw: let it train for an epoch."),
        QT_TRANSLATE_NOOP("Core", "The run has no score \"%1\": it has %2."),
        QT_TRANSLATE_NOOP("Core",
                          "No masks of the run %1 have been looked at: run midstage-cli estimate-constraint first."),
        QT_TRANSLATE_NOOP("Core",
                          "The run %1 has no checkpoint, so there are no scores to draw: let it train for an epoch."),
        QT_TRANSLATE_NOOP("Core", "The run %1 has no checkpoint of epoch %2."),
        QT_TRANSLATE_NOOP(
            "Core", "No atypical samples of the run %1 have been looked for: run midstage-cli find-atypical first."),
        QT_TRANSLATE_NOOP("Core", "The run has no set named %1."),
        QT_TRANSLATE_NOOP("Core", "%1, row %2, column %3: %4 lies outside 0 to %5; search for atypical samples again."),
        QT_TRANSLATE_NOOP("Core", "%1: the features are not tables of one width: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "The run kept no features of its test samples: evaluate it with the outputs kept."),
        QT_TRANSLATE_NOOP("Core", "The scores of epoch %1 are not there: %2 is missing; evaluate the run again."),
        QT_TRANSLATE_NOOP("Core", "None of these runs trains a network and was evaluated with the score \"%1\", so "
                                  "there is nothing to draw."),
        QT_TRANSLATE_NOOP("Core", "There is no %1 \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "Cannot delete %1: %2."),
        QT_TRANSLATE_NOOP("Core", "there is no trash on this disk, and %1 cannot be made"),
        QT_TRANSLATE_NOOP("Core", "%1 is no run, so it was not deleted."),
        QT_TRANSLATE_NOOP("Core", "Cannot bring back %1: another folder has taken its place; it is still in %2."),
        QT_TRANSLATE_NOOP("Core", "Cannot bring back %1: %2. Look for it in the trash."),
        QT_TRANSLATE_NOOP("Core", "%1.json, %2: %3"),
        QT_TRANSLATE_NOOP("Core", "The run %1 has no set of samples \"%2\"."),
        QT_TRANSLATE_NOOP("Core", "Nothing is known of the training samples of the run %1: it did not record their "
                                  "losses, and midstage-cli find-atypical has not looked for atypical ones."),
        QT_TRANSLATE_NOOP("Core", "These samples have no figure \"%1\": they have %2."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
