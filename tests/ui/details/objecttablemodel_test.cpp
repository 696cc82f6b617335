// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sanitize.h"
#include "tests/support/waitfor.h"
#include "tests/ui/details/sampleobjects.h"
#include "tests/ui/uitools.h"
#include "ui/details/objecttablemodel.h"
#include "ui/details/selectionkeeper.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/tablesetup.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

using Column = ObjectTableModel::Column;

class ObjectTableModelTest : public testing::Test
{
protected:
    /// Runs the event loop until the newest query is answered.
    void settle()
    {
        ASSERT_TRUE(waitFor([this] { return !model.isBusy(); }));
    }
    QStringList column(Column column) const
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            found += at(row, column).toString();
        }
        return found;
    }
    QVariant at(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.data(model.index(row, static_cast<int>(column)), role);
    }

    ObjectTableModel model;
};

class CheckedObjectTableModelTest : public ObjectTableModelTest
{
protected:
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(CheckedObjectTableModelTest, IsAModelFromEmptyThroughFilledAndChangedToCleared)
{
    EXPECT_EQ(model.rowCount(), 0);
    model.setTable(fourObjects());
    EXPECT_EQ(model.rowCount(), 0) << "until the query is answered";
    settle();
    EXPECT_EQ(column(Column::Identifier), (QStringList{u"u-2"_s, u"r-2"_s, u"r-1"_s, u"u-1"_s}));
    model.setText(u"ANNA"_s);
    settle();
    EXPECT_EQ(column(Column::Identifier), (QStringList{u"r-2"_s, u"u-1"_s}));
    model.setText({});
    model.setLicenseFilter(u"git_repository"_s, false);
    settle();
    EXPECT_EQ(column(Column::Identifier), (QStringList{u"r-2"_s, u"r-1"_s}));
    model.setLicenseFilter({}, true);
    settle();
    EXPECT_EQ(column(Column::Identifier), QStringList{u"u-2"_s});
    model.setLicenseFilter({}, false);
    model.setTable(manyObjects(500));
    settle();
    EXPECT_EQ(model.rowCount(), 500);
    model.setTable({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ObjectTableModelTest, SortsByEachColumnAndBackToTheUnlicensedFirstAndThenByName)
{
    model.setTable(fourObjects());
    const std::pair<Column, QStringList> table[] = {
        {Column::Name, {u"r-2"_s, u"r-1"_s, u"u-1"_s, u"u-2"_s}},
        {Column::Kind, {u"r-1"_s, u"r-2"_s, u"u-1"_s, u"u-2"_s}},
        {Column::License, {u"r-1"_s, u"r-2"_s, u"u-1"_s, u"u-2"_s}},
        {Column::Assigned, {u"r-1"_s, u"u-1"_s, u"r-2"_s, u"u-2"_s}},
        {Column::LastBackup, {u"r-2"_s, u"r-1"_s, u"u-1"_s, u"u-2"_s}},
        {Column::Identifier, {u"r-1"_s, u"r-2"_s, u"u-1"_s, u"u-2"_s}},
    };
    for (const auto &[by, expected] : table) {
        model.sort(static_cast<int>(by));
        settle();
        EXPECT_EQ(column(Column::Identifier), expected) << static_cast<int>(by);
    }
    model.sort(static_cast<int>(Column::Assigned), Qt::DescendingOrder);
    settle();
    EXPECT_EQ(column(Column::Identifier), (QStringList{u"u-1"_s, u"r-1"_s, u"r-2"_s, u"u-2"_s}));
    model.sort(-1, Qt::DescendingOrder);
    settle();
    EXPECT_EQ(column(Column::Identifier), (QStringList{u"u-2"_s, u"r-2"_s, u"r-1"_s, u"u-1"_s}));
}

TEST_F(ObjectTableModelTest, WordsWhatIsThereAndWhatIsNot)
{
    model.setTable(fourObjects());
    model.setLicenses({{u"git_repository"_s, u"Git repository"_s, AssignedTo::Object, 1, 1, {}}});
    settle();
    EXPECT_EQ(column(Column::License),
              (QStringList{u"Without a license"_s, u"Git repository"_s, u"Git repository"_s, u"microsoft365_user"_s}));
    EXPECT_EQ(column(Column::Kind), (QStringList{u"User"_s, u"Repository"_s, u"Repository"_s, u"User"_s}));
    EXPECT_EQ(at(3, Column::LastBackup).toString(), u"Never"_s);
    EXPECT_TRUE(at(3, Column::LastBackup, ObjectTableModel::AbsentRole).toBool());
    EXPECT_TRUE(at(0, Column::License, ObjectTableModel::AbsentRole).toBool());
    EXPECT_FALSE(at(2, Column::License, ObjectTableModel::AbsentRole).toBool());
    EXPECT_EQ(at(2, Column::Assigned).toString(), u"14/11/2023 22:13"_s);
    const QString inFull = at(2, Column::Assigned, Qt::ToolTipRole).toString();
    EXPECT_TRUE(inFull.contains(u"14 November 2023, 22:13:20"_s)) << inFull.toStdString();
    EXPECT_TRUE(at(1, Column::Assigned).toString().isEmpty());
}

// G01, G02, G08
TEST_F(ObjectTableModelTest, AColumnHasRoomForEachLicenseOfTheServiceButForNoEndlessName)
{
    model.setLicenses({{u"git_repository"_s, u"Git repository"_s, AssignedTo::Object, 1, 1, {}},
                       {u"endless"_s, QString(200, u'x'), AssignedTo::Object, 1, 1, {}}});
    const auto words = [this](Column column) {
        return model.headerData(static_cast<int>(column), Qt::Horizontal, allWordsRole).toStringList();
    };
    EXPECT_EQ(words(Column::License), (QStringList{u"Without a license"_s, u"Git repository"_s}));
    EXPECT_EQ(words(Column::Name), QStringList());
}

TEST_F(ObjectTableModelTest, ShowsNamesLiterally)
{
    model.setTable(fourObjects());
    settle();
    EXPECT_EQ(at(3, Column::Name).toString(), u"Anna <b>Kowalska</b>"_s);
    EXPECT_FALSE(at(3, Column::Name, Qt::ToolTipRole).toString().contains(u"<b>"_s));
    EXPECT_EQ(at(0, Column::Name).toString(), text::plain(u"Zoë\nSmith"_s));
    EXPECT_EQ(at(3, Column::Name, Qt::AccessibleTextRole), at(3, Column::Name));
}

TEST_F(ObjectTableModelTest, FindsANameWithAccentsByItsLetters)
{
    model.setTable(fourObjects());
    for (const QString &text : {u"ZOE"_s, u"zoë"_s}) {
        model.setText(text);
        settle();
        EXPECT_EQ(column(Column::Identifier), QStringList{u"u-2"_s}) << text.toStdString();
    }
    model.setText(u"änna"_s);
    settle();
    EXPECT_EQ(model.rowCount(), 0) << "an accent that is typed counts";
}

TEST_F(ObjectTableModelTest, NamesTheNeedleOfTheRowsThatAreShown)
{
    model.setTable(fourObjects());
    model.setText(u"anna"_s);
    settle();
    EXPECT_EQ(at(0, Column::Name, ObjectTableModel::NeedleRole).toString(), u"anna"_s);
    model.setText(u"acme"_s);
    EXPECT_EQ(at(0, Column::Name, ObjectTableModel::NeedleRole).toString(), u"anna"_s) << "until the answer comes";
    EXPECT_FALSE(at(0, Column::Assigned, ObjectTableModel::NeedleRole).isValid()) << "times are not searched";
    settle();
    EXPECT_EQ(at(0, Column::Name, ObjectTableModel::NeedleRole).toString(), u"acme"_s);
}

TEST_F(ObjectTableModelTest, AnswersOnlyTheNewestOfManyQueries)
{
    model.setTable(manyObjects(200'000));
    settle();
    int answers = 0;
    QObject::connect(&model, &ObjectTableModel::rowsChanged, &model, [this, &answers] {
        ++answers;
        EXPECT_EQ(QThread::currentThread(), model.thread());
    });
    for (const QString &text : {u"o"_s, u"ob"_s, u"object-1"_s, u"object-19999"_s}) {
        model.setText(text);
    }
    settle();
    EXPECT_EQ(model.rowCount(), 11) << "object-19999 and object-199990 … object-199999";
    EXPECT_EQ(answers, 1);
}

TEST_F(ObjectTableModelTest, AQueryOfATableThatIsGoneIsNotAnswered)
{
    model.setTable(manyObjects(200'000));
    model.setText(u"9"_s);
    QSignalSpy answers(&model, &ObjectTableModel::rowsChanged);
    model.setTable({});
    settle();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(answers.count(), 0);
}

TEST(ObjectQueryRunner, MayGoWhileAQueryRuns)
{
    const auto table = manyObjects(300'000);
    for (int round = 0; round < 20; ++round) {
        ObjectQueryRunner runner;
        ObjectQuery query;
        query.sortBy = ObjectColumn::Name;
        QObject::connect(&runner, &ObjectQueryRunner::finished, &runner, [] { FAIL() << "nobody waits for it"; });
        runner.run(table, query);
        runner.run(table, {});
    }
}

TEST_F(CheckedObjectTableModelTest, IsAModelOfAMillionRowsToo)
{
    model.setTable(manyObjects(1'000'000));
    settle();
    EXPECT_EQ(model.rowCount(), 1'000'000);
    model.setText(u"object-77777"_s);
    settle();
    EXPECT_EQ(model.rowCount(), 11);
    model.setTable({});
}

namespace {

class KeptSelectionTest : public ObjectTableModelTest
{
protected:
    KeptSelectionTest()
    {
        setUpTable(&view);
        view.setModel(&model);
        new SelectionKeeper(&model, &view);
    }
    void select(std::initializer_list<int> rows)
    {
        for (const int row : rows) {
            view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QStringList selected() const
    {
        QStringList found;
        for (const QModelIndex &row : view.selectionModel()->selectedRows(static_cast<int>(Column::Identifier))) {
            found += row.data().toString();
        }
        found.sort();
        return found;
    }

    QTableView view;
};

} // namespace

TEST_F(KeptSelectionTest, StaysWithItsObjectsThroughFilterAndOrder)
{
    model.setTable(fourObjects());
    settle();
    select({1, 2});
    view.setCurrentIndex(model.index(1, 1));
    select({1, 2});
    model.sort(static_cast<int>(Column::Name), Qt::DescendingOrder);
    settle();
    EXPECT_EQ(selected(), (QStringList{u"r-1"_s, u"r-2"_s}));
    EXPECT_EQ(at(view.currentIndex().row(), Column::Identifier).toString(), u"r-2"_s);
    EXPECT_EQ(view.currentIndex().column(), 1);
    model.setText(u"anna"_s);
    settle();
    EXPECT_EQ(selected(), QStringList{u"r-2"_s});
    model.setText(u"zoë"_s);
    settle();
    EXPECT_TRUE(selected().isEmpty());
    EXPECT_FALSE(view.currentIndex().isValid());
}

TEST_F(KeptSelectionTest, OfEverythingStaysEverything)
{
    model.setTable(manyObjects(100'000));
    settle();
    view.selectAll();
    model.sort(static_cast<int>(Column::Name));
    settle();
    ASSERT_EQ(view.selectionModel()->selection().size(), 1);
    EXPECT_EQ(view.selectionModel()->selection().first().height(), 100'000);
}

TEST_F(KeptSelectionTest, OfEverythingIsAllThatAFilterLeaves)
{
    model.setTable(fourObjects());
    settle();
    view.selectAll();
    model.setText(u"anna"_s);
    settle();
    EXPECT_EQ(selected(), (QStringList{u"r-2"_s, u"u-1"_s}));
    model.setText({});
    settle();
    EXPECT_EQ(selected(), (QStringList{u"r-2"_s, u"u-1"_s})) << "what had gone is not selected again";
}

TEST_F(KeptSelectionTest, IsGivenUpWhereItFallsIntoTooManyPieces)
{
    model.setTable(manyObjects(10'000));
    model.sort(static_cast<int>(Column::Name));
    model.setLicenseFilter({}, true);
    settle();
    view.selectAll();
    model.setLicenseFilter({}, false);
    settle();
    EXPECT_TRUE(view.selectionModel()->selection().isEmpty()) << "5,000 single rows";
}

TEST_F(KeptSelectionTest, IsDroppedWithItsList)
{
    model.setTable(fourObjects());
    settle();
    select({0, 2});
    model.setTable(fourObjects());
    settle();
    EXPECT_TRUE(selected().isEmpty());
}

TEST_F(KeptSelectionTest, AMillionRowsFillFilterSortAndClear)
{
    constexpr int million = 1'000'000;
    view.resize(800, 600);
    view.show();
    model.setTable(manyObjects(million));
    settle();
    EXPECT_EQ(model.rowCount(), million);
    select({7});
    const QStringList chosen = selected();
    EXPECT_EQ(chosen.size(), 1);
    model.sort(static_cast<int>(Column::Name));
    settle();
    EXPECT_EQ(at(0, Column::Identifier).toString(), u"object-999999"_s);
    EXPECT_EQ(selected(), chosen);
    model.setText(u"object-77777"_s);
    settle();
    EXPECT_EQ(model.rowCount(), 11);
    model.setText({});
    model.setLicenseFilter(u"git_repository"_s, false);
    settle();
    EXPECT_EQ(model.rowCount(), million / 2);
    view.scrollToBottom();
    EXPECT_FALSE(view.grab().isNull());
    model.setTable({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace license::ui
