// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/usagepicture.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace license::ui {

/// Draws a UsagePicture. The only place that knows the library that draws: usageplot.cpp, or usageplot_none.cpp in a
/// build without it. It takes no input.
class UsagePlot final : public QWidget
{
public:
    explicit UsagePlot(QWidget *parent);
    ~UsagePlot() override;

    void setPicture(const UsagePicture &picture);
    /// A line through one day with its words; nothing: none.
    struct Mark
    {
        double at = 0;
        double used = 0;
        QString words;
    };
    void setMark(const std::optional<Mark> &day);
    /// The moment above a horizontal position in this widget, in seconds since the epoch.
    double momentAt(double x) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void applyColors();
    void draw();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    UsagePicture m_picture;
};

} // namespace license::ui
