// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QLocale>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace license {

/// The order of texts for people: as in the language's dictionary (Ł follows L in Polish), ignoring case, numbers by
/// value (item 2 before item 12, -12 before -2), negative ones before everything else. QCollator provides the other
/// rules.
class Collation
{
public:
    explicit Collation(const QLocale &language);

    /// For the language of QLocale() at this moment. One per thread.
    static const Collation &spoken();
    /// The language that sets the rules, "pl_PL": equal names mean equal order.
    static QString nameOf(const QLocale &language);

    /// Negative, zero or positive.
    int compare(const QString &a, const QString &b) const;

    /// A text prepared for many comparisons.
    struct Key
    {
        std::optional<QCollatorSortKey> number; ///< its value, if negative
        QCollatorSortKey text;
    };
    Key key(const QString &text) const;
    static int compare(const Key &a, const Key &b);

private:
    QString m_name;
    QCollator m_collator;
};

/// The same order as bytes, for the many texts of ASCII and of Latin letters, without the cost of a Key. It derives the
/// rules of a language from a Collation, which takes milliseconds.
///
/// As in the Unicode collation algorithm: first the weights of all characters, then, if one has an accent, those of the
/// accents.
class CollationBytes
{
public:
    explicit CollationBytes(const Collation &collation);

    /// Appends bytes that compare like the texts; none is zero. Returns false and appends nothing if bytes cannot
    /// express the order; the caller then uses a Key.
    bool append(std::string &out, std::string_view utf8) const;

private:
    struct Weights
    {
        unsigned char letter = 0; ///< 0: bytes cannot express the character
        unsigned char accent = 0; ///< among the characters of the same letter, from 1
    };
    class Characters;

    void weigh(const Collation &collation);

    static constexpr std::size_t weighed = 0x250; ///< code points: Latin Extended-B ends there
    std::array<Weights, weighed> m_weights{};
    unsigned char m_number = 0; ///< the weight of a number
};

} // namespace license
