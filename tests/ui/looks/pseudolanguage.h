// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTranslator>

namespace license::test {

/// A made-up language for tests, from one of the files in translations/: every text in brackets, with accents, and
/// about 40 % longer. Text without brackets was not translated, or is data; adjacent brackets are glued texts.
class PseudoLanguage final : public QTranslator
{
public:
    static constexpr QChar opening = u'[';
    static constexpr QChar closing = u']';

    /// Formats of dates, as marked by the file's comments, are not changed. False: the file cannot be read.
    bool read(const QString &tsFile);

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return m_texts.isEmpty(); }

    static QString disguised(const QString &source);

private:
    QHash<QString, QString> m_texts;
};

} // namespace license::test
