// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QHBoxLayout;
class QIcon;
class QVBoxLayout;

namespace license::ui {

class ActionButton;
class DialogPage;

/// The pattern of all dialogs: the title in full, lines that scroll on a low screen, and a row of buttons: what it does
/// first, Cancel or Close last.
class PageDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Button { Usual, Default };
    static constexpr int usualWidth = 432; ///< for a question or one field

    /// `name` is the object name, and the prefix of its parts' names. `width` is for a font of the usual size; it never
    /// exceeds the screen.
    PageDialog(const QString &name, const QString &title, int width, QWidget *parent);

    /// Opens it over its parent; it is deleted once closed.
    void openOnce();

    /// A picture before the title.
    void setPicture(const QIcon &icon);
    /// The lines below the title; their widgets belong to content().
    QVBoxLayout *lines() const { return m_lines; }
    QWidget *content() const;
    /// Adds a button at the trailing end; the default one is pressed by Enter.
    ActionButton *addButton(const QString &objectName, const QString &words, Button kind = Button::Usual);
    /// A button that closes the dialog; the default one, unless there is one.
    ActionButton *addCloseButton(const QString &objectName);
    /// Adds a line above the buttons that never scrolls away.
    void addFixedLine(QWidget *line);
    /// A bar of the caller's in place of the row of buttons.
    void setBar(QWidget *bar);
    /// Scrolls to a line that was just shown.
    void revealSoon(QWidget *line);

private:
    DialogPage *m_page;
    QHBoxLayout *m_head;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_column;
    bool m_hasDefault = false;
};

} // namespace license::ui
