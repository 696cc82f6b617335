// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleorganizations.h"
#include "ui/details/organizationtablemodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

using Field = OrganizationTableModel::Column;

QString textAt(const OrganizationTableModel &model, int row, Field column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

QStringList names(const OrganizationTableModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all += textAt(model, row, Field::Name);
    }
    return all;
}

} // namespace

TEST(OrganizationTableModel, TheWorstOrganizationComesFirst)
{
    OrganizationTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOrganizations(sampleOrganizations());
    EXPECT_EQ(names(model),
              (QStringList{u"OrgName"_s, u"acme-labs"_s, u"acme-archive"_s, u"acme-new"_s, u"acme-platform"_s}));
    model.setOrganizations({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(OrganizationTableModel, ShowsWhatIsReportedAndWhatIsNot)
{
    OrganizationTableModel model;
    model.setOrganizations(sampleOrganizations());
    EXPECT_EQ(textAt(model, 0, Field::Protected), u"43 of 101"_s);
    EXPECT_EQ(textAt(model, 0, Field::Unlicensed), u"58"_s);
    EXPECT_EQ(textAt(model, 0, Field::Removed), u"15"_s);
    EXPECT_EQ(textAt(model, 0, Field::Plans), u"2 plans: 1 failed, 2 with warnings"_s);
    EXPECT_TRUE(textAt(model, 0, Field::Plans, Qt::ToolTipRole).contains(u"Weekly: 43 succeeded"_s));
    const QString whole = textAt(model, 0, Field::Name, Qt::ToolTipRole);
    for (const QString &line : {u"Provider: "_s, u"Removed: 15"_s, u"Without a license: 58"_s, u"• Weekly: "_s}) {
        EXPECT_TRUE(whole.contains(line)) << "columns may be hidden: " << line.toStdString();
    }
    EXPECT_NEAR(model.index(0, 0).data(OrganizationTableModel::FractionRole).toDouble(), 43.0 / 101.0, 1e-9);
    EXPECT_EQ(textAt(model, 3, Field::Protected), u"unknown"_s) << "never 0";
    EXPECT_EQ(textAt(model, 3, Field::Unlicensed), u"unknown"_s);
    EXPECT_EQ(textAt(model, 3, Field::State), u"Synchronizing"_s);
    EXPECT_EQ(textAt(model, 3, Field::Plans), u"No plan"_s);
}

TEST(OrganizationTableModel, OnlyWhatNeedsAttentionHasATone)
{
    OrganizationTableModel model;
    model.setOrganizations(sampleOrganizations());
    const auto tone = [&model](int row, Field column) {
        return model.index(row, static_cast<int>(column)).data(OrganizationTableModel::AccentRole).isValid();
    };
    EXPECT_TRUE(tone(0, Field::Unlicensed));
    EXPECT_TRUE(tone(0, Field::Plans));
    EXPECT_FALSE(tone(0, Field::Name));
    EXPECT_FALSE(tone(1, Field::Plans)) << "warnings alone";
    EXPECT_FALSE(tone(2, Field::Unlicensed));
    EXPECT_FALSE(tone(3, Field::Unlicensed)) << "not reported";
}

TEST(OrganizationTableModel, ASelectedRowIsKeptInANewReport)
{
    OrganizationTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVector<Organization> organizations = sampleOrganizations();
    model.setOrganizations(organizations);
    const QPersistentModelIndex selected = model.index(1, 0);
    ASSERT_EQ(selected.data().toString(), u"acme-labs"_s);
    organizations[2].unlicensedRepositories = 90;
    model.setOrganizations(organizations);
    EXPECT_EQ(selected.row(), 0);
    EXPECT_EQ(selected.data().toString(), u"acme-labs"_s);
    organizations.removeFirst();
    model.setOrganizations(organizations);
    EXPECT_EQ(model.rowCount(), 4);
}

TEST(OrganizationTableModel, AServersNamesAreShownAsText)
{
    OrganizationTableModel model;
    model.setOrganizations({sampleOrganization(u"<b>a\u202eb</b>"_s, 1, 2, 0)});
    EXPECT_FALSE(textAt(model, 0, Field::Name).contains(u'\u202e'));
    EXPECT_FALSE(textAt(model, 0, Field::Name, Qt::ToolTipRole).contains(u"<b>a"_s));
}

} // namespace license::ui
