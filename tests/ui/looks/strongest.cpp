// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"
#include "ui/kit/theme.h"

#include <QHash>

#include <algorithm>

namespace license::test {

double strongest(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[line[x]];
        }
    }
    const auto ground = std::max_element(counts.cbegin(), counts.cend());
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        best = std::max(best, ui::contrast(QColor(it.key()), QColor(ground.key())));
    }
    return best;
}

} // namespace license::test
