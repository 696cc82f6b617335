// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVector>

class QListWidget;
class QPlainTextEdit;

namespace license::ui {

class ActionButton;
class ProblemLine;

/// One text that a dialog shows.
struct ShownText
{
    QString title;
    QString fileName; ///< what it is called as a file
    QString text;
};

/// Shows texts that leave this computer, exactly as they are: to be copied or saved one by one, or all together.
class TextsDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Labels
    {
        QString name; ///< of the dialog and, with a suffix, of what is in it, for tests and screen readers
        QString title;
        QString intro;
        QString saveAll; ///< words of the button that saves all of them together; empty: each is saved by itself
    };

    TextsDialog(const Labels &labels, const QVector<ShownText> &texts, QWidget *parent);

    const QVector<ShownText> &texts() const { return m_texts; }
    /// The one that is shown.
    int current() const;
    void showNote(const QString &words, bool good);

signals:
    /// Of the one that is shown, or of all.
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
