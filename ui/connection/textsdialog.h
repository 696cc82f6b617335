// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pagedialog.h"

#include <QVector>

class QListWidget;
class QPlainTextEdit;

namespace license::ui {

class ActionButton;
class ProblemLine;

/// One text shown in a dialog.
struct ShownText
{
    QString title;
    QString fileName; ///< its file name
    QString text;
};

/// Shows texts that leave this computer, unchanged: to be copied or saved individually, or all together.
class TextsDialog final : public PageDialog
{
    Q_OBJECT
public:
    struct Labels
    {
        QString name; ///< of the dialog and, with a suffix, of its parts, for tests and screen readers
        QString title;
        QString intro;
        QString saveAll; ///< text of the button that saves all of them together; empty: each is saved separately
    };

    TextsDialog(const Labels &labels, const QVector<ShownText> &texts, QWidget *parent);

    const QVector<ShownText> &texts() const { return m_texts; }
    /// The index of the visible one.
    int current() const;
    void showNote(const QString &words, bool good);

signals:
    /// For the visible one, or for all.
    void saveRequested();

private:
    void showText(int row);
    void copy();

    QVector<ShownText> m_texts;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    ProblemLine *m_note;
};

} // namespace license::ui
