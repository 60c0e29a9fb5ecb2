// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> runs() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core",
                          "The run %1 is %2, not finished: its last checkpoint so far counts as its final one."),
        QT_TRANSLATE_NOOP("Core", "The runs %1 and %2 were evaluated on different OOD sets (%3; %4), so that their "
                                  "means over the sets cannot be compared."),
        QT_TRANSLATE_NOOP(
            "Core", "The images of %1 are others in the run %2 than in %3, so that their figures cannot be compared."),
        QT_TRANSLATE_NOOP("Core", "The run %1 has no figures of test OOD sets with the score %2."),
        QT_TRANSLATE_NOOP("Core", "The rule %1 cannot be applied to the run %2: %3."),
        QT_TRANSLATE_NOOP("Core", "There is no metric named %1; known are %2."),
        QT_TRANSLATE_NOOP("Core", "The loss constraint of %1 is not below the loss of guessing, ln(%2) = %3: the "
                                  "network is trained until it knows no more than that. Choose a lower one."),
        QT_TRANSLATE_NOOP(
            "Core",
            "\"%1\" is no loss constraint; write a number (0.05), mask:KEEP (mask:0.965), epoch:N (epoch:7) or none."),
        QT_TRANSLATE_NOOP("Core", "The keep fraction of the constraint must be above 0 and at most 1, but is %1."),
        QT_TRANSLATE_NOOP("Core", "The epoch of the constraint must be at least 0, but is %1."),
        QT_TRANSLATE_NOOP("Core", "The loss constraint must be at least 0 and at most %1 nats, but is %2."),
        QT_TRANSLATE_NOOP(
            "Core",
            "The run %1 has no checkpoint of epoch %2 whose training loss is known; choose another constraint."),
        QT_TRANSLATE_NOOP("Core", "%1, line %2: %3 fields where the header names %4."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no number"),
        QT_TRANSLATE_NOOP("Core", "%1 has no column %2."),
        QT_TRANSLATE_NOOP("Core", "%1, row %2, column %3: %4."),
        QT_TRANSLATE_NOOP("Core", "%1: the array %2 has another shape than the others."),
        QT_TRANSLATE_NOOP("Core", "An evaluation needs a run or a file of weights to evaluate."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no state of a run."),
        QT_TRANSLATE_NOOP("Core", "The scores of this checkpoint are not there: %1 is missing."),
        QT_TRANSLATE_NOOP("Core", "%1 holds no scores."),
        QT_TRANSLATE_NOOP("Core", "%1: the arrays of %2 do not fit each other."),
        QT_TRANSLATE_NOOP("Core", "The epoch of the parent's checkpoint"),
        QT_TRANSLATE_NOOP("Core", "The number of threads (0 = all physical cores)"),
        QT_TRANSLATE_NOOP("Core", "%1 does not hold what was found so far; start the run anew."),
        QT_TRANSLATE_NOOP("Core", "%1 of %2 training samples were in no batch of the run %3: final_loss, "
                                  "area_under_margin, forgetting_events and first_learnt are judged by the others."),
        QT_TRANSLATE_NOOP("Core", "Cannot write the run %1: %2."),
        QT_TRANSLATE_NOOP("Core", "There is no figure \"%1\"; the known ones are %2."),
        QT_TRANSLATE_NOOP("Core", "In the group %1 not every run descends from a training of its own (%2): runs of one "
                                  "training count once, by their mean."),
        QT_TRANSLATE_NOOP("Core",
                          "The group %1 has %2 trainings: a bootstrap interval over fewer than five is too narrow."),
        QT_TRANSLATE_NOOP("Core", "The baseline is none of the runs that are compared."),
        QT_TRANSLATE_NOOP("Core", "No run of the group %1 descends from the same training as one of the baseline group "
                                  "%2, so that there is no paired difference."),
        QT_TRANSLATE_NOOP("Core", "This Midstage has no runs of kind %1."),
        QT_TRANSLATE_NOOP("Core", "single layers"),
        QT_TRANSLATE_NOOP("Core", "There is no file of weights %1."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 is not there; choose another epoch."),
        QT_TRANSLATE_NOOP("Core", "These are not training images of the run %1, and what it has learnt shows on its "
                                  "own alone: keep its seed and its data (other masks are drawn with --mask-seed)."),
        QT_TRANSLATE_NOOP("Core",
                          "The training images are not those of the run %1, from which this one starts: by another "
                          "seed or other data it goes on with images that its network did not see so far."),
        QT_TRANSLATE_NOOP(
            "Core", "%1 of the %2 validation images are among those that the run %3 was trained on: the validation "
                    "figures, and what is chosen by them, are too good. Keep its seed and its validation fraction."),
        QT_TRANSLATE_NOOP("Core", "The images of %1 are not those of the run %2 (files have changed, or another seed "
                                  "draws others): its figures and these cannot be compared."),
        QT_TRANSLATE_NOOP("Core", "The seed draws the training images too, and what a network has learnt shows on its "
                                  "own alone: keep the parent's seed %1 (other masks are drawn with --mask-seed)."),
        QT_TRANSLATE_NOOP(
            "Core",
            "The run %1 has not finished (it is %2): resume it first, or choose one of its epochs to start from."),
        QT_TRANSLATE_NOOP("Core", "Give a parent run or a file of weights, not both."),
        QT_TRANSLATE_NOOP("Core", "Choose the run and checkpoint, or the file of weights, to start from."),
        QT_TRANSLATE_NOOP("Core", "This run starts from one checkpoint; choose one epoch."),
        QT_TRANSLATE_NOOP("Core", "There is no file %1."),
        QT_TRANSLATE_NOOP("Core", "A plan has no \"%1\"; it has spec and then, and a name, title and description."),
        QT_TRANSLATE_NOOP("Core", "%1 is null; leave it out to keep the first run's."),
        QT_TRANSLATE_NOOP("Core", "parent.%1 cannot be given: what follows starts from the plan's first run."),
        QT_TRANSLATE_NOOP("Core", "A follow-up needs a \"kind\", for example \"fine-tune\"."),
        QT_TRANSLATE_NOOP("Core", "A run of the kind \"%1\" starts from no checkpoint, so it follows from none."),
        QT_TRANSLATE_NOOP("Core", "then must be a list of follow-ups."),
        QT_TRANSLATE_NOOP("Core", "%1 is not valid JSON."),
        QT_TRANSLATE_NOOP("Core", "%1 is epoch %2, but the first run has %3."),
        QT_TRANSLATE_NOOP("Core", "A run of the kind \"%1\" trains no network that another one could start from."),
        QT_TRANSLATE_NOOP("Core", "model must be the first run's, whose weights it takes."),
        QT_TRANSLATE_NOOP(
            "Core",
            "id.dataset must be the first run's: what a network has learnt shows on its own training images alone."),
        QT_TRANSLATE_NOOP(
            "Core", "A validation OOD set is held against a validation split of the ID set; set its fraction above 0."),
        QT_TRANSLATE_NOOP("Core", "The OOD set %1 is chosen twice; remove one."),
        QT_TRANSLATE_NOOP("Core", "There is no model \"%1\"; the known ones are %2."),
        QT_TRANSLATE_NOOP("Core", "The model %1 has no dropout; set it to 0."),
        QT_TRANSLATE_NOOP("Core", "Choose at least one score."),
        QT_TRANSLATE_NOOP("Core", "There is no score \"%1\"; the known ones are %2."),
        QT_TRANSLATE_NOOP("Core", "The score %1 is listed twice; remove one."),
        QT_TRANSLATE_NOOP("Core", "A file of weights does not tell the training loss of its epochs; give the "
                                  "constraint as a number or as mask:KEEP."),
        QT_TRANSLATE_NOOP("Core", "A loss constraint is one of the plain cross-entropy; set label smoothing to 0."),
        QT_TRANSLATE_NOOP("Core",
                          "What masks change is told from what the network says of the same images without them: a "
                          "search for atypical samples looks at plain images, so leave augmentation out."),
        QT_TRANSLATE_NOOP("Core", "There is no augmentation to look through: the training has neither a random crop "
                                  "nor a flip, so look at plain images."),
        QT_TRANSLATE_NOOP("Core", "Single layers are masked by an estimate alone: leave their keep fraction out."),
        QT_TRANSLATE_NOOP("Core",
                          "Scores that are not learned do not decay: set their weight decay to 0, or learn them."),
        QT_TRANSLATE_NOOP("Core", "Give at least one keep fraction."),
        QT_TRANSLATE_NOOP("Core", "A keep fraction is given twice; remove one."),
        QT_TRANSLATE_NOOP("Core", "The weight decay of %1 does nothing, for the weights are frozen: let the kept "
                                  "weights be trained, or give the scores a weight decay of their own."),
        QT_TRANSLATE_NOOP("Core", "%1 does not say where the training stood; start the run anew."),
        QT_TRANSLATE_NOOP("Core", "%1 is missing or of another type"),
        QT_TRANSLATE_NOOP("Core", "The images of %1 (%2) are not those that this run began with: bring the former "
                                  "files back, or start a new run."),
        QT_TRANSLATE_NOOP("Core", "Cannot make a run in %1: %2."),
        QT_TRANSLATE_NOOP("Core", "%1 is no run: it has no run.json."),
        QT_TRANSLATE_NOOP("Core", "The run %1 repeats %2 with the same seed and does not count in its group."),
        QT_TRANSLATE_NOOP("Core", "it was written by a newer Midstage (%1); use that one."),
        QT_TRANSLATE_NOOP(
            "Core", "%1 is damaged or does not describe a run. Restore it from a copy, or move the run's folder away."),
        QT_TRANSLATE_NOOP("Core", "There is no run \"%1\" in %2, nor a folder of that name."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is the beginning of %2 runs (%3); give more of the name."),
        QT_TRANSLATE_NOOP("Core", "Say which run: a folder, a name or the beginning of a name."),
        QT_TRANSLATE_NOOP(
            "Core", "The run %1, from which this one starts, is not there; bring it back, or choose another one."),
        QT_TRANSLATE_NOOP(
            "Core", "The run %1, from which this one starts, is not in %2; bring it back, or choose another one."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 has become another one meanwhile; ask again."),
        QT_TRANSLATE_NOOP("Core", "true or false"),
        QT_TRANSLATE_NOOP("Core", "the number %1"),
        QT_TRANSLATE_NOOP("Core", "the text %1"),
        QT_TRANSLATE_NOOP("Core", "an object"),
        QT_TRANSLATE_NOOP("Core", "%1 must be %2, not %3."),
        QT_TRANSLATE_NOOP("Core", "The specification"),
        QT_TRANSLATE_NOOP("Core", "a whole number of 0 or more"),
        QT_TRANSLATE_NOOP("Core", "a whole number"),
        QT_TRANSLATE_NOOP("Core", "one of %1"),
        QT_TRANSLATE_NOOP("Core", "kind of run"),
        QT_TRANSLATE_NOOP(
            "Core",
            "The specification has schema %1, but this Midstage (%2) knows schemas up to %3; use a newer Midstage."),
        QT_TRANSLATE_NOOP("Core", "schema must be at least 1, but is %1."),
        QT_TRANSLATE_NOOP("Core", "The device has not enough memory for this run; choose a smaller batch size, a "
                                  "smaller model or the processor."),
        QT_TRANSLATE_NOOP("Core", "The computation failed: %1"),
        QT_TRANSLATE_NOOP(
            "Core", "This machine has not enough memory for this run; choose smaller data sets or a smaller model."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no seed and no range of seeds; write them as in 0-4 or 0, 1, 2."),
        QT_TRANSLATE_NOOP("Core", "These are more than %1 runs; give fewer seeds or values."),
        QT_TRANSLATE_NOOP("Core", "The range of seeds %1 is empty: begin with the smaller one."),
        QT_TRANSLATE_NOOP("Core", "The seed %1 is given twice."),
        QT_TRANSLATE_NOOP("Core", "%1: there is no such setting."),
        QT_TRANSLATE_NOOP("Core", "%1 is not a setting that can be varied."),
        QT_TRANSLATE_NOOP("Core", "Seeds are given twice: leave them out of the settings that are varied."),
        QT_TRANSLATE_NOOP("Core", "%1 is varied twice; give all its values at once."),
        QT_TRANSLATE_NOOP("Core", "A seed is missing beside a comma; write seeds as in 0-4 or 0, 1, 2."),
        QT_TRANSLATE_NOOP("Core", "A value is missing; write values as in 0.1, 0.05."),
        QT_TRANSLATE_NOOP("Core", "The value %1 is given twice."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" varies nothing; write KEY=VALUES, for example training.lr=0.1,0.05."),
        QT_TRANSLATE_NOOP("Core", "The network could not be evaluated at epoch %1, step %2, after a learning rate of "
                                  "%3: %4 Lower the learning rate or lengthen the warm-up."),
        QT_TRANSLATE_NOOP("Core", "This run needs a run's checkpoint or a file of weights to start from."),
        QT_TRANSLATE_NOOP("Core", "None of the runs was evaluated with a score named %1."),
        QT_TRANSLATE_NOOP("Core", "None of the runs was evaluated with a score named %1; they were with %2."),
        QT_TRANSLATE_NOOP("Core",
                          "The run %1 has no checkpoint, for it is of kind %2; choose the run that it started from."),
        QT_TRANSLATE_NOOP("Core", "The run %1 has no checkpoint yet."),
        QT_TRANSLATE_NOOP("Core", "The run %1 has no checkpoint of epoch %2; it has those of %3."),
        QT_TRANSLATE_NOOP("Core", "%1 is not known."),
        QT_TRANSLATE_NOOP("Core", "%1 is not known; did you mean %2?"),
        QT_TRANSLATE_NOOP("Core", "The run failed: %1"),
        QT_TRANSLATE_NOOP("Core", "then[%1]: %2"),
        QT_TRANSLATE_NOOP(
            "Core",
            "The run %1 is being written by another program or window; wait until it has ended, or stop it there."),
        QT_TRANSLATE_NOOP("Core", "The run %1 is being written by another program or window (%2); wait until it has "
                                  "ended, or stop it there."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no kind of run; the known ones are %2."),
        QT_TRANSLATE_NOOP("Core", "\"%1\" is no precision; the known ones are %2."),
        QT_TRANSLATE_NOOP("Core", "a list"),
        QT_TRANSLATE_NOOP("Core", "seed %1"),
        QT_TRANSLATE_NOOP("Core", "loading"),
        QT_TRANSLATE_NOOP("Core", "training"),
        QT_TRANSLATE_NOOP("Core", "evaluating"),
        QT_TRANSLATE_NOOP("Core", "masking"),
        QT_TRANSLATE_NOOP("Core", "estimating"),
        QT_TRANSLATE_NOOP("Core", "queued"),
        QT_TRANSLATE_NOOP("Core", "running"),
        QT_TRANSLATE_NOOP("Core", "paused"),
        QT_TRANSLATE_NOOP("Core", "finished"),
        QT_TRANSLATE_NOOP("Core", "failed"),
        QT_TRANSLATE_NOOP("Core", "cancelled"),
        QT_TRANSLATE_NOOP("Core", "interrupted"),
        QT_TRANSLATE_NOOP("Core", "The weights of epoch %1 of the run %2 are not there; choose another checkpoint."),
        QT_TRANSLATE_NOOP("Core",
                          "The images of %1 are not those that the run was trained on: bring the former files back."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
