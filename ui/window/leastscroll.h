// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace license::ui {

/// Holds content that fills a window and scrolls by itself, such as pages: as large as the window, and scrolled as a
/// whole only if the window is smaller than the content's minimumSize(), or too low for its lines.
class LeastScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit LeastScroll(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    /// Changes the content's minimumSize().
    void setLeast(QSize least);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace license::ui
