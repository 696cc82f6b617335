// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace license::ui {

class PlainLabel;

/// What came of an export, beside its button: `12 objects saved` with [Open] and [Show in folder]. Hidden while there
/// is nothing to tell.
class ExportOutcome final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportOutcome(QWidget *parent = nullptr);

    /// A file was saved; told to screen readers too.
    void showSaved(const QString &path, const QString &words);
    void clear();
    /// "No program on this computer opens …".
    static QString notOpenedWords(const QString &path);

signals:
    /// The desktop has no program for the file, or for its folder.
    void notOpened(const QString &path);

private:
    PlainLabel *m_words;
    QString m_path;
};

} // namespace license::ui
