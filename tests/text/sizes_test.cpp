// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sizes.h"
#include "tests/text/textfixture.h"

#include <QLocale>

#include <gtest/gtest.h>

#include <limits>

namespace license::text {

using namespace Qt::StringLiterals;

class SizeWording : public TextTest
{};

TEST_F(SizeWording, SizesAreDecimalWithAtMostTwoDecimals)
{
    const std::pair<qint64, QString> table[] = {
        {-5, u"0 B"_s},
        {0, u"0 B"_s},
        {999, u"999 B"_s},
        {1'000, u"1 kB"_s},
        {1'234, u"1.23 kB"_s},
        {1'235, u"1.24 kB"_s},
        {1'500'000, u"1.5 MB"_s},
        {2'000'000'000'000, u"2 TB"_s},
        {5'250'000'000'000, u"5.25 TB"_s},
        {999'994'999'999, u"999.99 GB"_s},
        {999'995'000'000, u"1 TB"_s},
        {999'999'999'999, u"1 TB"_s},
        {9'007'199'254'740'991, u"9.01 PB"_s},
        {std::numeric_limits<qint64>::max(), u"9.22 EB"_s},
    };
    for (const auto &[bytes, words] : table) {
        EXPECT_EQ(size(bytes), words) << bytes;
    }
}

TEST_F(SizeWording, NumbersFollowTheLocale)
{
    EXPECT_EQ(count(312'050), u"312,050"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(count(312'050), u"312.050"_s);
    EXPECT_EQ(size(1'500'000'000), u"1,5 GB"_s);
}

TEST_F(SizeWording, NumbersOfMillionsAreGroupedWhereThousandsAreNot)
{
    const struct
    {
        const char *locale;
        qint64 number;
        QString words;
    } table[] = {
        {"pl_PL", 999, u"999"_s},
        {"pl_PL", 1'000, u"1000"_s},
        {"pl_PL", 9'999, u"9999"_s},
        {"pl_PL", 10'000, u"10 000"_s},
        {"pl_PL", 1'000'000, u"1 000 000"_s},
        {"pl_PL", 12'345'678, u"12 345 678"_s},
        {"pl_PL", 2'000'000'000, u"2 000 000 000"_s},
        {"pl_PL", -1'000'000, u"-1 000 000"_s},
        {"es_ES", 1'000'000, u"1.000.000"_s},
        {"de_DE", 1'000'000, u"1.000.000"_s},
        {"en_US", 1'000, u"1,000"_s},
        {"hi_IN", 1'000'000, u"10,00,000"_s},
    };
    for (const auto &row : table) {
        QLocale::setDefault(QLocale(QString::fromLatin1(row.locale)));
        QString plain = count(row.number);
        plain.replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' ').replace(QChar(0x2212), u'-');
        EXPECT_EQ(plain, row.words) << row.locale;
    }
}

} // namespace license::text
