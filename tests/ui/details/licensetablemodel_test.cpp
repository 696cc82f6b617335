// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sanitize.h"
#include "core/text/statewords.h"
#include "core/text/validity.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/details/licensetablemodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QItemSelectionModel>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// In the table's format.
QString dayOf(ServerTime when)
{
    return text::validUntilBriefly(when);
}

/// Their standing at the samples' time, in a package that does not renew.
QVector<LicenseStanding> standing(const QVector<License> &licenses)
{
    LicenseDocument document;
    document.licenses = licenses;
    return standingsOf(document, sampleTime);
}

using Column = LicenseTableModel::Column;

License license(const QString &type, qint64 total, qint64 used)
{
    return {type, type.toUpper(), AssignedTo::Agent, total, used, std::nullopt};
}

class LicenseTableModelTest : public testing::Test
{
protected:
    QString words(int row, Column column) const { return at(row, column, Qt::DisplayRole).toString(); }
    QVariant at(int row, Column column, int role) const
    {
        return model.data(model.index(row, static_cast<int>(column)), role);
    }
    std::optional<Accent> accent(int row, Column column) const
    {
        const QVariant accent = at(row, column, LicenseTableModel::AccentRole);
        return accent.isValid() ? std::optional(static_cast<Accent>(accent.toInt())) : std::nullopt;
    }
    QStringList types() const
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            found += at(row, Column::Type, LicenseTableModel::TypeRole).toString();
        }
        return found;
    }

    LicenseTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(LicenseTableModelTest, ShowsWhatTheDocumentSays)
{
    License ends = license(u"server"_s, 1'000, 480);
    ends.assignedTo = AssignedTo::Object;
    ends.validUntil = sampleTime + hours{24 * 400};
    model.setLicenses(standing({license(u"endpoint"_s, 25, 12), ends}), sampleTime);
    ASSERT_EQ(model.rowCount(), 2);
    ASSERT_EQ(model.columnCount(), LicenseTableModel::columns);
    EXPECT_EQ(words(0, Column::Type), u"ENDPOINT"_s);
    EXPECT_EQ(words(0, Column::AssignedTo), text::assignedTo(AssignedTo::Agent));
    EXPECT_EQ(words(1, Column::AssignedTo), text::assignedTo(AssignedTo::Object));
    EXPECT_EQ(words(1, Column::Total), u"1,000"_s);
    EXPECT_EQ(words(0, Column::Used), u"12"_s);
    EXPECT_EQ(words(0, Column::Free), u"13"_s);
    EXPECT_EQ(words(0, Column::Usage), u"48%"_s);
    EXPECT_EQ(words(0, Column::ValidUntil), u"As the package"_s);
    EXPECT_EQ(words(1, Column::ValidUntil), dayOf(*ends.validUntil));
    EXPECT_EQ(at(1, Column::Total, LicenseTableModel::SortRole), QVariant(qint64{1'000}));
    EXPECT_FALSE(accent(0, Column::Usage));
    EXPECT_FALSE(accent(1, Column::ValidUntil));
}

TEST_F(LicenseTableModelTest, RowsThatRunOutOrOverStandOutByIconWordAndColor)
{
    const struct
    {
        qint64 total;
        qint64 used;
        std::optional<Accent> accent;
        QString words;
    } table[] = {
        {100, 89, std::nullopt, u"89%"_s},
        {100, 90, Accent::Warning, u"Almost used up"_s},
        {100, 99, Accent::Warning, u"Almost used up"_s},
        {100, 100, Accent::Warning, u"Used up"_s},
        {100, 101, Accent::Warning, u"1 too many"_s},
        {0, 0, std::nullopt, QString()},
        {0, 3, Accent::Warning, u"3 too many"_s},
        {2'147'483'647, 0, std::nullopt, u"0%"_s},
    };
    for (const auto &[total, used, expected, expectedWords] : table) {
        model.setLicenses(standing({license(u"a"_s, total, used)}), sampleTime);
        EXPECT_EQ(accent(0, Column::Usage), expected) << used << " of " << total;
        EXPECT_EQ(words(0, Column::Usage), expectedWords) << used << " of " << total;
        EXPECT_EQ(at(0, Column::Usage, Qt::DecorationRole).isValid(), expected.has_value()) << used << " of " << total;
    }
}

TEST_F(LicenseTableModelTest, AnEndStandsOutFromThirtyDaysBeforeIt)
{
    const auto after = [](qint64 span) { return sampleTime + seconds{span}; };
    const struct
    {
        ServerTime until;
        std::optional<Accent> accent;
        QString end;
    } table[] = {
        {after(30 * 86'400 + 1), std::nullopt, u""_s},
        {after(qint64{30} * 86'400), Accent::Warning, u"30 days left"_s},
        {after(86'400), Accent::Warning, u"1 day left"_s},
        {after(1), Accent::Warning, u"0 days left"_s},
        {after(0), Accent::Critical, u""_s},
    };
    for (const auto &[until, expected, end] : table) {
        License l = license(u"a"_s, 10, 1);
        l.validUntil = until;
        model.setLicenses(standing({l}), sampleTime);
        EXPECT_EQ(accent(0, Column::ValidUntil), expected);
        EXPECT_TRUE(words(0, Column::ValidUntil).contains(dayOf(until))) << words(0, Column::ValidUntil).toStdString();
        EXPECT_EQ(words(0, Column::ValidUntil).startsWith(u"Ended"_s), expected == Accent::Critical);
    }
}

TEST_F(LicenseTableModelTest, K07_NothingIsFreeOfATypeThatHasEnded)
{
    const std::tuple<qint64, Accent> table[] = {{4, Accent::Critical}, {0, Accent::Warning}};
    for (const auto &[used, expected] : table) {
        License ended = license(u"a"_s, 10, used);
        ended.validUntil = sampleTime;
        model.setLicenses(standing({ended, license(u"b"_s, 10, 4)}), sampleTime);
        EXPECT_EQ(words(0, Column::Free), u"0"_s);
        EXPECT_EQ(at(0, Column::Free, LicenseTableModel::SortRole), QVariant(qint64{0}));
        EXPECT_EQ(words(0, Column::Usage), u"Ended"_s);
        EXPECT_EQ(accent(0, Column::Usage), expected) << used;
        EXPECT_EQ(accent(0, Column::ValidUntil), expected) << used;
        EXPECT_EQ(words(1, Column::Free), u"6"_s);
        ended.validUntil = sampleTime + hours{24 * 400};
        model.setLicenses(standing({ended}), sampleTime);
        EXPECT_EQ(words(0, Column::Free), QString::number(10 - used)) << "renewed";
    }
}

// G01, G02, G06
TEST_F(LicenseTableModelTest, ShowsLabelsLiterally)
{
    License l = license(u"a"_s, 1, 1);
    l.label = u"<img src='file:///etc/passwd'>\n\u202Eb"_s;
    model.setLicenses(standing({l}), sampleTime);
    EXPECT_EQ(words(0, Column::Type), text::plain(l.label));
    EXPECT_FALSE(words(0, Column::Type).contains(u'\n'));
    EXPECT_FALSE(words(0, Column::Type).contains(QChar(0x202E)));
    EXPECT_FALSE(at(0, Column::Type, Qt::ToolTipRole).toString().contains(u"<img"_s));
    EXPECT_EQ(at(0, Column::Type, Qt::AccessibleTextRole), at(0, Column::Type, Qt::DisplayRole));
}

TEST_F(LicenseTableModelTest, KeepsSelectedTypesThroughEveryChange)
{
    QItemSelectionModel selection(&model);
    const License a = license(u"a"_s, 10, 1);
    const License b = license(u"b"_s, 10, 1);
    const License c = license(u"c"_s, 10, 1);
    model.setLicenses(standing({}), sampleTime);
    EXPECT_EQ(model.rowCount(), 0);
    model.setLicenses(standing({a, b, c}), sampleTime);
    selection.select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto selected = [&selection] {
        QStringList found;
        for (const QModelIndex &row : selection.selectedRows()) {
            found += row.data(LicenseTableModel::TypeRole).toString();
        }
        return found;
    };
    const std::pair<QVector<License>, QStringList> steps[] = {
        {{a, license(u"b"_s, 99, 5), c}, {u"a"_s, u"b"_s, u"c"_s}},
        {{c, b, license(u"a"_s, 1, 2)}, {u"a"_s, u"b"_s, u"c"_s}},
        {{b, license(u"d"_s, 1, 1), a}, {u"d"_s, u"a"_s, u"b"_s}},
        {{b}, {u"b"_s}},
        {{license(u"e"_s, 1, 0), license(u"b"_s, 1, 1), a, c}, {u"b"_s, u"a"_s, u"c"_s, u"e"_s}}};
    for (const auto &[step, expected] : steps) {
        model.setLicenses(standing(step), sampleTime);
        EXPECT_EQ(types(), expected);
        EXPECT_EQ(selected(), QStringList{u"b"_s});
    }
    model.setLicenses(standing({license(u"b"_s, 77, 5)}), sampleTime);
    EXPECT_EQ(words(0, Column::Total), u"77"_s);
    model.setLicenses(standing({}), sampleTime);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_TRUE(selected().isEmpty());
}

TEST_F(LicenseTableModelTest, TheMostUrgentComeFirstThenNamesWithNumbersByValue)
{
    License ends = license(u"ends"_s, 10, 1);
    ends.validUntil = sampleTime + hours{24 * 9};
    model.setLicenses(standing({license(u"t10"_s, 10, 1), license(u"t9"_s, 10, 1), license(u"full"_s, 10, 10), ends,
                                license(u"over"_s, 10, 12)}),
                      sampleTime);
    EXPECT_EQ(types(), (QStringList{u"over"_s, u"ends"_s, u"full"_s, u"t9"_s, u"t10"_s}));
}

} // namespace license::ui
