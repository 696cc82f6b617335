// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace license::ui {

/// A page that scrolls vertically if the window is too small: no frame, no surface of its own, never wider than the
/// window, and no tab stop.
class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    /// `name` is the object name.
    ScrollPage(const QString &name, QWidget *parent);

    /// Reserves this width beside the content, for the scroll bar: the content is as wide with it as without.
    void setGutter(int width);
    /// Scrolls to a widget of this page.
    void reveal(QWidget *widget);

protected:
    /// Sets the scrolled content; once. setWidget() of the base class would paint a surface behind it.
    void setContent(QWidget *content);
    /// The same for a form: on a wide screen it stays in the middle, where a name and its value are read as one.
    void setForm(QWidget *form);
};

} // namespace license::ui
