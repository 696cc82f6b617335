// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include <functional>

class QObject;
class QWidget;

namespace license::ui {

/// Makes the calls once the window has been painted, one in each turn of the event loop, in their order; from the next
/// turn on if it is not to be seen. A window of another workspace is painted only when a person goes there: the calls
/// wait no longer than a second. They end with `context`.
void afterFirstPaint(QWidget &window, QObject *context, const QVector<std::function<void()>> &calls);

} // namespace license::ui
