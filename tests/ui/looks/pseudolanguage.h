// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTranslator>

namespace license::test {

/// A language made up for tests from one of the files in translations/: every text in brackets, with accents, and about
/// 40 % longer. What is seen without brackets was not translated, or is data; brackets side by side are glued.
class PseudoLanguage final : public QTranslator
{
public:
    static constexpr QChar opening = u'[';
    static constexpr QChar closing = u']';

    /// Formats of dates, as the file's comments name them, stay as they are. False: the file cannot be read.
    bool read(const QString &tsFile);

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return m_texts.isEmpty(); }

    static QString disguised(const QString &source);

private:
    QHash<QString, QString> m_texts;
};

} // namespace license::test
