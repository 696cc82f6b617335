// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "ui/kit/pagedialog.h"

namespace license::ui {

/// A message with the mark of its severity. A screen reader announces it as an alert, with its text.
class MessageDialog final : public PageDialog
{
    Q_OBJECT
public:
    MessageDialog(Severity severity, const QString &title, const QString &text, QWidget *parent);
};

} // namespace license::ui
