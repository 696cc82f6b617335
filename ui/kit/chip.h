// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QPushButton>

#include <optional>

namespace license::ui {

/// A small rounded toggle for filters; when checked, it has the accent's edge and background. Its text is shown
/// literally.
class Chip final : public QPushButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setLiteralText(const QString &text);
    /// Its edge has this color and its icon precedes the text: what it counts needs attention.
    void setAccent(Accent accent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Accent> m_accent;
};

} // namespace license::ui
