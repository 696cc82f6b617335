// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/export.h"

#include <QMenu>
#include <QPushButton>

namespace license::ui {

/// The formats of an export.
class ExportMenu final : public QMenu
{
    Q_OBJECT
public:
    /// The actions are named `prefix` and the format.
    ExportMenu(const QString &prefix, QWidget *parent);

signals:
    void exportRequested(license::text::ExportFormat format);
};

/// `Export` with a menu of the formats.
class ExportButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ExportButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;

signals:
    void exportRequested(license::text::ExportFormat format);
};

} // namespace license::ui
