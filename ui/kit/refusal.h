// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace license::ui {

/// Says why a button or another control is off, in its tooltip and to screen readers, or takes that back. The caller
/// switches it: other reasons may keep it off, too.
void explainRefusal(QWidget *control, const QString &why);
/// The same for a control that nothing else keeps off.
void refuse(QWidget *control, const QString &why);
/// The action stays on, so that its key and its menu say why: its tooltip does, too.
void explainRefusal(QAction *action, const QString &why);

} // namespace license::ui
