// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/scrollpage.h"

class QVBoxLayout;

namespace license::ui {

/// The content of a dialog above its buttons. The dialog is as high as its lines need, and grows with them; if the
/// screen is too low, the lines scroll, by keyboard too, and the buttons stay visible.
class DialogPage final : public ScrollPage
{
    Q_OBJECT
public:
    /// `width` is for a font of the usual size; it never exceeds the screen.
    DialogPage(const QString &name, int width, QWidget *dialog);

    /// Creates the content, a column of lines; its widgets belong to lines->parentWidget().
    QVBoxLayout *makeLines(int spacing);
    /// Scrolls to a widget once the layout reflects all earlier changes of visibility.
    void revealSoon(QWidget *widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();
};

} // namespace license::ui
