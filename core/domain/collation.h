// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QLocale>
#include <QString>

#include <optional>

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

} // namespace license
