// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/export.h"

#include <QPushButton>

namespace license::ui {

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
