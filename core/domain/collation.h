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

/// The order of texts for people: as a dictionary of the language has it (Ł follows L in Polish), upper and lower case
/// alike, numbers by their value (item 2 before item 12, -12 before -2), negative ones before
/// everything else. The other rules come from QCollator.
class Collation
{
public:
    explicit Collation(const QLocale &language);

    /// By the language that words are spoken in at this moment, that of QLocale(). One for each thread.
    static const Collation &spoken();
    /// The language whose rules hold, "pl_PL": equal names, equal order.
    static QString nameOf(const QLocale &language);

    /// Below, equal to or above zero.
    int compare(const QString &a, const QString &b) const;

    /// A text made ready for many comparisons.
    struct Key
    {
        std::optional<QCollatorSortKey> number; ///< its value, where it is negative
        QCollatorSortKey text;
    };
    Key key(const QString &text) const;
    static int compare(const Key &a, const Key &b);

private:
    QString m_name;
    QCollator m_collator;
};

/// The same order for the many texts that are plain ASCII, as bytes: without the cost of a Key. What it knows of a
/// language it has asked a Collation.
class CollationBytes
{
public:
    explicit CollationBytes(const Collation &collation);

    /// Appends bytes that compare as the texts do, none of them zero; false, and nothing appended, where that cannot be
    /// said by bytes: then a Key tells.
    bool append(std::string &out, std::string_view utf8) const;

private:
    /// The place of each printable ASCII character but digits, 1 and up, equal ones alike; all 0 where the rules cannot
    /// be said character by character.
    std::array<unsigned char, 128> m_ranks{};
    unsigned char m_digits = 0; ///< the place of a number
};

} // namespace license
