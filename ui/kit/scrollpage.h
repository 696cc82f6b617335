// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace license::ui {

/// A page that scrolls up and down where the window is too small for it: no frame, no surface of its own, never wider
/// than the window, and out of the way of the keyboard.
class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    /// `name` is the object name.
    ScrollPage(const QString &name, QWidget *parent);

    /// Brings a widget of this page into sight.
    void reveal(QWidget *widget);

protected:
    /// What scrolls; once. setWidget() of the base would paint a surface under it.
    void setContent(QWidget *content);
};

} // namespace license::ui
