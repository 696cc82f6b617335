// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/emptystate.h"
#include "ui/overview/overviewpage.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

Reading later(milliseconds span)
{
    FakeClock clock;
    clock.advance(span);
    return clock.now();
}

ServiceRow row(int id, const QString &name, const std::function<void(ServiceState &)> &change = {})
{
    ServiceState state = sampleState(name);
    state.service.id = ServiceId{id};
    if (change) {
        change(state);
    }
    return {state, evaluate(state.statusInput(), later(hours{21}))};
}

void suspend(ServiceState &state)
{
    state.document->package.status = PackageStatus::Suspended;
}

void fail(ServiceState &state)
{
    state = failed(state, Error{.code = ErrorCode::Timeout}, later(hours{20}), 3);
}

void forget(ServiceState &state)
{
    state.document.reset();
    state.clock.reset();
    state.attempts = {};
}

QVector<ServiceRow> rows()
{
    return {row(1, u"Acme"_s), row(2, u"Bluebird"_s, fail), row(3, u"Contoso"_s, suspend), row(4, u"Delta"_s, forget)};
}

const Instant now = later(hours{21}).wall;

QStringList names(const OverviewPage &page)
{
    const auto *model = widget<QTableView>(page, "serviceTable")->model();
    QStringList all;
    for (int at = 0; at < model->rowCount(); ++at) {
        all += model->index(at, 0).data().toString();
    }
    return all;
}

} // namespace

TEST(ServiceTableModel, KeepsTheRulesOfModelsThroughEveryChange)
{
    ServiceTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({}, now);
    model.setRows(rows(), now);
    EXPECT_EQ(model.rowCount(), 4);
    model.setRows({row(2, u"Bluebird"_s), row(5, u"Echo"_s)}, now);
    EXPECT_EQ(model.rowCount(), 2);
    model.setRows({}, now);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(OverviewPage, PutsTheWorstFirst)
{
    OverviewPage page;
    page.present(rows(), now);
    EXPECT_EQ(names(page), (QStringList{u"Contoso"_s, u"Delta"_s, u"Bluebird"_s, u"Acme"_s}));
    EXPECT_EQ(textOf(page, "overviewSummary"), u"2 verified · 2 not verified · 3 low on licenses"_s);
    page.present({row(1, u"Acme"_s), rows()[2]}, now);
    EXPECT_EQ(textOf(page, "overviewSummary"), u"2 verified · 2 low on licenses"_s);
    page.present(rows(), now, 496);
    EXPECT_EQ(textOf(page, "overviewSummary"), u"Loading: 4 of 500"_s) << "nothing is said of those to come";
    page.present(rows(), now);
    // Solved: it moves to its place automatically.
    QVector<ServiceRow> cured = rows();
    cured[2] = row(3, u"Contoso"_s);
    page.present(cured, now);
    EXPECT_EQ(names(page), (QStringList{u"Delta"_s, u"Bluebird"_s, u"Acme"_s, u"Contoso"_s}));
}

TEST(OverviewPage, WhatIsReportedStandsLastAndChangesNeitherStateNorOrder)
{
    OverviewPage page;
    page.present(rows(), now);
    const auto *model = widget<QTableView>(page, "serviceTable")->model();
    const auto column = [model](ServiceTableModel::Column which) {
        QStringList all;
        for (int at = 0; at < model->rowCount(); ++at) {
            all += model->index(at, static_cast<int>(which)).data().toString();
        }
        return all;
    };
    using Column = ServiceTableModel::Column;
    const QStringList order = names(page);
    const QStringList states = column(Column::State);
    const QString summary = textOf(page, "overviewSummary");
    QStringList needs = column(Column::Needs);
    ASSERT_EQ(order.last(), u"Acme"_s);
    ASSERT_FALSE(needs.last().isEmpty());

    const QString line = u"Reported: OrgName: 58 repositories have no license"_s;
    const QString end = u"The sign-in at the Management Service has ended"_s;
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    page.present(rows(), now, 0, {{ServiceId{1}, {end, line}}});
    EXPECT_GE(changed.count(), 1);
    needs.last() += u" · "_s + end + u" · "_s + line;
    EXPECT_EQ(column(Column::Needs), needs);
    const auto isMarked = [model](int at) {
        return model->index(at, static_cast<int>(Column::Needs)).data(Qt::DecorationRole).isValid();
    };
    EXPECT_TRUE(isMarked(model->rowCount() - 1)) << "also where the words have no room";
    EXPECT_FALSE(isMarked(0));
    EXPECT_EQ(names(page), order);
    EXPECT_EQ(column(Column::State), states);
    EXPECT_EQ(textOf(page, "overviewSummary"), summary);
    page.present(rows(), now);
    EXPECT_FALSE(column(Column::Needs).last().contains(line)) << "signed out";
}

TEST(OverviewPage, SaysStateDeadlinePackageLowestFreeAndError)
{
    OverviewPage page;
    page.present(rows(), now);
    const auto *model = widget<QTableView>(page, "serviceTable")->model();
    const auto cell = [model](int at, ServiceTableModel::Column column) {
        return model->index(at, static_cast<int>(column)).data().toString();
    };
    using Column = ServiceTableModel::Column;
    EXPECT_EQ(cell(0, Column::State), u"Suspended"_s);
    EXPECT_EQ(cell(2, Column::State), u"Offline grace period"_s);
    EXPECT_EQ(cell(2, Column::Deadline), u"2 d 3 h left · Thu, 26 Nov, 14:05"_s);
    EXPECT_EQ(cell(2, Column::Needs), u"The license server did not answer in time · Server: 1 of 10 free · "
                                      "Microsoft 365 user: 12 of 300 free"_s);
    EXPECT_EQ(cell(3, Column::Needs), u"Server: 1 of 10 free · Microsoft 365 user: 12 of 300 free"_s);
    EXPECT_EQ(cell(3, Column::Deadline), u"Next refresh today at 14:02"_s);
    EXPECT_EQ(cell(3, Column::Package), u"Xopero ONE Business 50"_s);
    EXPECT_EQ(cell(3, Column::LowestFree), u"1 Server"_s);
}

TEST(OverviewPage, ADeadlineThatComesLaterIsNotCut)
{
    OverviewPage page;
    page.resize(1'200, 400);
    page.show();
    page.present({row(1, u"Acme"_s)}, now);
    QCoreApplication::processEvents();
    page.present(rows(), now); // one in its grace period is among them
    const auto *table = widget<QTableView>(page, "serviceTable");
    constexpr int column = static_cast<int>(ServiceTableModel::Column::Deadline);
    for (int at = 0; at < table->model()->rowCount(); ++at) {
        const QString words = table->model()->index(at, column).data().toString();
        EXPECT_LE(table->fontMetrics().horizontalAdvance(words) + 16, table->columnWidth(column))
            << words.toStdString();
    }
}

TEST(OverviewPage, TheLowestFreeIsTheTypeThatNeedsAttentionFirst)
{
    OverviewPage page;
    page.present({row(1, u"Acme"_s,
                      [](ServiceState &state) {
                          License &endpoint = state.document->licenses[0]; // as many free as of Server, of more
                          endpoint.used = endpoint.total - 1;
                      })},
                 now);
    const auto *model = widget<QTableView>(page, "serviceTable")->model();
    const auto cell = [model](ServiceTableModel::Column column) {
        return model->index(0, static_cast<int>(column)).data().toString();
    };
    EXPECT_EQ(cell(ServiceTableModel::Column::LowestFree), u"1 Endpoint"_s);
    EXPECT_TRUE(cell(ServiceTableModel::Column::Needs).startsWith(u"Endpoint: 1 of "_s));
}

TEST(OverviewPage, K07_ATypeThatHasEndedIsTheLowestAndTheServiceSaysSo)
{
    OverviewPage page;
    page.present({row(1, u"Acme"_s, [](ServiceState &state) { state.document->licenses[0].validUntil = sampleTime; })},
                 now);
    const auto *model = widget<QTableView>(page, "serviceTable")->model();
    const auto cell = [model](ServiceTableModel::Column column) {
        return model->index(0, static_cast<int>(column)).data().toString();
    };
    EXPECT_EQ(cell(ServiceTableModel::Column::LowestFree), u"0 Endpoint"_s);
    EXPECT_EQ(cell(ServiceTableModel::Column::State), u"Licenses ended"_s);
    EXPECT_TRUE(cell(ServiceTableModel::Column::Needs).startsWith(u"Endpoint ended on "_s));
}

TEST(OverviewPage, K23_ServicesOfOneSeverityAreInTheOrderOfTheLanguage)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    {
        OverviewPage page;
        page.present({row(1, u"Zakopane"_s), row(2, u"Łódź 12"_s), row(3, u"Łódź 2"_s), row(4, u"Lublin"_s)}, now);
        const QStringList dictionary{u"Lublin"_s, u"Łódź 2"_s, u"Łódź 12"_s, u"Zakopane"_s};
        EXPECT_EQ(names(page), dictionary);
        widget<QTableView>(page, "serviceTable")->sortByColumn(0, Qt::AscendingOrder);
        EXPECT_EQ(names(page), dictionary) << "by name, too";
    }
    QLocale::setDefault(before);
}

TEST(OverviewPage, K49_EveryStateFitsItsColumnWhateverCameFirst)
{
    OverviewPage page;
    page.resize(800, 500);
    page.show();
    page.present({row(1, u"Acme"_s)}, now); // the columns take their widths
    const auto *table = widget<QTableView>(page, "serviceTable");
    const int column = static_cast<int>(ServiceTableModel::Column::State);
    const QVector<ServiceRow> others{row(1, u"Acme"_s, forget), row(1, u"Acme"_s, fail), row(1, u"Acme"_s, suspend)};
    for (const ServiceRow &other : others) {
        page.present({other}, now);
        const QString words = table->model()->index(0, column).data().toString();
        EXPECT_GE(table->columnWidth(column), static_cast<const QAbstractItemView *>(table)->sizeHintForColumn(column))
            << words.toStdString();
    }
}

TEST(OverviewPage, ActsOnTheSelectedService)
{
    OverviewPage page;
    page.present(rows(), now);
    auto *table = widget<QTableView>(page, "serviceTable");
    EXPECT_FALSE(page.selected().has_value());
    table->selectRow(2);
    EXPECT_EQ(page.selected(), ServiceId{2});
    QVector<ServiceId> opened;
    QObject::connect(&page, &OverviewPage::opened, &page, [&opened](ServiceId id) { opened.append(id); });
    emit table->activated(table->currentIndex());
    EXPECT_EQ(opened, QVector<ServiceId>{ServiceId{2}});
    // The selection stays with its service while others are added and removed.
    QVector<ServiceRow> fewer = rows();
    fewer.removeAt(2);
    page.present(fewer, now);
    EXPECT_EQ(page.selected(), ServiceId{2});
}

TEST(OverviewPage, FiltersAsYouTypeAndSaysWhereNothingMatches)
{
    OverviewPage page;
    page.present(rows(), now);
    auto *filter = widget<QLineEdit>(page, "filter");
    filter->setText(u" blue "_s);
    EXPECT_EQ(names(page), QStringList{u"Bluebird"_s});
    filter->setText(u"zzz"_s);
    EXPECT_TRUE(names(page).isEmpty());
    EXPECT_EQ(textOf(page, "emptyHeadline"), u"Nothing matches"_s);
    press(page, "emptyAction");
    EXPECT_EQ(names(page).size(), 4);
    EXPECT_EQ(widget<EmptyState>(page, "overviewState")->currentIndex(), 0) << "the content";
}

TEST(OverviewPage, RefreshAllShowsProgressAndCanBeCancelled)
{
    OverviewPage page;
    QSignalSpy all(&page, &OverviewPage::refreshAllRequested);
    QSignalSpy cancel(&page, &OverviewPage::cancelRequested);
    press(page, "refreshAll");
    EXPECT_EQ(all.size(), 1);
    page.showProgress(OverviewPage::Progress{1, 4});
    EXPECT_TRUE(isOffered(page, "refreshAllProgress"));
    EXPECT_FALSE(isOffered(page, "refreshAll"));
    press(page, "cancelRefreshAll");
    EXPECT_EQ(cancel.size(), 1);
    page.showProgress({});
    EXPECT_TRUE(isOffered(page, "refreshAll"));
}

} // namespace license::ui
