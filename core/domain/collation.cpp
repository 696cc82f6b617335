// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/collation.h"

#include <optional>

namespace license {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212);
}

/// The length of the negative number at the start, with sign and fraction; 0 if there is none.
qsizetype negativeNumber(QStringView text)
{
    if (text.size() < 2 || !isMinus(text[0]) || !isDigit(text[1])) {
        return 0;
    }
    qsizetype end = 2;
    while (end < text.size() && (isDigit(text[end]) || ((text[end] == u'.' || text[end] == u',') &&
                                                        end + 1 < text.size() && isDigit(text[end + 1])))) {
        ++end;
    }
    return end;
}

QLocale languageFor(const QLocale &wanted)
{
    // The C locale belongs to no language: its texts are English.
    return wanted.language() == QLocale::C ? QLocale(QLocale::English) : wanted;
}

} // namespace

Collation::Collation(const QLocale &language) : m_name(nameOf(language)), m_collator(QLocale(m_name))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    m_collator.setIgnorePunctuation(false);
}

QString Collation::nameOf(const QLocale &language)
{
    return languageFor(language).name();
}

const Collation &Collation::spoken()
{
    thread_local std::optional<Collation> kept;
    const QLocale language;
    if (!kept || kept->m_name != nameOf(language)) {
        kept.emplace(language);
    }
    return *kept;
}

// A collator may ignore a minus, like that of Windows, which would sort -12 between 11 and 13. Negative numbers
// therefore come first, whatever follows, and are compared without their sign.
int Collation::compare(const QString &a, const QString &b) const
{
    const qsizetype negativeA = negativeNumber(a);
    const qsizetype negativeB = negativeNumber(b);
    if ((negativeA > 0) != (negativeB > 0)) {
        return negativeA > 0 ? -1 : 1;
    }
    if (negativeA == 0) {
        return m_collator.compare(a, b);
    }
    const int byValue = m_collator.compare(QStringView(b).mid(1, negativeB - 1), QStringView(a).mid(1, negativeA - 1));
    return byValue != 0 ? byValue : m_collator.compare(QStringView(a).mid(1), QStringView(b).mid(1));
}

Collation::Key Collation::key(const QString &text) const
{
    const qsizetype negative = negativeNumber(text);
    if (negative == 0) {
        return {std::nullopt, m_collator.sortKey(text)};
    }
    return {m_collator.sortKey(text.mid(1, negative - 1)), m_collator.sortKey(text.mid(1))};
}

int Collation::compare(const Key &a, const Key &b)
{
    if (a.number.has_value() != b.number.has_value()) {
        return a.number ? -1 : 1;
    }
    const int byValue = a.number ? b.number->compare(*a.number) : 0;
    return byValue != 0 ? byValue : a.text.compare(b.text);
}

} // namespace license
