// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/collation.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace license {

namespace {

constexpr char firstPrintable = ' ';
constexpr char lastPrintable = '~';
constexpr std::size_t mostDigits = 200; ///< some collators truncate longer numbers

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

/// Whether the order of the two characters alone decides the order of words, whatever follows.
bool isGreaterWithin(const Collation &collation, char less, char greater)
{
    const auto word = [](char c, char last) { return u'a' + QString(QChar::fromLatin1(c)) + QChar::fromLatin1(last); };
    return collation.compare(word(less, 'z'), word(greater, 'a')) < 0;
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
    thread_local std::unique_ptr<const Collation> kept;
    const QLocale language;
    if (!kept || kept->m_name != nameOf(language)) {
        kept = std::make_unique<const Collation>(language);
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

CollationBytes::CollationBytes(const Collation &collation)
{
    std::vector<char> order;
    for (char c = firstPrintable; c <= lastPrintable; ++c) {
        if (!isDigit(QChar::fromLatin1(c)) || c == '0') { // one digit represents all
            order.push_back(c);
        }
    }
    const auto compare = [&collation](char a, char b) {
        return collation.compare(QString(QChar::fromLatin1(a)), QString(QChar::fromLatin1(b)));
    };
    std::stable_sort(order.begin(), order.end(), [&compare](char a, char b) { return compare(a, b) < 0; });
    unsigned char rank = 1; // zero ends a text
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool greater = i > 0 && compare(order[i - 1], order[i]) < 0;
        if (greater && !isGreaterWithin(collation, order[i - 1], order[i])) {
            m_ranks.fill(0); // a collator that compares words, like that of Windows at hyphens
            return;
        }
        rank = static_cast<unsigned char>(rank + (greater ? 1 : 0));
        m_ranks[static_cast<unsigned char>(order[i])] = rank;
    }
    m_digits = std::exchange(m_ranks['0'], static_cast<unsigned char>(0));
}

bool CollationBytes::append(std::string &out, std::string_view utf8) const
{
    const std::size_t start = out.size();
    const auto digit = [&utf8](std::size_t i) { return i < utf8.size() && utf8[i] >= '0' && utf8[i] <= '9'; };
    bool plain = utf8.size() < 2 || utf8[0] != '-' || !digit(1);
    for (std::size_t i = 0; plain && i < utf8.size();) {
        if (!digit(i)) {
            const auto c = static_cast<unsigned char>(utf8[i++]);
            plain = c < m_ranks.size() && m_ranks[c] != 0;
            out.push_back(static_cast<char>(plain ? m_ranks[c] : 1));
            continue;
        }
        std::size_t end = i;
        while (digit(end)) {
            ++end;
        }
        while (i < end && utf8[i] == '0') {
            ++i;
        }
        plain = end - i < mostDigits;
        out.push_back(static_cast<char>(m_digits));
        out.push_back(static_cast<char>(end - i + 1)); // the longer number is greater
        out.append(utf8, i, end - i);
        i = end;
    }
    if (!plain) {
        out.resize(start);
    }
    return plain;
}

} // namespace license
