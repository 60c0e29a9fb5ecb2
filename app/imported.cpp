// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recognition.h"
#include "core/runs/run_folder.h"

#include "app/core_text.h"
#include "app/imported.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"

#include <QFileInfo>

namespace midstage::app {

namespace {

/// As any evaluation, with the form's usual values for all that an import does not ask.
runs::RunSpec evaluation_of(const widgets::ImportValues& values) {
    widgets::ExperimentValues experiment;
    experiment.id_dataset = values.id_dataset;
    experiment.model = values.model;
    experiment.affine = values.affine;
    experiment.mean = values.mean;
    experiment.std = values.std;
    experiment.ood = values.ood;
    experiment.scores = QStringList{QStringLiteral("msp"), QStringLiteral("max_logit"), QStringLiteral("energy")};
    runs::RunSpec spec = spec_of(experiment);
    spec.kind = runs::RunKind::evaluate;
    if (!values.file.isEmpty()) {
        spec.parent.weights = QFileInfo(values.file).absoluteFilePath().toStdString();
    }
    spec.name = QFileInfo(values.file).completeBaseName().toStdString();
    return spec;
}

} // namespace

QVector<widgets::ImportFit> fits_of(const QString& file) {
    QVector<widgets::ImportFit> fits;
    for (const models::Recognition& one : models::recognise(models::read_state_dict(path_of(file)))) {
        fits.append({QString::fromStdString(one.model.name), one.model.affine, one.fits, core_text(one.explanation),
                     one.shape.classes, one.shape.channels});
    }
    return fits;
}

QVector<widgets::FieldProblem> problems_with(const widgets::ImportValues& values, const QString& data_dir) {
    QVector<widgets::FieldProblem> problems;
    for (const runs::Problem& problem : runs::problems_with(evaluation_of(values), data_dir.toStdString())) {
        problems.append({QString::fromStdString(problem.field), core_text(problem.sentence)});
    }
    return problems;
}

QString create_import(const widgets::ImportValues& values, const QString& runs_dir) {
    return text_of(runs::RunFolder::create(path_of(runs_dir), evaluation_of(values)).path());
}

} // namespace midstage::app
