// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace license::ui {

class ActionButton;
class PlainLabel;

/// Technical lines behind a small button that opens and closes them; they can be selected and copied.
class Disclosure final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is its own, and the prefix of its parts' names; `title` is on the button.
    Disclosure(const QString &name, const QString &title, QWidget *parent);

    /// Empty text hides all of it, and closes it.
    void setText(const QString &text);
    /// The button, for a place of its own: a layout of the parent.
    QWidget *takeToggle();

private:
    void open(bool open);

    QToolButton *m_toggle;
    QWidget *m_body;
    PlainLabel *m_lines;
    ActionButton *m_copy;
};

} // namespace license::ui
