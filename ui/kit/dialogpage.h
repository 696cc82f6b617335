// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/scrollpage.h"

class QVBoxLayout;

namespace license::ui {

/// What a dialog says and asks, above its buttons. The dialog is as high as its lines need, and grows with them; where
/// the screen is too low for that the lines scroll, by keyboard too, and the buttons stay in sight.
class DialogPage final : public ScrollPage
{
    Q_OBJECT
public:
    /// `width` is chosen for a font of the usual size; no more of it is asked for than the screen has.
    DialogPage(const QString &name, int width, QWidget *dialog);

    /// Makes the content, a column of lines; its widgets belong to lines->parentWidget().
    QVBoxLayout *makeLines(int spacing);
    /// Brings a widget into sight once what was shown or hidden before this call has found its place.
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
