// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/ui/details/sampleobjects.h"
#include "tests/ui/sampleorganizations.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/details/detailspage.h"
#include "ui/details/licensesview.h"
#include "ui/details/licensetablemodel.h"
#include "ui/details/objecttablemodel.h"
#include "ui/details/organizationsview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/exportbutton.h"
#include "ui/kit/filterfield.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

ServiceState stateWithObjects(const QByteArray &sha256 = QByteArray(64, 'a'))
{
    ServiceState state = sampleState();
    state.document->objects = ObjectListReference{sha256, 1'000, 4};
    return state;
}

class DetailsPageTest : public testing::Test
{
protected:
    DetailsPageTest()
    {
        page.resize(1'000, 600);
        page.setVisible(true);
    }
    void show(const ServiceState &state)
    {
        const Reading now = FakeClock().now();
        page.present(state, evaluate(state.statusInput(), now), now.wall);
    }
    void openObjects() { widget<QTabWidget>(page, "detailsTabs")->setCurrentIndex(1); }
    /// Shows four objects and waits for them.
    void showFour()
    {
        show(stateWithObjects());
        openObjects();
        page.showObjects(fourObjects());
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(waitFor([this] { return page.objects().has_value(); }));
    }
    void filter(const QString &text)
    {
        widget<FilterField>(page, "objectsFilter")->setText(text);
        settle();
    }
    QTableView *objects() const { return widget<QTableView>(page, "objectsTable"); }
    QTableView *licenses() const { return widget<QTableView>(page, "licensesTable"); }
    const QWidget &objectsView() const { return *widget<ObjectsView>(page, "objectsView"); }
    const QWidget &licensesView() const { return *widget<LicensesView>(page, "licensesView"); }

    QAction refresh;
    DetailsPage page{&refresh};
    QSignalSpy wanted{&page, &DetailsPage::objectsWanted};
};

} // namespace

TEST_F(DetailsPageTest, ShowsEachLicense)
{
    show(sampleState());
    ASSERT_EQ(licenses()->model()->rowCount(), 5);
    EXPECT_TRUE(licenses()->isVisible());
    QStringList types;
    for (int row = 0; row < 5; ++row) {
        types += licenses()->model()->index(row, 0).data().toString();
    }
    EXPECT_EQ(types, (QStringList{u"Microsoft 365 user"_s, u"Server"_s, u"Cloud worker"_s, u"Endpoint"_s,
                                  u"Git repository"_s}))
        << "those that are almost used up first, then by name";
    licenses()->sortByColumn(static_cast<int>(LicenseTableModel::Column::Total), Qt::DescendingOrder);
    EXPECT_EQ(licenses()->model()->index(0, 0).data().toString(), u"Microsoft 365 user"_s)
        << "300 before 25: as numbers";
}

TEST_F(DetailsPageTest, SaysSoBeforeTheFirstVerification)
{
    ServiceState state = sampleState();
    state.document.reset();
    state.clock.reset();
    show(state);
    EXPECT_FALSE(licenses()->isVisible());
    EXPECT_EQ(textOf(licensesView(), "emptyHeadline"), u"Not verified on this computer yet"_s);
    QSignalSpy refreshed(&refresh, &QAction::triggered);
    press(licensesView(), "emptyAction");
    EXPECT_EQ(refreshed.count(), 1);
    openObjects();
    EXPECT_EQ(textOf(objectsView(), "emptyHeadline"), u"No list of objects"_s);
    EXPECT_EQ(wanted.count(), 0);
}

TEST_F(DetailsPageTest, AsksForObjectsOnlyWhenSomeoneLooksAndOncePerList)
{
    show(stateWithObjects());
    EXPECT_EQ(wanted.count(), 0);
    openObjects();
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_EQ(textOf(objectsView(), "emptyHeadline"), u"Loading the objects…"_s);
    show(stateWithObjects());
    EXPECT_EQ(wanted.count(), 1) << "the same list is on its way";
    page.showObjects(fourObjects());
    show(stateWithObjects());
    EXPECT_EQ(wanted.count(), 1) << "and stays when it is there";
    show(stateWithObjects(QByteArray(64, 'b')));
    EXPECT_EQ(wanted.count(), 2) << "another list";
    page.setVisible(false);
    show(stateWithObjects(QByteArray(64, 'c')));
    EXPECT_EQ(wanted.count(), 2) << "nobody looks";
    page.setVisible(true);
    EXPECT_EQ(wanted.count(), 3);
}

TEST_F(DetailsPageTest, EachStateOfTheObjectsHasItsOwnWords)
{
    QStringList headlines;
    const auto note = [&] { headlines += textOf(objectsView(), "emptyHeadline"); };
    show(sampleState());
    openObjects();
    note(); // no list
    show(stateWithObjects());
    note(); // loading
    Error error;
    error.code = ErrorCode::Timeout;
    page.showObjects(error);
    note(); // failed
    EXPECT_FALSE(textOf(objectsView(), "emptyDetail").isEmpty());
    press(objectsView(), "emptyAction");
    EXPECT_EQ(wanted.count(), 2) << "try again";
    page.showObjects(manyObjects(0));
    note(); // empty
    EXPECT_FALSE(objects()->isVisible());
    page.showObjects(fourObjects());
    settle();
    EXPECT_TRUE(objects()->isVisible());
    filter(u"nothing like this"_s);
    note(); // filtered to nothing
    EXPECT_FALSE(objects()->isVisible());
    EXPECT_EQ(textOf(objectsView(), "objectsCount"), u"0 of 4"_s);
    press(objectsView(), "emptyAction");
    settle();
    EXPECT_TRUE(objects()->isVisible()) << "the filter is cleared";
    EXPECT_EQ(objects()->model()->rowCount(), 4);
    EXPECT_EQ(QSet<QString>(headlines.cbegin(), headlines.cend()).size(), 5) << headlines.join(u'|').toStdString();
}

TEST_F(DetailsPageTest, TellsOnceThatTheOrganizationsOfAServiceHaveComeIntoView)
{
    const QSignalSpy shown(&page, &DetailsPage::organizationsShown);
    show(sampleState());
    EXPECT_EQ(shown.count(), 0) << "nobody looks";
    page.showOrganizations();
    EXPECT_EQ(shown.count(), 1);
    show(sampleState());
    EXPECT_EQ(shown.count(), 1);
    ServiceState other = sampleState(u"Other"_s);
    other.service.id = ServiceId{2};
    show(other);
    EXPECT_EQ(shown.count(), 2);
    widget<QTabWidget>(page, "detailsTabs")->setCurrentIndex(0);
    page.showOrganizations();
    EXPECT_EQ(shown.count(), 3);
    page.presentOrganizations({.known = sampleManagement(FakeClock().now().wall)}, FakeClock().now().wall);
    page.focusFilter();
    EXPECT_EQ(page.focusWidget(), widget<QWidget>(page, "organizationsFilter"));
}

TEST_F(DetailsPageTest, FiltersAsOneTypesAndCounts)
{
    showFour();
    EXPECT_EQ(textOf(objectsView(), "objectsCount"), u"4 objects"_s);
    QTest::keyClicks(widget<FilterField>(page, "objectsFilter"), u"ANN"_s);
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 2);
    EXPECT_EQ(textOf(objectsView(), "objectsCount"), u"2 of 4"_s);
    QTest::keyClick(widget<FilterField>(page, "objectsFilter"), Qt::Key_Escape);
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 4) << "Esc clears the filter";
}

TEST_F(DetailsPageTest, ChipsNarrowToATypeAndToTheUnlicensed)
{
    showFour();
    EXPECT_EQ(widget<QPushButton>(page, "chip.git_repository")->accessibleName(), u"Git repository · 2"_s);
    press(page, "chip.git_repository");
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 2);
    press(page, "chip.unlicensed");
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 1);
    press(page, "chip.unlicensed");
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 4);
}

TEST_F(DetailsPageTest, DoubleClickOrReturnOnALicenseShowsItsObjects)
{
    show(stateWithObjects());
    licenses()->setCurrentIndex(licenses()->model()->index(4, 0));
    emit licenses()->doubleClicked(licenses()->currentIndex());
    EXPECT_EQ(widget<QTabWidget>(page, "detailsTabs")->currentIndex(), 1);
    EXPECT_EQ(wanted.count(), 1);
    page.showObjects(fourObjects());
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 2) << "git repositories";
    EXPECT_TRUE(widget<QPushButton>(page, "chip.git_repository")->isChecked());

    widget<QTabWidget>(page, "detailsTabs")->setCurrentIndex(0);
    licenses()->setCurrentIndex(licenses()->model()->index(3, 0));
    widget<QAction>(page, "showObjects")->trigger();
    EXPECT_EQ(widget<QTabWidget>(page, "detailsTabs")->currentIndex(), 1);
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 0);
    EXPECT_TRUE(widget<QPushButton>(page, "chip.endpoint")->isChecked()) << "can be taken back";
}

TEST_F(DetailsPageTest, CopiesSelectedRowsAsText)
{
    showFour();
    objects()->selectionModel()->select(objects()->model()->index(3, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    objects()->selectionModel()->select(objects()->model()->index(0, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    objects()->actions().constFirst()->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 2) << "a line end in a name ends no line";
    EXPECT_EQ(lines[1].split(u'\t').first(), u"Anna <b>Kowalska</b>"_s);
    EXPECT_EQ(lines[1].count(u'\t'), 4) << "the identifier is hidden at first";
    EXPECT_TRUE(lines[0].contains(u"Without a license"_s));
}

TEST_F(DetailsPageTest, TheMenuOfTheRowsCopiesOneColumnAndExportsTheSelection)
{
    showFour();
    EXPECT_FALSE(widget<QAction>(page, "copyName")->isEnabled()) << "nothing is selected";
    objects()->selectRow(1);
    objects()->selectionModel()->select(objects()->model()->index(3, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    widget<QAction>(page, "copyName")->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"acme/anna-tools\nAnna <b>Kowalska</b>"_s);
    widget<QAction>(page, "copyIdentifier")->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"r-2\nu-1"_s) << "although its column is hidden";
    QSignalSpy asked(&page, &DetailsPage::selectionExportRequested);
    widget<QAction>(page, "exportSelected.csv")->trigger();
    EXPECT_EQ(asked.count(), 1);
    ASSERT_TRUE(page.selectedObjects());
    EXPECT_EQ(*page.selectedObjects()->rows, (std::vector<RowIndex>{2, 1}));
}

TEST_F(DetailsPageTest, ColumnsAreShownAndHiddenByTheMenuOfTheHeader)
{
    showFour();
    constexpr int identifier = static_cast<int>(ObjectTableModel::Column::Identifier);
    EXPECT_TRUE(objects()->isColumnHidden(identifier));
    auto *columns = widget<QMenu>(*objects(), "columns");
    const auto toggle = [columns](int column) {
        emit columns->aboutToShow();
        columns->actions().at(column)->toggle();
    };
    EXPECT_FALSE(columns->actions().first()->isEnabled()) << "a table without names says nothing";
    toggle(identifier);
    EXPECT_FALSE(objects()->isColumnHidden(identifier));
    EXPECT_GT(objects()->columnWidth(identifier), 0);
    toggle(1);
    EXPECT_TRUE(objects()->isColumnHidden(1));
    const QByteArray kept = objects()->horizontalHeader()->saveState();
    toggle(1);
    objects()->horizontalHeader()->restoreState(kept);
    EXPECT_TRUE(objects()->isColumnHidden(1));
}

TEST_F(DetailsPageTest, WhatOneTypesBeforeTheListIsThereFiltersIt)
{
    show(stateWithObjects());
    page.activateWindow();
    ASSERT_TRUE(waitFor([this] { return page.isActiveWindow(); }));
    page.focusFilter();
    QTest::keyClicks(page.focusWidget(), u"anna"_s);
    EXPECT_EQ(widget<FilterField>(page, "objectsFilter")->text(), u"anna"_s);
    page.showObjects(fourObjects());
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 2);
    EXPECT_TRUE(widget<FilterField>(page, "objectsFilter")->hasFocus());
}

TEST_F(DetailsPageTest, AnExportIsNamedAfterWhatTheListIsNarrowedTo)
{
    showFour();
    EXPECT_EQ(page.objectsName(), u"objects"_s);
    press(page, "chip.git_repository");
    EXPECT_EQ(page.objectsName(), u"Git repository"_s);
    press(page, "chip.unlicensed");
    EXPECT_EQ(page.objectsName(), u"without a license"_s);
}

TEST_F(DetailsPageTest, SaysBesideTheButtonWhatWasSavedUntilTheListChanges)
{
    showFour();
    EXPECT_FALSE(isOffered(objectsView(), "exportOutcome"));
    page.showNote(u"Writing…"_s);
    page.showSaved(DetailsPage::Table::Objects, u"/tmp/x.csv"_s, u"4 objects saved"_s);
    EXPECT_TRUE(isOffered(objectsView(), "exportOutcome"));
    EXPECT_FALSE(isOffered(licensesView(), "exportOutcome"));
    EXPECT_FALSE(isOffered(page, "detailsNote"));
    EXPECT_EQ(textOf(objectsView(), "exportSaved"), u"4 objects saved"_s);
    filter(u"acme"_s);
    EXPECT_FALSE(isOffered(objectsView(), "exportOutcome"));
}

TEST_F(DetailsPageTest, CopiesManyRowsInPortionsAndAllOfThemWhateverComesBetween)
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    constexpr int many = 2'000;
    show(stateWithObjects());
    openObjects();
    page.showObjects(manyObjects(many));
    settle();
    const QString last = objects()->model()->index(many - 1, 0).data().toString();
    const auto copied = [] { return QGuiApplication::clipboard()->text().split(u'\n'); };
    objects()->selectAll();
    objects()->actions().constFirst()->trigger();
    EXPECT_EQ(copied(), QStringList{u"before"_s}) << "the window goes on meanwhile";
    ASSERT_TRUE(waitFor([&] { return copied().size() == many; }));
    EXPECT_TRUE(copied().last().startsWith(last));

    QGuiApplication::clipboard()->clear();
    objects()->actions().constFirst()->trigger();
    filter(u"nothing has this name"_s); // removes the rows
    ASSERT_TRUE(waitFor([&] { return copied().size() == many; }));
    EXPECT_TRUE(copied().last().startsWith(last));
}

TEST_F(DetailsPageTest, RowsThatAreSortedWhileTheyAreCopiedWaitForNothingAndAreCopiedAsTheyWere)
{
    constexpr int many = 5'000;
    show(stateWithObjects());
    openObjects();
    page.showObjects(manyObjects(many));
    settle();
    const auto shown = [this] {
        QStringList names;
        for (int row = 0; row < many; ++row) {
            names += objects()->model()->index(row, 0).data().toString();
        }
        return names;
    };
    const QStringList before = shown();
    QGuiApplication::clipboard()->setText(u"before"_s);
    objects()->selectAll();
    objects()->actions().constFirst()->trigger();
    page.findChild<ui::ObjectTableModel *>()->sort(0, Qt::DescendingOrder); // they appear in reverse order
    QStringList lines;
    ASSERT_TRUE(waitFor([&] {
        lines = QGuiApplication::clipboard()->text().split(u'\n');
        return lines.size() == many;
    }));
    settle();
    EXPECT_NE(shown(), before);
    for (QString &line : lines) {
        line = line.section(u'\t', 0, 0);
    }
    EXPECT_EQ(lines, before);
}

TEST_F(DetailsPageTest, AsksForAnExportOfWhatIsShown)
{
    showFour();
    filter(u"acme"_s);
    QVector<text::ExportFormat> formats;
    QObject::connect(&page, &DetailsPage::objectsExportRequested, &page,
                     [&formats](text::ExportFormat format) { formats.append(format); });
    for (QAction *format : widget<ExportButton>(objectsView(), "export")->menu()->actions()) {
        format->trigger();
    }
    EXPECT_EQ(formats, (QVector<text::ExportFormat>{text::ExportFormat::Excel, text::ExportFormat::Csv,
                                                    text::ExportFormat::Json, text::ExportFormat::Html}));
    ASSERT_TRUE(page.objects());
    EXPECT_EQ(page.objects()->rows->size(), 2u);
    filter(u"nothing like this"_s);
    EXPECT_FALSE(widget<ExportButton>(objectsView(), "export")->isEnabled());
}

TEST_F(DetailsPageTest, CtrlFGoesToTheFilterOfTheObjects)
{
    showFour();
    widget<QTabWidget>(page, "detailsTabs")->setCurrentIndex(0);
    page.activateWindow();
    ASSERT_TRUE(waitFor([this] { return page.isActiveWindow(); }));
    page.focusFilter();
    EXPECT_EQ(widget<QTabWidget>(page, "detailsTabs")->currentIndex(), 1);
    EXPECT_TRUE(widget<FilterField>(page, "objectsFilter")->hasFocus());
}

TEST_F(DetailsPageTest, AnotherServiceStartsAfresh)
{
    showFour();
    filter(u"acme"_s);
    press(page, "chip.git_repository");
    ServiceState other = stateWithObjects();
    other.service.id = ServiceId{2};
    show(other);
    EXPECT_EQ(wanted.count(), 2) << "the same list, but of another service";
    EXPECT_TRUE(widget<FilterField>(page, "objectsFilter")->text().isEmpty());
    page.showObjects(fourObjects());
    settle();
    EXPECT_EQ(objects()->model()->rowCount(), 4);
}

TEST_F(DetailsPageTest, AFilterStaysWhenTheListIsReplaced)
{
    showFour();
    filter(u"acme"_s);
    show(stateWithObjects(QByteArray(64, 'b')));
    page.showObjects(fourObjects());
    settle();
    EXPECT_EQ(widget<FilterField>(page, "objectsFilter")->text(), u"acme"_s);
    EXPECT_EQ(objects()->model()->rowCount(), 2);
}

TEST_F(DetailsPageTest, EverythingHasANameForScreenReaders)
{
    showFour();
    for (const QWidget *child : page.findChildren<QWidget *>()) {
        const bool control = child->focusPolicy() != Qt::NoFocus && child->isVisible();
        if (control && (qobject_cast<const QAbstractButton *>(child) || qobject_cast<const QTableView *>(child) ||
                        qobject_cast<const QLineEdit *>(child))) {
            const auto *button = qobject_cast<const QAbstractButton *>(child);
            EXPECT_TRUE(!child->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
                << child->metaObject()->className();
            EXPECT_FALSE(child->objectName().isEmpty()) << child->metaObject()->className();
        }
    }
}

// G01: the delegates draw the model's text and no markup
TEST_F(DetailsPageTest, DrawsEveryCellInEveryLook)
{
    showFour();
    filter(u"a"_s);
    objects()->selectRow(0);
    EXPECT_FALSE(objects()->grab().isNull());
    widget<QTabWidget>(page, "detailsTabs")->setCurrentIndex(0);
    licenses()->selectRow(3);
    page.setLayoutDirection(Qt::RightToLeft);
    EXPECT_FALSE(licenses()->grab().isNull());
}

} // namespace license::ui
