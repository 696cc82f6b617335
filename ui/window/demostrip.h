// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace license::ui {

/// The strip above everything that says that this is a demo.
class DemoStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit DemoStrip(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace license::ui
