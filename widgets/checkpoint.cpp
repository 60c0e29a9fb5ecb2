// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

namespace midstage::widgets {

QStringList ood_sets_in(const QVector<Checkpoint>& checkpoints) {
    QStringList names;
    for (const Checkpoint& checkpoint : checkpoints) {
        for (const OodResult& result : checkpoint.ood) {
            if (!names.contains(result.set)) {
                names.append(result.set);
            }
        }
    }
    return names;
}

QStringList scores_in(const QVector<Checkpoint>& checkpoints) {
    QStringList names;
    for (const Checkpoint& checkpoint : checkpoints) {
        for (const OodResult& result : checkpoint.ood) {
            if (!names.contains(result.score)) {
                names.append(result.score);
            }
        }
    }
    return names;
}

QString short_set_name(const QString& set) {
    if (!set.contains(QLatin1Char('/'))) {
        return set;
    }
    QString path = set;
    while (path.size() > 1 && path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return QFileInfo(path).fileName();
}

QString score_title(const QString& score) {
    if (score == QLatin1String("msp")) {
        return QCoreApplication::translate("Score", "MSP");
    }
    if (score == QLatin1String("max_logit")) {
        return QCoreApplication::translate("Score", "Max logit");
    }
    if (score == QLatin1String("energy")) {
        return QCoreApplication::translate("Score", "Energy");
    }
    return score;
}

QString epoch_text(double epoch) {
    const double rounded = std::round(epoch);
    return std::abs(epoch - rounded) < 1e-6 ? QString::number(static_cast<qint64>(rounded))
                                            : QString::number(epoch, 'g', 6);
}

} // namespace midstage::widgets
