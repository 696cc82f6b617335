// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QHBoxLayout;
class QIcon;
class QVBoxLayout;

namespace license::ui {

class ActionButton;
class DialogPage;

/// The pattern of dialogs: the title in full, lines that scroll on a low screen, and a row of buttons. It is deleted
/// once closed.
class PageDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Button { Usual, Default };
    static constexpr int usualWidth = 432; ///< for a question or one field

    /// `width` is for a font of the usual size; it never exceeds the screen.
    PageDialog(const QString &name, const QString &title, int width, QWidget *parent);

    /// A picture before the title.
    void setPicture(const QIcon &icon);
    /// The lines below the title; their widgets belong to content().
    QVBoxLayout *lines() const { return m_lines; }
    QWidget *content() const;
    /// Adds a button at the trailing end; the default one is pressed by Enter.
    ActionButton *addButton(const QString &objectName, const QString &words, Button kind = Button::Usual);
    /// A button that closes the dialog; the default one.
    ActionButton *addCloseButton(const QString &objectName);
    /// Scrolls to a line that was just shown.
    void revealSoon(QWidget *line);

private:
    DialogPage *m_page;
    QHBoxLayout *m_head;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_buttons;
};

} // namespace license::ui
