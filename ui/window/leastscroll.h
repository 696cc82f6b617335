// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace license::ui {

/// Holds content that fills a window and scrolls by itself, such as pages: as large as the window, and scrolled as a
/// whole only if the window is smaller than the content's minimumSize().
class LeastScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit LeastScroll(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace license::ui
